import Foundation
import TestSupport
import Testing

@testable import Charts

@Suite("Charts")
struct ChartTests {
  private static let widths = [170.0, 360, 500, 788]

  private func check(_ set: ChartSet, width: Double, _ note: String) {
    for (index, svg) in set.pictures(width: width).enumerated() {
      let picture = Picture(svg)
      let place = "\(note), chart \(index), width \(width)"
      #expect(picture.isWellFormed, "\(place)")
      #expect(picture.overlaps.isEmpty, "\(place): \(picture.overlaps)")
      #expect(picture.outside == [], "\(place): outside")
      #expect(!svg.text.lowercased().contains("nan") && !svg.text.contains("inf"), "\(place)")
      #expect(picture.bounds.width == width && picture.bounds.height == Double(digits(svg.height)), "\(place)")
    }
  }

  @Test("labels never overlap and stay inside, over random figures, names, targets and widths", arguments: 0..<24)
  func random(batch: UInt64) {
    var generator = SeededGenerator(seed: batch)
    for number in 0..<10 {
      let width = Self.widths.randomElement(using: &generator) ?? 360
      check(generator.chartSet(), width: width, "batch \(batch), set \(number)")
    }
  }

  @Test("the same where all figures are tied", arguments: [0.0, -1.5, 1e12, 0.0001])
  func tied(value: Double) {
    for count in [1, 2, 5, 12, 60] {
      let set = ChartSet(
        names: (0..<count).map { "Kommune \($0)" }, values: Array(repeating: value, count: count),
        target: ChartTarget(lower: value, label: "Mål"),
        years: (2015...2023).map { YearPoint(year: $0, value: value, text: "1,0") })
      for width in Self.widths { check(set, width: width, "\(count) at \(value)") }
    }
  }

  @Test("the reader of pictures finds what overlaps and what is outside")
  func reader() {
    let texts = [(10.0, "Hamar"), (30, "Gjøvik"), (90, "Skien")].map { x, name in
      "<text x=\"\(x)\" y=\"20\" font-size=\"12\">\(name)</text>"
    }
    let text = "<svg viewBox=\"0 0 100 40\"><title id=\"t\">a</title>\(texts.joined())</svg>"
    let picture = Picture(SVG(text: text, title: "a", width: 100, height: 40))
    #expect(picture.overlaps.map(\.0) == ["Hamar"] && picture.overlaps.map(\.1) == ["Gjøvik"])
    #expect(picture.outside == ["Skien"])
    #expect(!Picture(SVG(text: "<svg><g></svg>", title: "", width: 1, height: 1)).isWellFormed)
  }

  @Test("all 357 municipalities: the subject, the extremes and the groups have labels, and every one a dot")
  func country() {
    var generator = SeededGenerator(seed: 3)
    var set = ChartSet(
      names: ["Lillehammer"], values: [1.2], groups: 2, target: ChartTarget(lower: 1.75, label: "Mål ≥ 1,75"))
    for index in 1..<357 {
      set.names.append("Kommune \(index)")
      set.values.append(Double(Int.random(in: -90...110, using: &generator)) / 10)
    }
    set.names += ["KOSTRA-gruppe 09", "Landet"]
    set.values += [-0.7, 0.8]
    for width in [360.0, 788] {
      let svg = set.pictures(width: width)[0]
      let picture = Picture(svg)
      #expect(picture.overlaps.isEmpty && picture.outside == [])
      #expect(picture.elements.filter { $0 == "circle" }.count == 357)
      let texts = Set(picture.texts.map(\.string))
      #expect(texts.isSuperset(of: ["Lillehammer", "1.2", "Mål ≥ 1,75", "KOSTRA-gruppe 09", "Landet", "-9.0", "11.0"]))
      #expect(picture.texts.count < 24, "the others are not named")
      #expect(svg.title.contains("Kommune 356 "))
    }
  }

