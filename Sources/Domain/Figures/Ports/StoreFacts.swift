/// What a store holds, told so that a reader sees that it is the right one.
public struct StoreFacts: Sendable, Equatable {
  public let bytes: Int
  public let figures: Int

  /// What a store of so many bytes holds.
  public init(bytes: Int, figures: Int) {
    self.bytes = bytes
    self.figures = figures
  }
}
