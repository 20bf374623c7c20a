/// A municipality as the host names it: always by its newest code.
public struct Subject: Codable, Sendable, Equatable {
  public var code: String
  public var name: String

  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}
