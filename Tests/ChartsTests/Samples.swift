@testable import Charts

/// Frames and captions of which a test names only what it is about.
enum Sample {
  static let words = ChartFrame.Words(
    noFigures: "Ingen tal å vise", missing: "manglar", provisional: "førebels", seriesBreak: "brot")
  static let caption = ChartCaption(heading: "Lillehammer ligg midt i", subtitle: "Prosent, 2023")
  static let noAxisText: AxisText = { _, _ in "" }

  static func frame(_ width: Double = 400, caption: ChartFrame.CaptionPlace = .outside) -> ChartFrame {
    ChartFrame(id: "sample", width: width, words: words, captionPlace: caption)
  }

  /// Points from 2020 on, written by nobody.
  static func years(_ values: [Double?]) -> [YearPoint] {
    zip(values, 2020...).map { YearPoint(year: $1, value: $0, text: "") }
  }
}
