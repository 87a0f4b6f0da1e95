/// Texts whose figures make others, do not, or only look as though they should.
enum ArithmeticTexts {
  static let holding: [(String, String)] = [
    (
      "The tally was 498 + 102 = 600.",
      "498 + 102 = 600."
    ),
    (
      "Of the calls, 41 + 17 + 22 = 80 came at night.",
      "41 + 17 + 22 = 80."
    ),
    (
      "The grants were £1.2m + £0.7m = £1.9m.",
      "£1.2m + £0.7m = £1.9m."
    ),
    (
      "Officers seized 11 knives, 8 axes and 14 bats, 33 in all.",
      "11 + 8 + 14 = 33."
    ),
    (
      "It made 12 arrests in May, nine in June and 15 in July, 36 altogether.",
      "12 + nine + 15 = 36."
    ),
    (
      "They gave out 40 locks and 25 alarms, making 65 in all.",
      "40 + 25 = 65."
    ),
    (
      "The team has 12 cars and 7 vans, for a total of 19.",
      "12 + 7 = 19."
    ),
    (
      "The unit is made up of 33 people: 11 officers, 8 staff and 14 volunteers.",
      "11 + 8 + 14 = 33."
    ),
    (
      "It holds 33 records, comprising 11 letters, 8 notes and 14 tapes.",
      "11 + 8 + 14 = 33."
    ),
    (
      "Of the 53 complaints, 2 were upheld and the other 51 were dismissed.",
      "2 + 51 = 53."
    ),
    (
      "Of the 53 complaints, 2 were upheld. The remaining 51 were dismissed.",
      "2 + 51 = 53."
    ),
    (
      "There were 53 complaints. Of these, 2 were upheld and 51 dismissed.",
      "2 + 51 = 53."
    ),
    (
      "The panel saw 53 complaints, of which 2 were upheld and 51 dismissed.",
      "2 + 51 = 53."
    ),
    (
      "Thefts showed a 32% increase from 46,600 to 61,609.",
      "46,600 to 61,609 is an increase of 32%."
    ),
    (
      "The force recorded 61,609 crimes, up 32% from 46,600.",
      "46,600 to 61,609 is an increase of 32%."
    ),
    (
      "Thefts rose from 46,600 to 61,609. That is an increase of 32%.",
      "46,600 to 61,609 is an increase of 32%."
    ),
    (
      "Reports rose by 415 to 563 from 148.",
      "148 to 563 is an increase of 415."
    ),
    (
      "Reports were up from 148 in 2013 to 563 in 2015, an increase of 415.",
      "148 to 563 is an increase of 415."
    ),
    (
      "Reports went from 148 to 563 (up 280%).",
      "148 to 563 is an increase of 280%."
    ),
    (
      "Burglaries fell by 289, from 1,893 to 1,604.",
      "1,893 to 1,604 is a fall of 289."
    ),
    (
      "There were 1,604 burglaries, compared with 1,893 the year before, a fall of 15%.",
      "1,893 to 1,604 is a fall of 15%."
    ),
    (
      "The rate rose from 14.8% to 16.1%, an increase of 1.3 percentage points.",
      "14.8% to 16.1% is an increase of 1.3 percentage points."
    ),
    (
      "The team took 18,377 calls, 2,051 more than the 16,326 of the year before.",
      "16,326 to 18,377 is an increase of 2,051."
    ),
    (
      "The budget will be £214.6m, an increase of £11.3m (5.6%).",
      "£11.3m on £203.3m is an increase of 5.6%."
    ),
    (
      "The charge will be £242.19, up £10, or 4.3%.",
      "£10 on £232.19 is an increase of 4.3%."
    ),
    (
      "Some reports say that 77, or 73% of the 105, were closed.",
      "77 is 73% of 105."
    ),
    (
      "The office closed 105 (43%) of the 243 complaints.",
      "105 is 43% of 243."
    ),
    (
      "The office closed 105 of the 243 complaints (43%).",
      "105 is 43% of 243."
    ),
    (
      "The office closed 43% (105) of the 243 complaints.",
      "105 is 43% of 243."
    ),
    (
      "It closed 105 out of 243 complaints, or 43.2%.",
      "105 is 43.2% of 243."
    ),
    (
      "Of the 243 complaints, 105 (43%) were closed.",
      "105 is 43% of 243."
    ),
    (
      "In the survey 62% agreed, 31% did not and the remaining 7% had no view.",
      "62% + 31% + 7% = 100%."
    ),
    (
      "Police stopped 1,862 drivers in 14 days, or 133 a day.",
      "1,862 in 14 days is 133 a day."
    ),
    (
      "Police stopped 133 drivers a day for 14 days, 1,862 in all.",
      "1,862 in 14 days is 133 a day."
    ),
  ]

