/// What a rule does, for people and for tests: every example is run by a test, and `precept rules` prints it.
public struct RuleDescription: Sendable {
  /// `kind.name`, such as `date.financial-year`; values name it as their `rule`.
  public var id: String
  /// One line that says what the rule finds.
  public var summary: String
  /// Texts that it must find something in, and texts in which it must not.
  public var examples: [Example]

  /// A text and what the rule finds in it.
  public struct Example: Sendable {
    /// The text of a whole small report.
    public var text: String
    /// The words that the rule marks, and the value it gives them as a record would print it; nil
    /// where the rule must find nothing.
    public var finds: (words: String, value: String?)?
    /// The publication date that the example is read with, EDTF.
    public var published: String?

    /// `text`, in which the rule marks `words` and gives them `value`.
    public init(_ text: String, finds words: String, value: String? = nil, published: String? = nil) {
      self.text = text
      finds = (words, value)
      self.published = published
    }

    /// `text`, in which the rule must find nothing.
    public init(no text: String, published: String? = nil) {
      self.text = text
      finds = nil
      self.published = published
    }
  }

  /// A rule called `id`.
  public init(id: String, summary: String, examples: [Example]) {
    self.id = id
    self.summary = summary
    self.examples = examples
  }
}
