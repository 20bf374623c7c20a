/// What a chart needs besides its figures: where it stands and how it is drawn.
public struct ChartFrame: Sendable {
  /// Unique on the page: the ids inside the picture begin with it.
  public let id: String
  /// In CSS pixels; the height follows from what is drawn.
  public let width: Double
  public let theme: ChartTheme
  public let words: ChartWords
  /// Whether heading and subtitle stand in the picture; they are in its title in any case.
  public let captionPlace: CaptionPlace

  public enum CaptionPlace: Sendable { case inside, outside }

  /// The smallest width in which every chart keeps its labels inside.
  public static let smallestWidth = 120.0

  /// A place for one chart; widths below `smallestWidth`, or without meaning, become that.
  public init(
    id: String, width: Double, theme: ChartTheme = .light, words: ChartWords = .bokmaal,
    captionPlace: CaptionPlace = .outside
  ) {
    self.id = id
    self.width = width.isFinite ? min(max(width, Self.smallestWidth), 10_000) : Self.smallestWidth
    self.theme = theme
    self.words = words
    self.captionPlace = captionPlace
  }
}

/// A chart's finding, and its measure, unit, year and what else the reader must know of the axis.
public struct ChartCaption: Sendable, Equatable {
  public let heading: String
  public let subtitle: String

  public init(heading: String, subtitle: String) {
    self.heading = heading
    self.subtitle = subtitle
  }
}

/// The words a chart writes itself; numbers and names are written by the caller.
public struct ChartWords: Sendable, Equatable {
  public let noFigures: String
  public let missing: String
  public let provisional: String
  public let seriesBreak: String

  public static let bokmaal = ChartWords(
    noFigures: "Ingen tall å vise", missing: "mangler", provisional: "foreløpig", seriesBreak: "brudd")
  public static let english = ChartWords(
    noFigures: "No figures to show", missing: "missing", provisional: "provisional", seriesBreak: "break")
}

/// What is aimed at: at least `lower`, at most `upper`, or between them.
public struct ChartTarget: Sendable, Equatable {
  public let lower: Double?
  public let upper: Double?
  /// As it is written beside the line: `Mål ≥ 1,75`.
  public let label: String
  /// Limits that change over the years, for trends; empty when they stand still.
  public let path: [Step]

  public struct Step: Sendable, Equatable {
    public let year: Int
    public let lower: Double?
    public let upper: Double?

    public init(year: Int, lower: Double?, upper: Double?) {
      self.year = year
      self.lower = lower?.drawable
      self.upper = upper?.drawable
    }
  }

  public init(lower: Double? = nil, upper: Double? = nil, label: String, path: [Step] = []) {
    self.lower = lower?.drawable
    self.upper = upper?.drawable
    self.label = label
    self.path = path.sorted { $0.year < $1.year }
  }

  /// The limits that stand still, lowest first.
  var limits: [Double] { [lower, upper].compactMap { $0 }.sorted() }

  /// Every limit it has at any time.
  var allLimits: [Double] { path.isEmpty ? limits : path.flatMap { [$0.lower, $0.upper].compactMap { $0 } } }
}

/// One year of a series.
public struct YearPoint: Sendable, Equatable {
  public let year: Int
  /// Nil when the figure is missing.
  public let value: Double?
  /// The value as the reader sees it.
  public let text: String
  public let isProvisional: Bool
  /// Whether it is not to be compared with the years before.
  public let startsNewSeries: Bool

  public init(year: Int, value: Double?, text: String, isProvisional: Bool = false, startsNewSeries: Bool = false) {
    self.year = year
    self.value = value?.drawable
    self.text = text
    self.isProvisional = isProvisional
    self.startsNewSeries = startsNewSeries
  }
}

/// Writes a value of the axis with this many decimals, in the reader's language.
public typealias AxisText = @Sendable (_ value: Double, _ decimals: Int) -> String

extension Double {
  /// Nil for what has no place on an axis; what is beyond all figures is drawn at 10¹⁵.
  var drawable: Double? { isFinite ? Swift.min(Swift.max(self, -1e15), 1e15) : nil }
}