  static let failing: [(String, String)] = [
    (
      "The tally was 498 + 102 = 610.",
      "498 + 102 is 600, the text says 610."
    ),
    (
      "Of the calls, 41 + 17 + 22 = 79 came at night.",
      "41 + 17 + 22 is 80, the text says 79."
    ),
    (
      "The grants were £1.2m + £0.7m = £2.4m.",
      "£1.2m + £0.7m is £1.9m, the text says £2.4m."
    ),
    (
      "Officers seized 11 knives, 8 axes and 14 bats, 36 in all.",
      "11 + 8 + 14 is 33, the text says 36."
    ),
    (
      "It made 12 arrests in May, nine in June and 15 in July, 39 altogether.",
      "12 + nine + 15 is 36, the text says 39."
    ),
    (
      "It holds 33 records, comprising 11, 8 and 17.",
      "11 + 8 + 17 is 36, the text says 33."
    ),
    (
      "Of the 53 complaints, 2 were upheld and the other 49 were dismissed.",
      "2 + 49 is 51, the text says 53."
    ),
    (
      "Of the 53 complaints, 2 were upheld. The remaining 41 were dismissed.",
      "2 + 41 is 43, the text says 53."
    ),
    (
      "Thefts showed a 23% increase from 46,600 to 61,609.",
      "46,600 to 61,609 is an increase of 32.2%, the text says 23%."
    ),
    (
      "The force recorded 61,609 crimes, up 23% from 46,600.",
      "46,600 to 61,609 is an increase of 32.2%, the text says 23%."
    ),
    (
      "Thefts rose from 46,600 to 61,609. That is an increase of 24%.",
      "46,600 to 61,609 is an increase of 32.2%, the text says 24%."
    ),
    (
      "Reports rose by 451 to 563 from 148.",
      "148 to 563 is an increase of 415, the text says 451."
    ),
    (
      "Reports were up from 148 in 2013 to 563 in 2015, an increase of 451.",
      "148 to 563 is an increase of 415, the text says 451."
    ),
    (
      "Burglaries fell by 298, from 1,893 to 1,604.",
      "1,893 to 1,604 is a fall of 289, the text says 298."
    ),
    (
      "There were 1,604 burglaries, compared with 1,893 the year before, a fall of 51%.",
      "1,893 to 1,604 is a fall of 15.3%, the text says 51%."
    ),
    (
      "The rate rose from 14.8% to 16.1%, an increase of 2.3 percentage points.",
      "14.8% to 16.1% is an increase of 1.3 percentage points, the text says 2.3 percentage points."
    ),
    (
      "The team took 18,377 calls, 2,501 more than the 16,326 of the year before.",
      "16,326 to 18,377 is an increase of 2,051, the text says 2,501."
    ),
    (
      "The budget will be £214.6m, an increase of £11.3m (6.5%).",
      "£11.3m on £203.3m is an increase of 5.56%, the text says 6.5%."
    ),
    (
      "The charge will be £242.19, up £10, or 3.4%.",
      "£10 on £232.19 is an increase of 4.31%, the text says 3.4%."
    ),
    (
      "Reports say that 77, or 37% of the 105, were closed.",
      "77 is 73.3% of 105, the text says 37%."
    ),
    (
      "The office closed 105 (34%) of the 243 complaints.",
      "105 is 43.2% of 243, the text says 34%."
    ),
    (
      "The office closed 105 of the 243 complaints (34%).",
      "105 is 43.2% of 243, the text says 34%."
    ),
    (
      "It closed 105 out of 243 complaints, or 34%.",
      "105 is 43.2% of 243, the text says 34%."
    ),
    (
      "Of the 243 complaints, 105 (43%) were closed and 21 (18%) were withdrawn.",
      "21 is 8.6% of 243, the text says 18%."
    ),
    (
      "In the survey 62% agreed, 31% did not and the remaining 17% had no view.",
      "62% + 31% + 17% is 110%, and a whole is 100%."
    ),
    (
      "Police stopped 1,862 drivers in 14 days, or 331 a day.",
      "1,862 in 14 days is 133 a day, the text says 331."
    ),
  ]

