/// One address of the site, with the methods it takes and what answers it.
struct SiteRoute: Sendable {
  typealias Handler = @Sendable (Site, Asking, _ names: [String: String]) async throws -> Reply

  /// As `/municipalities/{code}`.
  let pattern: String
  let methods: [String]
  let handler: Handler

  init(_ pattern: String, methods: [String] = ["GET", "HEAD"], _ handler: @escaping Handler) {
    self.pattern = pattern
    self.methods = methods
    self.handler = handler
  }

  /// The names in the pattern with what stands for them, when the path is one of this route's.
  func names(in path: [String]) -> [String: String]? {
    let parts = pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == path.count else { return nil }
    var names: [String: String] = [:]
    for (part, text) in zip(parts, path) {
      if part.hasPrefix("{") {
        guard !text.isEmpty else { return nil }
        names[String(part.dropFirst().dropLast())] = text
      } else if part != text {
        return nil
      }
    }
    return names
  }
}
