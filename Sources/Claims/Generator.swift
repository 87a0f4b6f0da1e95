/// What made a record: two records can be compared only when these agree.
public struct Generator: Hashable, Sendable {
  /// Always `precept`.
  public var name: String
  /// The program's version.
  public var version: String
  /// `sha256:` and the digest of the rules and lexicons.
  public var rules: String
  /// The options that can change what is found.
  public var options: Options

  /// The options that can change what is found in a report.
  public struct Options: Hashable, Sendable {
    /// The publication date given by the caller, EDTF.
    public var published: String?
    /// Whether `11/6` is 11 June or November 6.
    public var dateOrder: DateOrder
    /// The digest of the user's own lexicon, if any.
    public var lexicon: String?

    /// Options; day before month unless told otherwise.
    public init(published: String? = nil, dateOrder: DateOrder = .dayFirst, lexicon: String? = nil) {
      self.published = published
      self.dateOrder = dateOrder
      self.lexicon = lexicon
    }
  }

  /// The order of day and month in all-number dates.
  public enum DateOrder: String, Sendable, CaseIterable {
    /// `11/6/2022` is 11 June 2022, as in Britain.
    case dayFirst = "dmy"
    /// `11/6/2022` is November 6, 2022, as in the United States.
    case monthFirst = "mdy"
  }

  /// A generator of `version` with rules of digest `rules`.
  public init(name: String = "precept", version: String, rules: String, options: Options = Options()) {
    self.name = name
    self.version = version
    self.rules = rules
    self.options = options
  }
}