  static let silent: [String] = [
    "Of the 53 complaints, 2 were upheld, some were withdrawn and the other 40 are open.",
    "The band scored 12 tries and 7 goals, making 98 points.",
    "Officers seized 11 knives in May, and an additional 8 in June brought the total to 40.",
    "It made some 12 arrests in May, nine in June and 15 in July, 40 altogether.",
    "There was a car, 12 vans and 7 lorries, 20 in all.",
    "It seized 11 knives in May and 8 in June, 100 in all since 2019.",
    "Of 40 searches, 11 found knives, 8 axes and 14 bats, 30 in all.",
    "Patrols found 5 knives in 2 searches, 11 axes and 14 bats, 31 in all.",
    "Officers found 11 men, a boy and 14 women, 26 in all.",
    "A total of 33 people were stopped: 11 for speeding and 8 for drugs.",
    "The panel met 53 people (20 residents and 40 parents).",
    "Of the 53 complaints, 30 were about delay and 40 about rudeness.",
    "Of the 53 complaints, 2 were upheld and 49 dismissed.",
    "Of the 53 complaints, 2 were upheld and about 40 dismissed.",
    "The panel saw 53 complaints, of which 20 named an officer and 12 a car.",
    "Thefts are up 5% on last year, from 46,600 five years ago to 61,609.",
    "Thefts rose nearly 40% from 46,600 to 61,609.",
    "Thefts rose from about 46,600 to 61,609, an increase of 40%.",
    "Thefts rose by an average of 5% a year from 46,600 to 61,609.",
    "Thefts rose from 46,600 to 61,609, while robberies showed an increase of 12%.",
    "Thefts rose from 46,600 to 61,609 and robberies by 12%.",
    "Spending rose from £1.2m to £1.5m, a real terms increase of 12%.",
    "Spending rose from 1.2 to 1.5 million, up 25%.",
    "Between 40 and 60 came, an increase of 5%.",
    "Satisfaction rose from 40% to 50%, an increase of 25%.",
    "The rate rose from 40% to 50%, an increase of 10%.",
    "Thefts rose 32% in 2013 and fell by 12% to 400.",
    "The precept is £290, an increase of £14 for a Band D home, and crime is up 5.1%.",
    "The office closed 105 (43% of all recorded) of the 300 complaints.",
    "The office closed 105 (up 43%) of the 300 complaints.",
    "Of the 243 complaints, 105 officers (12%) were named.",
    "The office closed about 105 of the 300 complaints (43%).",
    "Some 105 of the 300 men, and 43% of the women, agreed.",
    "Grants take 40% of the budget; pay takes 60%, and the remaining 30% of that goes on pensions.",
    "Police stopped 1,862 drivers in 14 days and seized 12 cars a day.",
    "Police stopped 1,862 drivers in 14 days, and the busiest saw 331 a day.",
    "Police stopped some 1,862 drivers in 14 days, or 331 a day.",
    "The house costs 300 + VAT = 360.",
    "Crime is up 32% and 12% in the two towns, from 100 to 400 each.",
    "He was fined £200 with £85 costs and a £34 surcharge, £350 in total.",
    "Burglaries fell from 1,893 to 1,604, compared with a fall of 9% in Dunholme.",
    "The force has 1,400 officers, 61 more than in 2019, and 300 specials.",
    "The office took 600 calls, 5% more than in 2020 and 12% more than the 480 of 2019.",
  ]
}
