/// One thing that a collection refers to, or brings with it.
public struct CollectionItem: Sendable {
  /// `dataset`, `dimension` or `collection`, if that is said.
  public let itemClass: String?
  public let href: String?
  public let label: String?
  /// The thing itself, when it is in the body.
  public let response: JSONStatResponse?
}
