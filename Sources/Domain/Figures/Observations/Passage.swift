/// The very words a figure was read from.
public struct Passage: Sendable, Equatable {
  public let id: String
  /// The headings it stands under.
  public let section: String
  public let text: String
  /// Who made the figures of the passage, where that is said.
  public let producer: String

  public init(id: String, section: String, text: String, producer: String) {
    self.id = id
    self.section = section
    self.text = text
    self.producer = producer
  }
}
