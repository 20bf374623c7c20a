import Figures
import Regions
import Statistics

/// An answer as rows of values, before any of them is written.
public struct AnswerTable: Sendable, Equatable {
  /// What the rows are of.
  public enum Name: Sendable {
    case rankings, targets, trend, versions, figures, profile, indicators, regions, comparators
  }

  public let name: Name
  public let columns: [AnswerColumn]
  /// As many cells in each as there are columns.
  public let rows: [[AnswerCell]]

  public init(_ name: Name, _ columns: [AnswerColumn], rows: [[AnswerCell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
