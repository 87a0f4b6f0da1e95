import Testing

/// Invented reports with the right speaker of every quotation in order, `?` where the text leaves it open.
struct SpeakerCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let speakers: [String]

  init(_ description: String, _ text: String, _ speakers: [String]) {
    testDescription = description
    self.text = text
    self.speakers = speakers
  }
}

extension SpeakerCase {
  /// Names: surnames that two people share, first names, roles before a surname.
  static let names: [SpeakerCase] = [
    SpeakerCase(
      "a councillor and a commissioner of one surname",
      """
      Councillor Hill asked why the station at Marbury had shut. PCC Ann Hill said: “The building was falling down.”

      “It was falling down because nobody mended the roof,” Councillor Hill said.

      PCC Hill said: “We had no money for the roof.”
      """, ["Ann Hill", "Hill", "Ann Hill"]),
    SpeakerCase(
      "a husband and a wife",
      """
      Ann Hill and Bob Hill have run the shop for 30 years. Mrs Hill said: “We lock the door at noon now.”

      “It never used to be like this,” Mr Hill said.

      Police were called four times last month.

      “Nobody came,” Hill said.
      """, ["Ann Hill", "Bob Hill", "?"]),
    SpeakerCase(
      "an inspector and a constable of one surname",
      """
      Chief Inspector Raj Patel thanked the crew. “They ran towards danger,” he said.

      PC Sunita Patel was first at the door. “I did not think,” she said.

      “It was over in a minute,” PC Patel added.

      Chief Inspector Patel said: “We are proud of them.”
      """, ["Raj Patel", "Sunita Patel", "Sunita Patel", "Raj Patel"]),
    SpeakerCase(
      "an honorific that fits nobody named",
      """
      Inspector Raj Patel leads the team at Oldcombe. The street’s residents met him on Monday.

      “I have not slept for a week,” said Ms Patel, who lives opposite and is no relation.
      """, ["Patel"]),
    SpeakerCase(
      "a first name alone",
      """
      Ron Ellery, the Police and Crime Commissioner for Marrowdale, opened the hub. “It is a fine building,” Ron said.

      Ron added: “I want every town to have one.”
      """, ["Ron Ellery", "Ron Ellery"]),
    SpeakerCase(
      "a surname before its full name",
      """
      Mr Quarles told the panel that the budget was sound.

      “We have kept reserves for bad years,” Mr Quarles said.

      The panel thanked Dennis Quarles for his work. “Good night,” Quarles said.
      """, ["Dennis Quarles", "Dennis Quarles", "Dennis Quarles"]),
    SpeakerCase(
      "a role before a surname, and the same without capitals",
      """
      Tamsin Oakley was sworn in on Thursday as commissioner for Fenshire.

      “I am ready,” Commissioner Oakley said. “It is time to start,” commissioner Oakley added.
      """, ["Tamsin Oakley", "Tamsin Oakley"]),
    SpeakerCase(
      "three candidates by surname",
      """
      Candidates for commissioner met at the town hall: Priya Nair, Gareth Bowen and Helen Strand.

      Bowen said: “I would open three stations.”

      “He has not said where the money is,” Strand said.

      Nair said: “Neither of you has.”
      """, ["Gareth Bowen", "Helen Strand", "Priya Nair"]),
    SpeakerCase(
      "two people of one first name",
      """
      David Marsh chairs the panel and David Lowe is its clerk. Mr Lowe read the letter.

      “We shall write back,” Mr Marsh said. He thanked Mr Lowe. “And soon,” said David.
      """, ["David Marsh", "?"]),
    SpeakerCase(
      "a doctor whose gender comes late",
      """
      Dr Ama Osei examined the records. “Most were never opened,” Dr Osei said.

      The force’s deputy, Mark Lunn, disagreed. “All were read,” he said.

      “I have seen the logs,” she said.
      """, ["Ama Osei", "Mark Lunn", "Ama Osei"]),
  ]

