/// What a chart needs besides its figures: where it stands and the words it writes itself.
public struct ChartFrame: Sendable {
  /// The words a chart writes itself; numbers and names are written by the caller.
  public struct Words: Sendable {
    let noFigures, missing, provisional, seriesBreak: String

    public init(noFigures: String, missing: String, provisional: String, seriesBreak: String) {
      self.noFigures = noFigures
      self.missing = missing
      self.provisional = provisional
      self.seriesBreak = seriesBreak
    }
  }

  /// Whether heading and subtitle stand in the picture; they are in its title in any case.
  public enum CaptionPlace: Sendable { case inside, outside }

  /// Unique on the page: the ids inside the picture begin with it.
  let id: String
  /// In CSS pixels; the height follows from what is drawn.
  let width: Double
  let words: Words
  var captionPlace: CaptionPlace

  /// The smallest width in which every chart keeps its labels inside.
  static let smallestWidth = 120.0

  /// A place for one chart; a width without meaning becomes the smallest in which every chart keeps its labels inside.
  public init(id: String, width: Double, words: Words, captionPlace: CaptionPlace) {
    self.id = id
    self.width = width.isFinite ? min(max(width, Self.smallestWidth), 10_000) : Self.smallestWidth
    self.words = words
    self.captionPlace = captionPlace
  }
}
