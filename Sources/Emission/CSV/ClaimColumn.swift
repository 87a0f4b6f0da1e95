/// The columns of a table of claims, in order.
enum ClaimColumn: String, CaseIterable {
  case report, status, claim, kind, text, focus, start, end
  case speaker
  case speakerType = "speaker_type"
  case speakerRef = "speaker_ref"
  case speakerRole = "speaker_role"
  case speakerOffice = "speaker_office"
  case subject
  case subjectRef = "subject_ref"
  case negated, modality
  case sameAs = "same_as"
  case contradicts, quote
  case quoteForm = "quote_form"
  case count
  case countKind = "count_kind"
  case value
  case valueTo = "value_to"
  case unit, per, qualifier, numerator, denominator, change
  case changeFrom = "change_from"
  case changeTo = "change_to"
  case changeBy = "change_by"
  case dates
  case dateValues = "date_values"
  case dateRoles = "date_roles"
  case actors, rule, confidence, title, publisher, url, published
  case publishedBasis = "published_basis"
  case digest, version, rules
  case errorCode = "error_code"
  case error
}
