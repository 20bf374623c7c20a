/// The colours of the charts, as `#rrggbb`.
///
/// They are written as presentation attributes, so that a picture is the same alone, in a page and on paper. Colour tells the
/// status of a target and who the subject is, never rank; shape and words say the same. All colours of a theme differ.
public struct ChartTheme: Sendable, Equatable {
  /// The ground everything is drawn on.
  let paper: String
  /// The side of a target where it is met.
  let zone: String
  /// Text to be read first.
  let ink: String
  /// Text to be read second.
  let muted: String
  /// The municipality the chart is about, as mark and as text.
  let subject: String
  /// Everybody else, and what is missing.
  let mark: String
  /// The target, as line and as text.
  let target: String
  /// Axes, and the lines from labels to marks.
  let axis: String
  /// Decoration behind the marks.
  let grid: String
  /// Ranges behind marks; no chart draws one, style sheets know it.
  let range: String

  public static let light = ChartTheme(
    paper: "#ffffff", zone: "#e3f0e9", ink: "#1b1d22", muted: "#585d68", subject: "#004b80", mark: "#757b86",
    target: "#1c6b4a", axis: "#767d88", grid: "#dfe2e6", range: "#e9ebee")
  public static let dark = ChartTheme(
    paper: "#15171b", zone: "#17352a", ink: "#eceef1", muted: "#b3b9c3", subject: "#7cc0ff", mark: "#949ba7",
    target: "#6fd0a0", axis: "#8b929e", grid: "#343941", range: "#2a2e35")

  /// Every face widths are measured for; see `TextStyle`.
  static let fontFamily = "Inter, Arial, 'Liberation Sans', Helvetica, sans-serif"

  /// A style canvas that gives pictures drawn in this theme the colours of another, to stand in a media query.
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
