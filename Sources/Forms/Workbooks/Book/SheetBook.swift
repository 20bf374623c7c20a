/// A workbook before it is written.
public struct SheetBook: Sendable, Equatable {
  public let title: String
  /// The day that the file says it was made: the newest date among its sources, so that the same figures give the same bytes.
  public let date: String
  public let sheets: [Worksheet]
}
