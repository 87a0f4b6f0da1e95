import Claims

/// The rule that gives the figures of a table what they count.
enum TableRule {
  static let description = RuleDescription(
    id: "count.table",
    summary:
      "A figure in a table: its unit is that of the column's header, the row's label or the caption, and where they say £000 or £m the value is multiplied so",
    examples: [
      .init(
        "Table 1: Recorded offences by force\n\nForce | 2021\nTarnshire | 15,488\nFosswick | 23,760",
        finds: "23,760", value: "23760 offence"),
      .init(
        "District | Officers | Sickness (%)\nCopley | 112 | 4.1\nHarrow Vale | 98 | 3.7", finds: "4.1",
        value: "4.1 percent"),
      .init(
        "Heading | Cost (£000)\nPay | 81,402\nPremises | 4,120", finds: "4,120", value: "4120000 GBP"),
      .init(
        "Area | Burglaries per 1,000 households\nCopley | 6.2\nHarrow Vale | 5.1", finds: "6.2",
        value: "6.2 burglary per 1000 household"),
      .init(no: "Item | Page\nApologies | 3\nMinutes | 4"),
      .init(no: "No. | Action | Owner\n1 | Write to the force | Clerk\n2 | Report back | Chair"),
    ])
}
