import Foundation
import TestSupport
import Testing

@testable import Charts

@Suite("Every chart is a picture that says what it shows")
struct PictureTests {
  /// All kinds of charts of the same values, by year or by municipality; the first is the subject's.
  static func charts(_ values: [Double?], name: String = "Lillehammer", _ frame: ChartFrame = Sample.frame())
    -> [String]
  {
    let texts = values.map { $0 == nil ? ".." : "verdi" }
    let target = ChartTarget(lower: 0, upper: 10, label: "Mål 0–10")
    let kinds = values.indices.map { $0 == 0 ? MarkKind.subject : .municipality }
    let points = zip(zip(values, texts), kinds).map { DotStrip.Point(name, value: $0.0, text: $0.1, kind: $1) }
    let rows = zip(zip(values, texts), kinds).map {
      RankedRows.Row(place: "1", name, value: $0.0, text: $0.1, kind: $1)
    }
    let years = zip(zip(values, texts), 2020...).map {
      YearPoint(year: $1, value: $0.0, text: $0.1, isProvisional: $1 == 2021, startsNewSeries: $1 == 2022)
    }
    let axisText: AxisText = { value, decimals in String(format: "%.\(decimals)f", value) }
    let caption = ChartCaption(heading: name, subtitle: "Prosent")
    return [
      DotStrip(caption: caption, points: points, target: target, axisText: axisText).svg(in: frame),
      RankedRows(caption: caption, rows: rows, target: target).svg(in: frame),
      TrendChart(
        caption: caption, points: years, target: target, others: [MultiLine.Series("Hamar", points: years)]
      ).svg(in: frame),
      MultiLine(
        caption: caption,
        series: [
          MultiLine.Series(name, points: years, kind: .subject),
          MultiLine.Series("Landet", points: years, kind: .group),
        ], axisText: axisText
      ).svg(in: frame),
      Sparkline(name: name, points: years, target: target).svg(in: frame),
    ]
  }

  @Test(
    "one value, equal, missing, negative, enormous and meaningless values are drawn whole and within reach",
    arguments: [
      [1.2], [3, 3, 3], [nil, 1, nil], [nil, nil], [], [-5, -1, -3], [-1, 1], [0, 0], [1e300, -1e300, 1],
      [.nan, .infinity, 2], [1e-12, 2e-12], [999_999_999_999, 1],
    ] as [[Double?]])
  func extremes(values: [Double?]) throws {
    for frame in [Sample.frame(), Sample.frame(.nan), Sample.frame(1), Sample.frame(800, caption: .inside)] {
      for svg in Self.charts(values, frame) {
        let picture = try Markup(svg)
        #expect(!svg.lowercased().contains("nan") && !svg.contains("inf\""))
        let height = try #require(picture.elements.first?.number("height"))
        #expect(height > 0)
        for element in picture.elements {
          for attribute in ["x", "y", "cx", "cy", "width", "height", "r"] where element[attribute] != nil {
            let number = try #require(element.number(attribute), "\(attribute)=\(element[attribute] ?? "")")
            #expect(abs(number) < 1e5)
          }
        }
      }
    }
  }

  @Test("the title is what a screen reader says: heading, subtitle and every value")
  func titles() throws {
    for svg in Self.charts([1, nil, 3]) {
      let picture = try Markup(svg)
      let root = try #require(picture.elements.first)
      let title = try #require(picture.all("title").first)
      #expect(root["role"] == "img" && root["aria-labelledby"] == title["id"])
      #expect(title["id"] == "chart-sample-title")
      #expect(title.text.contains("Lillehammer") && title.text.contains("verdi") && title.text.contains("manglar"))
    }
    #expect(
      try Markup(Self.charts([1, 2, nil])[2]).all("title").first?.text
        == "Lillehammer. Prosent. 2020 verdi; 2021 verdi (førebels); 2022 manglar (brot); Mål 0–10; "
        + "Hamar: 2020 verdi, 2021 verdi (førebels), 2022 manglar (brot)")
  }

  @Test("a chart without a single figure says so, in the frame's words")
  func empty() throws {
    for svg in Self.charts([nil, nil]) {
      #expect(try Markup(svg).all("text").map(\.text) == ["Ingen tal å vise"])
    }
  }

  @Test("the same figures give the same bytes")
  func sameBytes() {
    #expect(Self.charts([1, nil, -3, 12.5]) == Self.charts([1, nil, -3, 12.5]))
  }

  @Test("names are text, whatever they hold")
  func hostileNames() throws {
    let name = "<script>alert('1')</script>\"&\u{0}\u{202E}"
    for svg in Self.charts([1, 2], name: name, Sample.frame(800, caption: .inside)) {
      let picture = try Markup(svg)
      #expect(picture.all("script").isEmpty && !svg.unicodeScalars.contains("\u{202E}"))
      #expect(picture.all("title").first?.text.contains("<script>alert('1')</script>\"&") == true)
    }
  }

  @Test("texts stay within the picture, also in the narrowest one", arguments: [120.0, 200, 358, 800])
  func room(width: Double) throws {
    let long = "Kommunar med særs lange namn som ikkje får plass"
    for svg in Self.charts([12.5, 3, -4, 8], name: long, Sample.frame(width)) {
      for text in try Markup(svg).all("text") {
        let size = try #require(text.number("font-size"))
        let style = TextStyle(size: size, isBold: text["font-weight"] != nil, colour: "")
        let wide = style.width(text.text)
        let x = try #require(text.number("x"))
        let left = text["text-anchor"] == "middle" ? x - wide / 2 : text["text-anchor"] == "end" ? x - wide : x
        #expect(left > -1 && left + wide < width + 1, "\(text.text) from \(left) in \(width)")
      }
    }
  }

  @Test("dark rules know every colour of a picture drawn in light")
  func recolouring() {
    let rules = ChartTheme.light.recolouring(as: .dark)
    for svg in Self.charts([1, nil, 3]) {
      for colour in svg.matches(of: /#[0-9a-f]{6}/) { #expect(rules.contains("\"\(colour.0)\"")) }
    }
    #expect(Set(ChartTheme.light.colours).count == ChartTheme.light.colours.count)
  }
}
