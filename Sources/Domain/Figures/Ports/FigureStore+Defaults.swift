import Regions
import Values

extension FigureSink {
  /// The same, from the installation's own datasets.
  @discardableResult
  public func fill(
    fingerprint: String,
    content: () throws -> (datasets: [StoredDataset], observations: [StoredObservation], conflicts: [Conflict])
  ) throws -> Bool {
    try fill(fingerprint: fingerprint, from: "", content: content)
  }
}

extension KeptFiles {
  /// The newest of the files of a kind, as known now.
  public func newestFile(ofKind kind: String) throws -> (known: String, bytes: [UInt8])? {
    try newestFile(ofKind: kind, asOf: nil)
  }
}

extension CommentStore {
  /// How long one waits for another that writes, in seconds.
  public static var usualWait: Double { 30 }

  /// Everyone's comments.
  public func comments() throws -> [Comment] { try comments(on: nil) }

  /// Keeps a comment, waiting as long as one usually does.
  public func addComment(
    on indicator: IndicatorID, in region: RegionCode, year: Int, text: String, author: String, written: String
  ) throws -> Comment {
    try addComment(
      on: indicator, in: region, year: year, text: text, author: author, written: written, waiting: Self.usualWait
    ) {}
  }
}

extension RefreshLog {
  /// The newest refreshes, the last first.
  public func refreshRuns(most: Int) throws -> [RefreshRun] { try refreshRuns(most: most, wholeOnly: false) }
}
