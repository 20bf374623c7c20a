/// How much a body may hold, so that a hostile one cannot fill the memory or the stack.
public struct JSONLimits: Sendable {
  /// The longest body, in bytes.
  public var largestBody: Int
  /// How deep arrays and objects may be nested; at most 200, so that no stack is too small.
  public var deepestNesting: Int

  public init(largestBody: Int = 512 << 20, deepestNesting: Int = 64) {
    self.largestBody = largestBody
    self.deepestNesting = min(max(deepestNesting, 1), 200)
  }
}
