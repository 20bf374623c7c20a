/// What is done with the elements of one XML part.
///
/// Names come without their prefix.
protocol XMLHandler: AnyObject {
  /// Whether text is wanted now; text that is not is never copied.
  var wantsText: Bool { get }
  func start(_ name: String, _ attributes: XMLAttributes) throws
  func end(_ name: String) throws
  func text(_ bytes: UnsafeRawBufferPointer) throws
}
