extension SpeakerCase {
  /// Longer reports, in which several people speak in turn.
  static let reports: [SpeakerCase] = [
    SpeakerCase(
      "a news report of a row",
      """
      Police boss under fire over empty station

      Stanmere’s police and crime commissioner has defended plans to sell a station that has stood empty for six years.

      Conservative Adrian Pell, who won the seat in 2021, toured the building with reporters.

      “It is a museum piece,” he said. “I would sooner spend that on officers.”

      But Labour councillor Moira Tench, who represents the ward, was not invited.

      “We were promised a new base and we have nothing,” she said. “Mr Pell should come and look.”

      Chief Constable Dawn Ashby, who took over in January, said: “We will keep a counter in the library.”

      She added: “Officers are out on foot every day.”

      “That is not what people tell me,” Cllr Tench said.
      """,
      [
        "Adrian Pell", "Moira Tench", "Dawn Ashby", "Dawn Ashby", "Moira Tench",
      ]),
    SpeakerCase(
      "a press release with two officials",
      """
      Police and Crime Commissioner for Lowmarch, Imogen Sayle, has awarded £40,000 to a charity that helps victims of stalking.

      The Commissioner said: “Stalking ruins lives.”

      Safe Steps was set up in 2015 by Kerry Moult. Kerry said: “This grant means that we can open on Saturdays.”

      Detective Inspector Paul Grice, who leads the force’s stalking unit, said: “We work with Safe Steps every day.”

      DI Grice added: “They see things that we do not.”

      “Nobody should suffer alone,” Commissioner Sayle said.
      """, ["Imogen Sayle", "Kerry Moult", "Paul Grice", "Paul Grice", "Imogen Sayle"]),
    SpeakerCase(
      "minutes of a panel",
      """
      The Chairman, Councillor Desmond Firth, opened the meeting.

      The Commissioner, Imogen Sayle, presented her budget. She explained that reserves had fallen.

      Councillor Lyle asked about overtime. The Chief Finance Officer, Mr Anwar, advised that overtime had doubled.

      The Commissioner stated that she was not content with that. Councillor Lyle said that he shared her view.

      The Chairman said that the Panel would return to the matter.
      """,
      ["Imogen Sayle", "Anwar", "Imogen Sayle", "Lyle", "Desmond Firth"]),
    SpeakerCase(
      "an inquest",
      """
      Aaron Wicks, 19, died in custody in 2019. His father, Leonard Wicks, told the inquest: “He rang me that night.”

      Sergeant Tina Fole, who was on duty, wept. “I checked every half hour,” she said.

      The coroner, Dr Miles Avery, asked about the log. “It was filled in afterwards,” Sgt Fole said.

      Mr Wicks said: “We want the truth.”

      The coroner said: “You shall have it.”
      """, ["Leonard Wicks", "Tina Fole", "Tina Fole", "Leonard Wicks", "Miles Avery"]),
    SpeakerCase(
      "two forces and their leaders",
      """
      Lowmarch Police and Stanmere Police are to share a firearms unit.

      Stanmere’s chief constable, Dawn Ashby, said: “We have shared a range for years.”

      Her counterpart in Lowmarch, Chief Constable Giles Orme, said: “It makes sense.”

      The Lowmarch PCC, Imogen Sayle, and Stanmere PCC Adrian Pell have both agreed.

      Ms Sayle said: “Borders mean nothing to criminals.”

      Mr Pell said: “It will save £1m.” He added: “Nobody will lose a job.”

      “I shall watch that closely,” the Lowmarch PCC said.
      """,
      [
        "Dawn Ashby", "Giles Orme", "Imogen Sayle", "Adrian Pell", "Adrian Pell", "Imogen Sayle",
      ]),
    SpeakerCase(
      "a court report",
      """
      A man who threatened a shopkeeper with a hammer has been jailed.

      Craig Dunmore, 41, admitted robbery. Prosecutor Ellen Voss told the court: “He came back three times.”

      Hassan Yilmaz, who has run the shop since 1998, said in a statement: “I thought I would die.”

      Defending, Peter Lark said: “He is ashamed.”

      Sentencing him, Judge Carol Finch said: “You were a bully.”

      Afterwards PC Dan Hewlett said: “He is where he belongs.” He thanked Mr Yilmaz. “He was very brave,” he added.
      """,
      ["Ellen Voss", "Hassan Yilmaz", "Peter Lark", "Carol Finch", "Dan Hewlett", "Dan Hewlett"]),
    SpeakerCase(
      "surnames alone after the first mention",
      """
      Adrian Pell has been PCC for Stanmere since 2021. Pell, a former teacher, lives in Oxmoor.

      “I still mark essays in my sleep,” Pell said.

      His wife, Judith, was less amused. “He talks of nothing else,” she said.

      Pell’s opponent in May will be Nina Rusk. Rusk said: “He has had his chance.”

      “I am not done,” Pell replied.
      """, ["Adrian Pell", "Judith", "Nina Rusk", "Adrian Pell"]),
    SpeakerCase(
      "a resident with no name",
      """
      A woman whose car was burnt out in Oxmoor is too frightened to sleep.

      “I heard a bang,” she said.

      PCC Adrian Pell visited the street on Tuesday. “I understand the anger,” he said.

      A neighbour said: “We have had enough.”

      The neighbour added: “It happens every week.”
      """, ["?", "Adrian Pell", "neighbour", "neighbour"]),
    SpeakerCase(
      "a spokesman beside his employer",
      """
      Stanmere Police said it had received 40 complaints. A spokesman said: “We are sorry.”

      The spokesman added: “Each will be looked into.”

      PCC Adrian Pell said he was appalled. “Forty is forty too many,” he said.
      """, ["Stanmere Police", "spokesman", "spokesman", "Adrian Pell", "Adrian Pell"]),
    SpeakerCase(
      "an answer to a letter",
      """
      Home Secretary Laura Kemble wrote to Lowmarch PCC Imogen Sayle in June. “You have until August,” she wrote.

      The commissioner, who was elected in 2021, wrote back: “I shall need until October.”

      A spokeswoman for Ms Kemble said: “August means August.”

      “I do not take orders,” Ms Sayle said.
      """, ["Laura Kemble", "Imogen Sayle", "spokeswoman for Ms Kemble", "Imogen Sayle"]),
    SpeakerCase(
      "a man and a woman of one surname in turn",
      """
      Geoff and Marion Tull found the drone in their garden. “It came down by the pond,” Mrs Tull said.

      Mr Tull said: “I thought that it was a bird.”

      “He wanted to keep it,” she said.

      Inspector Ruth Tull, who is no relation, said: “It belonged to us.”

      “We are glad to have it back,” Insp Tull added.
      """, ["Marion Tull", "Tull", "Marion Tull", "Ruth Tull", "Ruth Tull"]),
    SpeakerCase(
      "the chief of a charity",
      """
      Anthea Broome, chief executive of Safe Harbour, met the PCC, Adrian Pell, last week.

      “He listened,” Ms Broome said.

      The chief executive said: “But listening is not money.”

      “There is no money,” the PCC said.
      """, ["Anthea Broome", "Anthea Broome", "Adrian Pell"]),
  ]
}
