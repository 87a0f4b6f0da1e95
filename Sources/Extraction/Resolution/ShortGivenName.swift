/// Given names and what people call those who bear them: `Dave` and `David` may be one person.
enum ShortGivenName {
  /// Whether two given names, lower-cased, may be one person's.
  static func mayBeOne(_ one: String, _ other: String) -> Bool {
    one == other || groups.contains { $0.contains(one) && $0.contains(other) }
  }

  /// Names of one person, each group; a name may be in several (`alex`).
  private static let groups: [Set<String>] = [
    ["alexander", "alex", "al"], ["alexandra", "alex"], ["alfred", "alf"], ["andrew", "andy"],
    ["anthony", "tony"], ["benjamin", "ben"], ["beverley", "bev"], ["catherine", "cath", "kate", "cathy"],
    ["charles", "charlie"], ["christopher", "chris"], ["christine", "chris"], ["daniel", "dan", "danny"],
    ["david", "dave"], ["deborah", "debbie", "deb"], ["edward", "ed", "ted"], ["eleanor", "ellie"],
    ["frederick", "fred"], ["gerald", "gerry", "jerry"], ["gregory", "greg"],
    ["jacqueline", "jackie", "jacqui"],
    ["james", "jim", "jamie"], ["jeffrey", "jeff"], ["geoffrey", "geoff"],
    ["jennifer", "jenny", "jenni", "jen"],
    ["jeremy", "jerry"], ["joanne", "jo"], ["joanna", "jo"], ["jonathan", "jon"], ["joseph", "joe"],
    ["judith", "judi", "judy"], ["katherine", "kate", "kathy", "katy", "katie"], ["kathryn", "kate", "kath"],
    ["kenneth", "ken"], ["laurence", "laurie"], ["leonard", "len"], ["margaret", "maggie"],
    ["matthew", "matt"],
    ["melanie", "mel"], ["michael", "mike", "mick"], ["nicholas", "nick"], ["oliver", "olly", "ollie"],
    ["pamela", "pam"], ["patrick", "pat", "paddy"], ["peter", "pete"], ["philip", "phil"],
    ["philippa", "pippa"],
    ["phillip", "phil"], ["raymond", "ray"], ["rebecca", "becky", "becca"], ["richard", "rick", "dick"],
    ["robert", "rob", "bob", "bobby"], ["roderick", "rod"], ["rodney", "rod"], ["ronald", "ron"],
    ["samantha", "sam"], ["samuel", "sam"], ["stephen", "steve"], ["steven", "steve"], ["susan", "sue"],
    ["suzanne", "sue"], ["terence", "terry"], ["thomas", "tom"], ["timothy", "tim"],
    ["victoria", "vicky", "vicki"],
    ["william", "will", "bill", "billy", "willy"], ["zoe", "zoë"],
  ]
}
