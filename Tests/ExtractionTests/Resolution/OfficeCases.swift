extension SpeakerCase {
  /// Holders of like-sounding offices, past and present holders, namesakes.
  static let offices: [SpeakerCase] = [
    SpeakerCase(
      "a commissioner of another kind",
      "Information Commissioner John Tarl said it was wrong. The PCC said it was right.",
      ["John Tarl", "PCC"]),
    SpeakerCase(
      "the Met's commissioner",
      "Met commissioner Sir John Tarl said it was wrong. The PCC said it was right.",
      ["John Tarl", "PCC"]),
    SpeakerCase(
      "a commissioner named before the PCC is",
      "The Victims’ Commissioner, Dame Vera Tarl, said courts were slow. The commissioner said it was wrong. PCC Gwen Oakley said she agreed.",
      ["Vera Tarl", "Vera Tarl", "Gwen Oakley"]),
    SpeakerCase(
      "a former holder", "Former PCC Gus Frayle said the plan was bad. The PCC said Mr Frayle was wrong.",
      ["Gus Frayle", "PCC"]),
    SpeakerCase(
      "ex- before the role", "Ex-commissioner Gus Frayle said it was bad. The commissioner said it was good.",
      ["Gus Frayle", "commissioner"]),
    SpeakerCase(
      "a deputy is not the chief",
      "Deputy Chief Constable Ann Lowe said it fell. The chief constable said it rose.",
      ["Ann Lowe", "chief constable"]),
    SpeakerCase(
      "an assistant commissioner is no commissioner",
      "Assistant Commissioner Matt Oakley said it fell. The commissioner said it rose.",
      ["Matt Oakley", "commissioner"]),
    SpeakerCase(
      "her predecessor, whom a pronoun shows to be a man",
      "PCC Anna Leddon took over in May. Her predecessor said he was proud. She said he had failed.",
      ["Her predecessor", "Anna Leddon"]),
    SpeakerCase(
      "her deputy may be a woman too",
      "PCC Anna Leddon took over in May. Her deputy said it was hard. She said the plan was good.",
      ["Her deputy", "?"]),
    SpeakerCase(
      "two chairs",
      "Charity chair Lynn Ode said it was good. The chair of the Thornshire Police and Crime Panel, Abid Rehm, said: “Enough.” The chair said it was over.",
      ["Lynn Ode", "Abid Rehm", "?"]),
    SpeakerCase(
      "the name that gives the chair",
      "The chair of the Thornshire Police and Crime Panel, Thi Nguyen, said: “Enough.” The chair said it was over.",
      ["Thi Nguyen", "Thi Nguyen"]),
    SpeakerCase(
      "letters that brackets give a role",
      "The Assistant Police and Crime Commissioner (APCC), Ruth Lamb, said it was good. The APCC said she had visited 12 schools.",
      ["Ruth Lamb", "Ruth Lamb"]),
    SpeakerCase(
      "a role and a name between the quotation and its verb",
      "“My successor will do it,” the outgoing commissioner, Ann Roe, said.", ["Ann Roe"]),
    SpeakerCase(
      "an accent left out",
      "PCC Zoë Marsh said it was good. “It is good,” Zoe Marsh said. Ms Marsh said it was.",
      ["Zoë Marsh", "Zoë Marsh", "Zoë Marsh"]),
    SpeakerCase(
      "staff of a force are not the force", "Staff of Thornshire Police said they were tired.",
      ["Staff of Thornshire Police"]),
    SpeakerCase(
      "a word before a name between commas",
      "However, Open Door, a charity based in Loxley, has found that half of calls fail.", ["Open Door"]),
    SpeakerCase(
      "which force is the larger one, no line tells",
      "Westmarch Police and Fenshire Police share a room. The larger force said it could not go on.",
      ["larger force"]),
    SpeakerCase(
      "the smaller force stays the smaller one",
      "Fenshire Police pays £2m. Westmarch Police runs the room. The smaller force said it was sorry. The larger force said it was not.",
      ["Fenshire Police", "Westmarch Police"]),
    SpeakerCase(
      "a local branch of a charity",
      "Swindon Victim Support said it had helped 20 people. Victim Support said it was glad.",
      ["Swindon Victim Support", "Victim Support"]),
  ]
}
