/// A comment on a figure as it was written, nothing looked up.
public struct AskedComment: Sendable, Equatable {
  public var indicator: String
  public var municipality: String?
  public var year: Int?
  public var text: String?
  public var author: String

  public init(indicator: String, municipality: String?, year: Int?, text: String?, author: String) {
    self.indicator = indicator
    self.municipality = municipality
    self.year = year
    self.text = text
    self.author = author
  }
}
