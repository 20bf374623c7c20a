/// One year of a series.
public struct YearPoint: Sendable, Equatable {
  let year: Int
  /// Nil when the figure is missing.
  let value: Double?
  /// The value as the reader sees it.
  let text: String
  let isProvisional: Bool
  /// Whether it is not to be compared with the years before.
  let startsNewSeries: Bool

  public init(year: Int, value: Double?, text: String, isProvisional: Bool = false, startsNewSeries: Bool = false) {
    self.year = year
    self.value = value?.drawable
    self.text = text
    self.isProvisional = isProvisional
    self.startsNewSeries = startsNewSeries
  }
}

extension [YearPoint] {
  /// By year; of two for the same year, the last given.
  var inOrder: [YearPoint] {
    Dictionary(map { ($0.year, $0) }, uniquingKeysWith: { $1 }).values.sorted { $0.year < $1.year }
  }

  var values: [Double] { compactMap(\.value) }

  /// As a title says them: `2021 5,8; 2022 mangler; 2023 1,2 (foreløpig)`.
  func said(_ words: ChartFrame.Words) -> [String] {
    inOrder.map { point in
      let notes = [point.isProvisional ? words.provisional : "", point.startsNewSeries ? words.seriesBreak : ""]
        .filter { !$0.isEmpty }
      let value = point.value == nil ? words.missing : point.text
      return "\(point.year) \(value)" + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
    }
  }
}
