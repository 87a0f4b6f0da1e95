extension SpeakerCase {
  /// `he`, `she`, `they`, `it`, `I`.
  static let pronouns: [SpeakerCase] = [
    SpeakerCase(
      "an object of the same gender stands nearer",
      """
      Mr Ellery met Mr Harrow at the new station. “The roof leaks,” he said.
      """, ["Ellery"]),
    SpeakerCase(
      "someone named only inside a quotation",
      """
      PCC Ron Ellery praised the volunteers. “I met Bob Tansley last week,” he said.

      “We need a hundred like him,” he added.
      """, ["Ron Ellery", "Ron Ellery"]),
    SpeakerCase(
      "someone named only as an owner",
      """
      Sergeant Colin Marsh searched the lane. Mr Tansley’s car was found in a ditch. “It had been there for days,” he said.
      """, ["Colin Marsh"]),
    SpeakerCase(
      "someone named behind a preposition",
      """
      Detective Inspector Colin Marsh is looking for a man called Dean. Witnesses saw a van near the home of Peter Tansley.

      DI Marsh spoke to Peter Tansley on Sunday. “I am grateful for his help,” he said.
      """, ["Colin Marsh"]),
    SpeakerCase(
      "someone introduced behind a preposition",
      """
      “It has to go,” said Inspector Joan Ferris.

      That was no comfort to Edith Tansley, who has run the post office since 1990.

      “They said so about the bank,” she said.
      """, ["Joan Ferris", "Edith Tansley"]),
    SpeakerCase(
      "a first name that is a common word",
      """
      “I lock the gates,” says Mark Tansley. Inspector Harrow said: “We sent a car.”

      Mark sighs at that. “It came on Tuesday,” he says.
      """, ["Mark Tansley", "Harrow", "Mark Tansley"]),
    SpeakerCase(
      "a role with its holder in brackets",
      """
      The Commissioner (Edwin Harrow) said that the session was the last. The Commissioner added that it was short.
      """, ["Edwin Harrow", "Edwin Harrow"]),
    SpeakerCase(
      "a role that a later sentence gives to its holder",
      """
      The PCC said: “I welcome it.”

      Edwin Harrow was elected as Police and Crime Commissioner for Marrowdale in 2024.
      """, ["Edwin Harrow"]),
    SpeakerCase(
      "a new holder is not the old one",
      """
      Joan Ferris beat the sitting commissioner, Edwin Harrow. “It is a strange office,” he said.

      The new commissioner replied: “It is a good one.”
      """, ["Edwin Harrow", "new commissioner"]),
    SpeakerCase(
      "an antecedent far off",
      """
      PCC Ron Ellery opened the meeting.

      The budget is £140m.

      Council tax will rise in April.

      Stations will close in three towns.

      Vans will be sold.

      Dogs will be kept.

      Horses will be kept as well.

      Drones will be bought.

      “It is a balanced plan,” he said.
      """, ["?"]),
    SpeakerCase(
      "he and she in turn",
      """
      PCC Tamsin Oakley and Chief Constable Neil Harrow visited Oldcombe.

      “It was a good day,” she said.

      “People were kind,” he said.

      “They offered us cake,” she added.
      """, ["Tamsin Oakley", "Neil Harrow", "Tamsin Oakley"]),
    SpeakerCase(
      "the speaker before, not whom he spoke of",
      """
      Chief Constable Neil Harrow said: “We will not give up.”

      He had spoken to the father of Callum Hill, Steven Hill, an hour before.

      “We will find who did this,” he said.
      """, ["Neil Harrow", "Neil Harrow"]),
    SpeakerCase(
      "a woman whose first name no list holds",
      """
      Wrenna Dapple, who runs the café, has been burgled twice. “They took the till,” she said.

      PCC Ron Ellery called in on Friday. “I bought a bun,” he said.
      """, ["Wrenna Dapple", "Ron Ellery"]),
    SpeakerCase(
      "a man is never she",
      """
      PCC Ron Ellery spoke in the square. “I was frightened,” she said.
      """, ["?"]),
    SpeakerCase(
      "a spokeswoman goes on",
      """
      PCC Tamsin Oakley did not attend. A spokeswoman for Fenshire Police said: “We are looking into it.”

      She added: “Nobody was hurt.”
      """, ["spokeswoman for Fenshire Police", "spokeswoman for Fenshire Police"]),
    SpeakerCase(
      "it is the force",
      """
      Fenshire Police has apologised to the family of Callum Hill. It said: “We should have come sooner.”
      """, ["Fenshire Police"]),
    SpeakerCase(
      "a column in the first person",
      """
      By Tamsin Oakley

      This week I went to Marbury. “We have had enough of the noise,” Bernard Crewe told me.

      I said: “So have I.”
      """, ["Bernard Crewe", "Tamsin Oakley"]),
    SpeakerCase(
      "a subject in front of two objects",
      """
      Superintendent Helen Strand briefed PCC Tamsin Oakley and Councillor Priya Nair on Monday. “All three men are in custody,” she said.
      """, ["Helen Strand"]),
    SpeakerCase(
      "a new subject of the same gender takes over",
      """
      PCC Ron Ellery has backed the idea. “It will help,” he said.

      Councillor Gareth Bowen was less sure. “It will cost a fortune,” he said.

      He added: “And it will not work.”
      """, ["Ron Ellery", "Gareth Bowen", "Gareth Bowen"]),
    SpeakerCase(
      "a clause before the subject",
      """
      After a meeting with Councillor Gareth Bowen, Chief Constable Neil Harrow agreed to look again. “I listened,” he said.
      """, ["Neil Harrow"]),
    SpeakerCase(
      "the judge, not the man in the dock",
      """
      Jailing Dean Rudd for nine years, Judge Simon Vane said: “You are a danger to women.”

      He told Rudd: “You showed no remorse.”
      """, ["Simon Vane", "Simon Vane"]),
    SpeakerCase(
      "she behind a sentence about someone else’s words",
      """
      Inspector Helen Strand runs the rural team. In a letter to Tamsin Oakley, farmers asked for more patrols. “We read every letter,” she said.
      """, ["Helen Strand"]),
    SpeakerCase(
      "a description of whoever spoke, not of whom the sentence is about",
      """
      Wendy Crewe has run for the council twice. “I shall run again,” she said.

      “I have the time,” the candidate added.

      Bob Tansley came third. “Mr Tansley is no threat,” the candidate said.
      """, ["Wendy Crewe", "Wendy Crewe", "Wendy Crewe"]),
    SpeakerCase(
      "two subjects joined",
      """
      Ron Ellery and Neil Harrow cut the ribbon. “This is a proud day,” he said.
      """, ["?"]),
  ]

  /// Forces, bodies and their shorter names.
  static let organisations: [SpeakerCase] = [
    SpeakerCase(
      "a constabulary by its common noun",
      """
      Wexbourne Constabulary has closed two cells. The Constabulary said: “They were unfit.”

      “New ones will open in May,” the force added.
      """, ["Wexbourne Constabulary", "Wexbourne Constabulary"]),
    SpeakerCase(
      "an acronym defined in brackets",
      """
      The Rural Crime Alliance (RCA) wants marked tractors. “Theft is up,” the RCA said.
      """, ["Rural Crime Alliance"]),
    SpeakerCase(
      "an acronym never defined",
      """
      The Marbury Safety Partnership met on Tuesday. “Lamps will be mended,” the MSP said.

      “Every one,” the partnership added.
      """, ["Marbury Safety Partnership", "Marbury Safety Partnership"]),
    SpeakerCase(
      "the force where two are named",
      """
      Fenshire Police and Marrowdale Police have merged their dogs. Marrowdale Police said: “The dogs are happy.”

      Fenshire Police bought the kennels. “They are warm,” the force said.
      """, ["Marrowdale Police", "Fenshire Police"]),
  ]
}
