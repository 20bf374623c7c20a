/// How much of a hostile or mistaken file is read before it is refused.
public struct SpreadsheetLimits: Sendable {
  /// Bytes that may be unpacked altogether, however large the file.
  public var unpackedBytes = 512 << 20
  /// How many bytes each byte of the file may become, beyond `unpackedAnyway`; sheets are packed to a tenth or so.
  public var unpackedPerByte = 100
  /// Bytes that may be unpacked of a small file.
  public var unpackedAnyway = 4 << 20
  /// Rows with content.
  public var rows = 1_000_000
  /// The rightmost column that may hold content.
  public var columns = 1_000
  /// Different texts, and the bytes of all of them.
  public var texts = 2_000_000
  public var textBytes = 64 << 20
  /// Bytes of text in one cell: Excel's 32,767 UTF-16 units in UTF-8.
  public var cellBytes = 3 * 32_767

  public init() {}
}
