import Figures
import Regions

/// A comment on a figure there may be.
public struct CheckedComment: Sendable {
  public let indicator: Indicator
  public let subject: Municipality
  public let year: Int
  /// As one line, without characters that do not print.
  public let text: String
  public let author: String
}
