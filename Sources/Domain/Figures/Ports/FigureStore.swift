import Problems
import Regions

/// All that can be asked of one store; a use case asks for the ports it needs.
public protocol FigureStore: ObservationStore, StoredFigures, FigureSink, KeptFiles, CommentStore, RefreshLog,
  CallLedger
{
  /// Where it lies, as messages name it.
  var path: String { get }
  /// A copy of all there is, on its own and gone when nobody holds it any more: what a dry run writes to.
  func rehearsal() throws -> any FigureStore
  /// What the store's own check of the whole finds wrong; nil for nothing.
  func fault() throws -> DatabaseFault?
  /// A part of the store that answers about some cells as the whole does: tables, and the bytes of kept files by their hash.
  ///
  /// Sources, conflicts and imports come whole; of comments those on `subject`. Rows have a fixed order.
  func extract(_ cells: ExtractedCells, subject: RegionCode) throws -> (
    tables: [ExtractedTable], files: [String: [UInt8]]
  )
  /// Fills a new store from an extract, in one transaction.
  func restore(_ tables: [ExtractedTable], files: [String: [UInt8]]) throws
}
