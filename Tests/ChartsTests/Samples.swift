import TestSupport

@testable import Charts

/// Every kind of chart over the same figures, random or given.
struct ChartSet {
  var names: [String]
  var values: [Double?]
  var groups = 2
  var target: ChartTarget?
  var years: [YearPoint] = []

  static let axis: AxisText = { value, decimals in decimals == 0 ? String(Int(value)) : String(value.rounded()) }
  private static let caption = ChartCaption(heading: "En overskrift som sier hva som er funnet", subtitle: "Mål, enhet")

  func text(_ value: Double?) -> String { value.flatMap(\.drawable).map { String(($0 * 10).rounded() / 10) } ?? ".." }

  private func kind(_ index: Int) -> FigureKind {
    index == 0 ? .subject : index >= names.count - groups ? .group : .municipality
  }

  func pictures(width: Double, place: ChartFrame.CaptionPlace = .inside) -> [SVG] {
    let frame = ChartFrame(id: "a b", width: width, captionPlace: place)
    let points = names.indices.map {
      DotStrip.Point(names[$0], value: values[$0], text: text(values[$0]), kind: kind($0))
    }
    let rows = points.map { RankedRows.Row(place: "1", $0.name, value: $0.value, text: $0.text, kind: $0.kind) }
    let series = names.indices.prefix(30).map { index in
      MultiLine.Series(names[index], points: shifted(values[index] ?? 0), kind: kind(index))
    }
    return [
      DotStrip(
        caption: Self.caption, points: points, target: target, direction: "← lavere er bedre", axisText: Self.axis
      ).svg(in: frame),
      TrendChart(caption: Self.caption, points: years, target: target).svg(in: frame),
      MultiLine(caption: Self.caption, series: series, axisText: Self.axis).svg(in: frame),
      Sparkline(name: names.first ?? "", points: years, target: target).svg(in: frame),
      Bullet(
        caption: Self.caption, name: names.first ?? "", value: values.first ?? nil, text: text(values.first ?? nil),
        ranges: [.init(from: 0, to: 2, label: "laveste firedel"), .init(from: 2, to: 5, label: "midtre halvdel")],
        target: target, axisText: Self.axis
      ).svg(in: frame),
      RankedRows(caption: Self.caption, rows: rows, target: target).svg(in: frame),
      SmallMultiples(caption: Self.caption, series: series, target: target, axisText: Self.axis).svg(in: frame),
    ]
  }

  private func shifted(_ offset: Double) -> [YearPoint] {
    years.map { point in
      let value = point.value.map { $0 + offset }
      return YearPoint(
        year: point.year, value: value, text: text(value), isProvisional: point.isProvisional,
        startsNewSeries: point.startsNewSeries)
    }
  }
}

extension SeededGenerator {
  /// Names of one to thirty letters, figures often tied or missing, targets of every shape.
  mutating func chartSet(most: Int = 20) -> ChartSet {
    let count = Int.random(in: 1...most, using: &self)
    let spread = [0, 1, 30, 100_000].randomElement(using: &self) ?? 1
    func value(_ self: inout SeededGenerator) -> Double? {
      Int.random(in: 0..<8, using: &self) == 0 ? nil : Double(Int.random(in: -spread...spread, using: &self)) / 10
    }
    var set = ChartSet(names: [], values: [])
    for _ in 0..<count {
      let letters = (0..<Int.random(in: 1...30, using: &self)).map { _ in
        "aiMøWÅl gå".randomElement(using: &self) ?? "a"
      }
      set.names.append(String(letters))
      set.values.append(value(&self))
    }
    set.groups = Int.random(in: 0...3, using: &self)
    let limits = [value(&self), value(&self)]
    if Bool.random(using: &self) {
      set.target = ChartTarget(lower: limits[0], upper: limits[1], label: "Mål ≥ 1,75")
    }
    let start = Int.random(in: 1990...2020, using: &self)
    set.years = (0..<Int.random(in: 0...16, using: &self)).map { offset in
      let figure = value(&self)
      return YearPoint(
        year: start + offset, value: figure, text: set.text(figure), isProvisional: offset > 12,
        startsNewSeries: Int.random(in: 0..<9, using: &self) == 0)
    }
    return set
  }
}
