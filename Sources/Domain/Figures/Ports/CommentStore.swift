import Regions
import Values

/// The port to what people have said of figures.
public protocol CommentStore: Sendable {
  /// The comments on a municipality's figures, or on everyone's, by municipality, year and number.
  func comments(on region: RegionCode?) throws -> [Comment]
  /// Keeps a comment, and gives it back with its number.
  ///
  /// It waits for another that writes for `waiting` seconds, and throws a `StoreProblem` that is busy after that. `decide` is
  /// called when only the last step is left; when it throws, nothing is kept.
  func addComment(
    on indicator: IndicatorID, in region: RegionCode, year: Int, text: String, author: String, written: String,
    waiting: Double, decide: () throws -> Void
  ) throws -> Comment
  /// Removes a comment and gives it back; nil when there is none of that number.
  func removeComment(_ id: Int) throws -> Comment?
}
