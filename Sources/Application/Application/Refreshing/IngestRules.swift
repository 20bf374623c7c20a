/// How strictly an answer is judged before it is taken in.
public struct IngestRules: Sendable {
  /// Whether figures that look wrong are refused, and not only told of.
  public var isStrict: Bool
  /// Whether a table of regions may take known names away.
  public var acceptsNames: Bool

  /// Rules; without a word, figures are told of and known names stay.
  public init(isStrict: Bool = false, acceptsNames: Bool = false) {
    self.isStrict = isStrict
    self.acceptsNames = acceptsNames
  }
}
