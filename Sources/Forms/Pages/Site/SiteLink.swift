/// A text that leads somewhere.
public struct SiteLink: Sendable {
  let text, address: String
  let isCurrent: Bool

  public init(_ text: String, _ address: String, isCurrent: Bool = false) {
    self.text = text
    self.address = address
    self.isCurrent = isCurrent
  }
}
