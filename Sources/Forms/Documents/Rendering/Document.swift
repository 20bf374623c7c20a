/// A whole report as blocks, from the top.
public struct Document: Sendable, Equatable {
  public var blocks: [Block]

  public init(_ blocks: [Block]) { self.blocks = blocks }
}