  @Test("every point of a trend has its label when there is room, and its year")
  func trendLabels() {
    let points = [(2020, -1.4, "−1,4"), (2021, 5.8, "5,8"), (2022, 2.2, "2,2"), (2023, 1.2, "1,2")].map {
      YearPoint(year: $0.0, value: $0.1, text: $0.2, isProvisional: $0.0 == 2023)
    }
    let chart = TrendChart(
      caption: ChartCaption(heading: "Under målet", subtitle: "Prosent"), points: points,
      target: ChartTarget(lower: 1.75, label: "Mål ≥ 1,75"))
    for width in [340.0, 384, 788] {
      let svg = chart.svg(in: ChartFrame(id: "t", width: width))
      #expect(
        Set(Picture(svg).texts.map(\.string)) == [
          "−1,4", "5,8", "2,2", "1,2", "2020", "2021", "2022", "2023", "foreløpig", "Mål ≥ 1,75", "0",
        ])
      #expect(
        svg.title
          == "Under målet. Prosent. 2020 −1,4; 2021 5,8; 2022 2,2; 2023 1,2 (foreløpig); Mål ≥ 1,75")
    }
    #expect(chart.showsZero)
  }

  @Test("a missing year is dashed over, a new series is not joined to the old, a provisional point is hollow")
  func linesOfTrend() {
    func trend(_ points: [YearPoint]) -> String {
      TrendChart(caption: ChartCaption(heading: "", subtitle: ""), points: points, target: nil)
        .svg(in: ChartFrame(id: "t", width: 360)).text
    }
    func point(_ year: Int, _ value: Double?, provisional: Bool = false, new: Bool = false) -> YearPoint {
      YearPoint(year: year, value: value, text: "1", isProvisional: provisional, startsNewSeries: new)
    }
    let whole = trend([point(2020, 1), point(2021, 2), point(2022, 3)])
    let gap = trend([point(2020, 1), point(2021, nil), point(2022, 3)])
    let cut = trend([point(2020, 1), point(2021, 2, new: true), point(2022, 3, provisional: true)])
    let subject = "stroke=\"\(ChartTheme.light.subject)\" stroke-width=\"2.25\""
    #expect(!whole.contains("dasharray") && whole.contains(subject))
    #expect(gap.contains("\(subject) stroke-dasharray"))
    #expect(cut.contains("brudd") && cut.contains("stroke-dasharray=\"2 3\""))
    #expect(
      cut.contains("fill=\"\(ChartTheme.light.paper)\" \(subject)")
        && !whole.contains("fill=\"\(ChartTheme.light.paper)\" \(subject)"))
  }

  @Test("years lie on a true scale of time")
  func timeScale() {
    let points = [2013, 2015, 2016, 2017].map { YearPoint(year: $0, value: 1, text: "1") }
    let texts = Picture(
      TrendChart(caption: ChartCaption(heading: "", subtitle: ""), points: points, target: nil)
        .svg(in: ChartFrame(id: "t", width: 500))
    ).texts
    let x = ["2013", "2015", "2016", "2017"].compactMap { year in texts.first { $0.string == year }?.box.midX }
    #expect(x.count == 4 && abs((x[1] - x[0]) - 2 * (x[2] - x[1])) < 0.1)
  }

  @Test("bars start at zero, to the left for negative figures")
  func bars() throws {
    let chart = RankedRows(
      caption: ChartCaption(heading: "", subtitle: ""),
      rows: [
        .init("A", value: 4, text: "4", kind: .subject), .init("B", value: -2, text: "−2"),
        .init("C", value: 0, text: "0"),
        .init("D", value: nil, text: ".."),
      ], target: nil)
    let svg = chart.svg(in: ChartFrame(id: "r", width: 360))
    let bars = svg.text.matches(of: /<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/).compactMap { match in
      Double(match.1).flatMap { x in Double(match.2).map { (x, $0) } }
    }
    #expect(bars.count == 2, "no bar for zero or for what is missing")
    let (a, b) = (try #require(bars.first), try #require(bars.last))
    #expect(abs(a.0 - (b.0 + b.1)) < 0.02 && abs(a.1 - 2 * b.1) < 0.05)
    #expect(svg.title == "A 4; B −2; C 0; D mangler")
  }

  @Test("the same bytes twice")
  func sameBytes() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20 {
      let set = generator.chartSet(most: 40)
      #expect(set.pictures(width: 360) == set.pictures(width: 360))
    }
  }

  @Test("without figures a chart says so, and names what is missing")
  func noFigures() {
    for set in [
      ChartSet(names: ["Lillehammer", "Hamar"], values: [nil, nil], groups: 0), ChartSet(names: [], values: []),
    ] {
      for svg in set.pictures(width: 360) {
        #expect(Picture(svg).texts.contains { $0.string == "Ingen tall å vise" })
        #expect(svg.title.contains("Ingen tall å vise"))
      }
    }
    let english = Sparkline(name: "Debt", points: [YearPoint(year: 2023, value: nil, text: "..")], target: nil).svg(
      in: ChartFrame(id: "s", width: 140, words: .english))
    #expect(english.title == "Debt. No figures to show; 2023 missing")
  }

  @Test("what is no number is missing, and what is beyond all figures stays inside")
  func notNumbers() {
    let set = ChartSet(
      names: ["A", "B", "C", "D"], values: [1.5, .nan, .infinity, .greatestFiniteMagnitude], groups: 1,
      target: ChartTarget(lower: .nan, upper: -.infinity, label: "Mål"),
      years: [
        YearPoint(year: 2020, value: .nan, text: ""), YearPoint(year: 2021, value: 1, text: "1"),
        YearPoint(year: 2022, value: -.greatestFiniteMagnitude, text: "2"),
      ])
    for width in [-1, .nan, 1e300, 360] {
      for svg in set.pictures(width: width) {
        let picture = Picture(svg)
        #expect(picture.isWellFormed && picture.outside == [] && picture.overlaps.isEmpty)
        #expect(!svg.text.lowercased().contains("nan") && !svg.text.contains("inf"))
        #expect(120...10_000 ~= svg.width)
      }
    }
  }

  @Test("hostile names are text and nothing else")
  func hostile() {
    let names = [
      "<script>alert(1)</script>", "a\" onload=\"x", "]]>&amp;", "\u{0}\u{8}\u{FFFE}b", "\u{202E}snu", "linje\nskift",
      String(repeating: "Æ", count: 4000), "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "",
    ]
    let set = ChartSet(
      names: names, values: names.indices.map { Double($0) }, groups: 1, target: ChartTarget(lower: 2, label: names[0]),
      years: [YearPoint(year: 2022, value: 1, text: names[1]), YearPoint(year: 2023, value: 2, text: names[6])])
    for width in [170.0, 788] {
      for svg in set.pictures(width: width) {
        let picture = Picture(svg)
        #expect(picture.isWellFormed && picture.overlaps.isEmpty && picture.outside == [])
        #expect(Set(picture.elements).isSubset(of: ["svg", "title", "g", "path", "rect", "circle", "text", "tspan"]))
        #expect(!svg.text.contains("\u{202E}") && !svg.text.contains("\u{0}"))
      }
    }
  }

  @Test("a screen reader gets one picture with one title, whose id is the caller's")
  func accessible() {
    let set = ChartSet(
      names: ["Lillehammer", "Hamar"], values: [1.2, 4.4], groups: 0,
      years: [YearPoint(year: 2022, value: 2.2, text: "2,2"), YearPoint(year: 2023, value: 1.2, text: "1,2")])
    for svg in set.pictures(width: 360, place: .outside) {
      let picture = Picture(svg)
      #expect(picture.root["role"] == "img" && picture.root["aria-labelledby"] == "chart-a-b-title")
      #expect(picture.titleID == "chart-a-b-title" && picture.title == svg.title)
      #expect(Array(picture.elements.prefix(3)) == ["svg", "title", "g"])
      #expect(svg.text.contains("<g aria-hidden=\"true\">"))
      #expect(!svg.text.contains("class=") && !svg.text.contains("style="))
    }
  }
}