  /// Roles, offices and other words for who holds them.
  static let roles: [SpeakerCase] = [
    SpeakerCase(
      "two commissioners, each named beside the other",
      """
      Fenshire PCC Tamsin Oakley and Marrowdale PCC Ron Ellery signed the deal on Friday.

      “The public want one control room,” the commissioner said.
      """, ["?"]),
    SpeakerCase(
      "two commissioners, and one is the subject of the paragraph",
      """
      Fenshire PCC Tamsin Oakley and Marrowdale PCC Ron Ellery will share a helicopter.

      Mr Ellery paid for the hangar. “It is money well spent,” the commissioner said.

      The Fenshire commissioner said: “We shall save £2m.”
      """, ["Ron Ellery", "Tamsin Oakley"]),
    SpeakerCase(
      "the police boss is the commissioner",
      """
      Police and Crime Commissioner Tamsin Oakley wants more patrols on the coast.

      The police boss said: “Visitors deserve to be safe.” She praised volunteers.

      “They give up their weekends,” the crime tsar said.
      """, ["Tamsin Oakley", "Tamsin Oakley"]),
    SpeakerCase(
      "the police chief where both are spoken of",
      """
      Chief Constable Neil Harrow spoke to PCC Tamsin Oakley after the riot.

      “We had 40 officers on the street,” the police chief said.

      The elected figurehead said: “Forty was too few.”
      """, ["?", "Tamsin Oakley"]),
    SpeakerCase(
      "the police chief where none is named is the commissioner",
      """
      Fenshire’s Police and Crime Commissioner, Tamsin Oakley, has backed the plan.

      “I back it fully,” the police chief said.
      """, ["Tamsin Oakley"]),
    SpeakerCase(
      "a deputy is not the commissioner",
      """
      PCC Tamsin Oakley was away on Monday, so Deputy PCC Joe Whitlow answered questions.

      “Ask me anything,” the deputy commissioner said.

      The commissioner said later: “Joe did well.”

      Mr Whitlow said: “I enjoyed it.”
      """, ["Joe Whitlow", "Tamsin Oakley", "Joe Whitlow"]),
    SpeakerCase(
      "his predecessor by name",
      """
      PCC Ron Ellery has scrapped the scheme. His predecessor, Ann Corbett, said: “It worked.”

      “It did not,” Mr Ellery said.

      “The figures prove it,” Ms Corbett added.
      """, ["Ann Corbett", "Ron Ellery", "Ann Corbett"]),
    SpeakerCase(
      "a mother by name",
      """
      Callum Hill, 17, was stabbed outside the school. His mother, Ann Hill, said: “He was my world.”

      Mrs Hill added: “Someone knows who did it.”
      """, ["Ann Hill", "Ann Hill"]),
    SpeakerCase(
      "a client’s lawyer",
      """
      Gary Stott denied the charge. Mr Stott’s lawyer, Jane Ferris, said: “He was at home.”

      Ms Ferris added: “We have three witnesses.”
      """, ["Jane Ferris", "Jane Ferris"]),
    SpeakerCase(
      "a deputy by name",
      """
      PCC Tamsin Oakley was ill. Her deputy, Joe Whitlow, told the panel: “Reserves are low.”

      “They have been low for years,” he said.
      """, ["Joe Whitlow", "Joe Whitlow"]),
    SpeakerCase(
      "the chief constables of two forces",
      """
      Fenshire Police Chief Constable Neil Harrow and Marrowdale Police Chief Constable Gwen Tate met on Friday.

      “Crime does not stop at the county line,” Ms Tate said.

      The Fenshire chief constable said: “Our officers already work together.”

      “We should have done it years ago,” the chief constable said.
      """, ["Gwen Tate", "Neil Harrow", "Neil Harrow"]),
    SpeakerCase(
      "a former commissioner beside the present one",
      """
      Former PCC Ann Corbett has criticised her successor, PCC Ron Ellery.

      “He has wasted a year,” Ms Corbett said.

      The former commissioner said: “I would be ashamed.”

      Mr Ellery said: “She left me nothing.”
      """, ["Ann Corbett", "Ann Corbett", "Ron Ellery"]),
    SpeakerCase(
      "the chair of the panel in minutes",
      """
      The Chair, Councillor Rosalind Oke, welcomed members. The Chief Constable, Neil Harrow, presented the report.

      The Chair said that the figures were late. The Chief Constable explained that a system had failed.

      He added that it had been mended.
      """, ["Rosalind Oke", "Neil Harrow", "Neil Harrow"]),
    SpeakerCase(
      "the mayor and the deputy mayor",
      """
      Mayor Farah Anwar and her deputy mayor for policing, Luke Penrose, toured the estate.

      “I grew up here,” the mayor said.

      “And I did not,” the deputy mayor said.
      """, ["Farah Anwar", "Luke Penrose"]),
    SpeakerCase(
      "a by-name in the headline",
      """
      ‘I will not be moved’, says police boss

      PCC Tamsin Oakley has refused to leave her office. “Let them come,” she said.
      """, ["Tamsin Oakley", "Tamsin Oakley"]),
    SpeakerCase(
      "a role in brackets in the list of those present",
      """
      PRESENT: Councillor J Farr (Chair), Councillor M Oyelaran and Mr Neil Harrow, Chief Constable.

      In answer to the Chair, the Chief Constable said that calls had doubled.

      The Chair said that this was a concern.
      """, ["Neil Harrow", "J Farr"]),
    SpeakerCase(
      "a bare role where the first named may hold it",
      """
      A police and crime commissioner has been fined for speeding.

      Ottilie Marsh, who was elected in May, paid the fine at once.

      The commissioner said: “I am sorry.”
      """, ["?"]),
    SpeakerCase(
      "a person of an organisation",
      """
      The Chief Constable, Dinah Wroe of Fenshire Police, came late. “The road was shut,” Ms Wroe said.
      """, ["Dinah Wroe"]),
    SpeakerCase(
      "a charity by its kind",
      """
      Open Door, which runs two shelters, wrote to the PCC, Tamsin Oakley. Open Door said: “Both are full.”

      The charity said: “We need a third.”
      """, ["Open Door", "Open Door"]),
  ]
}
