/// The colours of the charts, as `#rrggbb`.
///
/// They are written as presentation attributes, so that a picture is the same alone, in a page and on paper. Colour tells the
/// status of a target and who the subject is, never rank; shape and words say the same. All colours of a theme differ.
public struct ChartTheme: Sendable, Equatable {
  /// The ground everything is drawn on.
  public let paper: String
  /// The side of a target where it is met.
  public let zone: String
  /// Text to be read first.
  public let ink: String
  /// Text to be read second.
  public let muted: String
  /// The municipality the chart is about, as mark and as text.
  public let subject: String
  /// Everybody else, and what is missing.
  public let mark: String
  /// The target, as line and as text.
  public let target: String
  /// Axes, and the lines from labels to marks.
  public let axis: String
  /// Decoration behind the marks.
  public let grid: String
  /// Ranges behind a bullet's bar, every other.
  public let range: String

  public static let light = ChartTheme(
    paper: "#ffffff", zone: "#e3f0e9", ink: "#1b1d22", muted: "#585d68", subject: "#004b80", mark: "#757b86",
    target: "#1c6b4a", axis: "#767d88", grid: "#dfe2e6", range: "#e9ebee")
  public static let dark = ChartTheme(
    paper: "#15171b", zone: "#17352a", ink: "#eceef1", muted: "#b3b9c3", subject: "#7cc0ff", mark: "#949ba7",
    target: "#6fd0a0", axis: "#8b929e", grid: "#343941", range: "#2a2e35")

  /// Every face widths are measured for; see `TextStyle`.
  static let fontFamily = "Inter, Arial, 'Liberation Sans', Helvetica, sans-serif"

  /// A style sheet that gives pictures drawn in this theme the colours of another, to stand in a media query.
  public func recolouring(as other: ChartTheme) -> String {
    zip(colours, other.colours).map { own, new in
      """
      svg[role="img"] [fill="\(own)"] { fill: \(new) }
      svg[role="img"] [stroke="\(own)"] { stroke: \(new) }

      """
    }.joined()
  }

  var colours: [String] { [paper, zone, ink, muted, subject, mark, target, axis, grid, range] }
}
