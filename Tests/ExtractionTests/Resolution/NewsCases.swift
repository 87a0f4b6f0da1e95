extension SpeakerCase {
  /// Short news, each written without a look at what the rules would make of it.
  static let news: [SpeakerCase] = [
    SpeakerCase(
      "drugs raid",
      """
      Eleven people were arrested in raids across Cawdale on Wednesday.

      Superintendent Rachel Dunn, of Cawdale Constabulary, said: “These arrests matter.”

      Cawdale PCC Henry Blount joined officers at dawn. He said: “I saw courage this morning.”

      Supt Dunn added: “We will be back.”

      Councillor Sheila Blount, who lives nearby and is married to the commissioner, said: “About time too.”

      “People were scared,” Cllr Blount said.

      “My door is always open,” Mr Blount added.
      """, ["Rachel Dunn", "Henry Blount", "Rachel Dunn", "Sheila Blount", "Sheila Blount", "Henry Blount"]),
    SpeakerCase(
      "budget",
      """
      Householders in Cawdale face a rise of £13 in their police bills.

      Henry Blount, the county’s Police and Crime Commissioner, told the Cawdale Police and Crime Panel that inflation left him no choice.

      “I have cut my own office first,” he told members.

      The panel’s chairman, Cllr Geoffrey Stubbs, thanked Mr Blount for his candour. “Nobody likes it,” he said.

      Cllr Amina Farouk asked whether stations would close. “None will,” said Mr Blount.

      She was not satisfied. “We heard that last year,” she said.

      The chairman said: “We must move on.”
      """,
      ["Henry Blount", "Henry Blount", "Geoffrey Stubbs", "Henry Blount", "Amina Farouk", "Geoffrey Stubbs"]),
    SpeakerCase(
      "watchdog",
      """
      Inspectors have told Cawdale Constabulary to improve the way it answers calls.

      His Majesty’s Inspectorate of Constabulary said: “Too many callers hang up.”

      Chief Constable Petra Longhurst said she accepted the findings. “We have hired 30 call handlers,” she said.

      The inspectorate said: “Progress is slow.”

      Mr Blount, who has been commissioner since 2021, said: “I have asked the chief constable for a plan.”

      She replied: “He shall have it by Friday.”
      """,
      [
        "His Majesty’s Inspectorate of Constabulary", "Petra Longhurst", "Petra Longhurst",
        "His Majesty’s Inspectorate of Constabulary", "Blount", "Petra Longhurst",
      ]),
    SpeakerCase(
      "farm",
      """
      Farmer Colin Hirst lost two quad bikes in a week. “They knew where to look,” he said.

      His daughter Bethan, 24, found the gate open. “I felt sick,” she said.

      The National Farming Union wants tougher sentences. “Theft is not a prank,” the union said.

      Rural crime officer PC Alan Tee said: “Mark your machines.” He left a card with Mr Hirst.

      “I will keep a dog now,” Mr Hirst said.
      """, ["Colin Hirst", "Bethan", "National Farming Union", "Alan Tee", "Colin Hirst"]),
    SpeakerCase(
      "resignation",
      """
      The deputy commissioner of Cawdale has resigned after six months.

      Jonathan Speight wrote to his boss, Henry Blount, on Sunday. “I cannot go on,” he wrote.

      Mr Blount said: “I am sorry to lose him.”

      Mr Speight’s predecessor, Lorna Kite, said: “It is a thankless post.”

      “Nobody tells you what to do,” she added.
      """, ["Jonathan Speight", "Henry Blount", "Lorna Kite", "Lorna Kite"]),
    SpeakerCase(
      "trial",
      """
      A former detective inspector denied stealing cash from a safe.

      Ian Redfern, 52, told Cawdale Crown Court: “I never had the key.”

      The prosecutor, Ms Adeyemi, asked who had it. “Half the station,” he said.

      Judge Redfern-Hay told the jury: “You must decide.”

      “I have nothing to hide,” Redfern said.
      """, ["Ian Redfern", "Ian Redfern", "Redfern-Hay", "Ian Redfern"]),
    SpeakerCase(
      "memorial",
      """
      Hundreds stood in silence for PC Gavin Moss, who died on duty in 1996.

      His widow, Elaine, laid a wreath. Their son Daniel is an officer too.

      “Dad would have been proud,” he said.

      Chief Constable Petra Longhurst read the names. “We do not forget,” she said.
      """, ["Daniel", "Petra Longhurst"]),
    SpeakerCase(
      "joint release",
      """
      The commissioners of Cawdale and Fenshire have written to the Home Secretary about fraud.

      Cawdale’s Henry Blount said: “Victims are passed from desk to desk.”

      Tamsin Oakley, Fenshire’s PCC, said: “It is a scandal.”

      “It has to stop,” Mr Blount added.

      A Home Office spokesperson said: “We take fraud seriously.”

      “They always say that,” Ms Oakley said.
      """, ["Henry Blount", "Tamsin Oakley", "Henry Blount", "Home Office spokesperson", "Tamsin Oakley"]),
    SpeakerCase(
      "volunteers",
      """
      Speedwatch volunteers in Marbury have logged 4,000 drivers since June.

      Co-ordinator Hilda Prowse, 71, said: “I have been called every name.” Her neighbour Eric Vane holds the sign.

      “We get a lot of waves too,” she said.

      Sgt Olu Bankole said: “Hilda is a marvel.”
      """, ["Hilda Prowse", "Hilda Prowse", "Olu Bankole"]),
  ]
}
