import TestSupport
import Testing

@testable import Charts

/// The places of marks, worked out by hand from the frame's 400 pixels.
@Suite("Marks stand where their values say")
struct PositionTests {
  /// Circles by their x, with what else is told of them.
  private func circles(_ svg: String) throws -> [[Double]] {
    try Markup(svg).all("circle").map { circle in ["cx", "cy"].compactMap { circle.number($0) } }
  }

  @Test("a strip leaves 24 pixels at each side: 0, 5 and 10 stand at 24, 200 and 376, the subject largest and last")
  func strip() throws {
    let strip = DotStrip(
      caption: Sample.caption,
      points: [
        DotStrip.Point("Oss", value: 5, text: "5", kind: .subject), DotStrip.Point("Lågast", value: 0, text: "0"),
        DotStrip.Point("Høgst", value: 10, text: "10"), DotStrip.Point("Utan tal", value: nil, text: ".."),
      ], target: ChartTarget(lower: 2.5, label: "Mål ≥ 2,5"), axisText: Sample.noAxisText)
    let picture = try Markup(strip.svg(in: Sample.frame()))
    let circles = picture.all("circle")
    #expect(circles.map { $0.number("cx") } == [24, 376, 200])
    #expect(circles.map { $0.number("r") } == [5, 5, 7.5])
    #expect(circles.map { $0["fill"] } == [ChartTheme.light.mark, ChartTheme.light.mark, ChartTheme.light.subject])
    // The target is a quarter of the way, and the zone reaches from there to the edge.
    let zone = try #require(picture.all("rect").first { $0["fill"] == ChartTheme.light.zone })
    #expect(zone.number("x") == 112 && zone.number("width") == 288)
    #expect(picture.all("path").contains { $0["d"]?.hasPrefix("M112 ") == true && $0["stroke-width"] == "2.5" })
  }

  @Test("groups are hollow diamonds below, never circles")
  func groups() throws {
    let strip = DotStrip(
      caption: Sample.caption,
      points: [
        DotStrip.Point("Oss", value: 0, text: "0", kind: .subject), DotStrip.Point("B", value: 10, text: "10"),
        DotStrip.Point("Gruppe", value: 5, text: "5", kind: .group),
      ], target: nil, axisText: Sample.noAxisText)
    let picture = try Markup(strip.svg(in: Sample.frame()))
    #expect(picture.all("circle").count == 2)
    #expect(picture.all("path").count { $0["d"]?.hasPrefix("M200 ") == true && $0["d"]?.hasSuffix("Z") == true } == 1)
  }

  @Test("bars begin at zero: twice the value is twice the length, a negative one goes the other way")
  func rows() throws {
    let rows = [10.0, 5, -10].map { RankedRows.Row("", value: $0, text: "") }
    let bars = try Markup(RankedRows(caption: Sample.caption, rows: rows, target: nil).svg(in: Sample.frame())).all(
      "rect")
    // Without texts the bars have 376 pixels, from 12 to 388; zero is in the middle.
    #expect(bars.map { $0.number("x") } == [200, 200, 12])
    #expect(bars.map { $0.number("width") } == [188, 94, 188])
    #expect(bars.map { $0.number("y") } == [6.5, 30.5, 54.5])
  }

  @Test("a trend has its years from 20 to 380 and its values from 62 up to 26")
  func trend() throws {
    let chart = TrendChart(caption: Sample.caption, points: Sample.years([10, 20, nil]), target: nil)
    #expect(!chart.showsZero)
    #expect(try circles(chart.svg(in: Sample.frame())) == [[20, 62], [200, 26]])
  }

  @Test("a year without a figure breaks the line with dashes, a new series breaks it wholly")
  func gaps() throws {
    func paths(_ points: [YearPoint]) throws -> [Markup.Element] {
      let svg = TrendChart(caption: Sample.caption, points: points, target: nil).svg(in: Sample.frame())
      return try Markup(svg).all("path").filter { $0["stroke"] == ChartTheme.light.subject }
    }
    #expect(try paths(Sample.years([1, 2, 3])).map { $0["d"] } == ["M20 62L200 44L380 26"])
    let gap = try paths(Sample.years([1, nil, 3]))
    #expect(gap.count == 1 && gap[0]["stroke-dasharray"] != nil)
    let broken = Sample.years([1]) + [YearPoint(year: 2021, value: 3, text: "", startsNewSeries: true)]
    #expect(try paths(broken).isEmpty)
  }

  @Test("the others are thin lines on the same scale, each named at the side with its last value")
  func others() throws {
    let other = MultiLine.Series("Hamar", points: [YearPoint(year: 2020, value: 30, text: "30")])
    let chart = TrendChart(
      caption: Sample.caption, points: Sample.years([10, 20]), target: nil,
      others: [other, MultiLine.Series("Gjøvik", points: [])])
    let svg = chart.svg(in: Sample.frame())
    // 30 is the top of the scale now, so that 20 lies halfway: 40 pixels more of height are for the others.
    #expect(try circles(svg).map { $0[1] } == [102, 64])
    let picture = try Markup(svg)
    #expect(picture.all("text").contains { $0.text == "Hamar 30" } && !svg.contains("Gjøvik"))
    #expect(picture.all("title").first?.text.hasSuffix("Hamar: 2020 30") == true)
  }

  @Test("a waterfall's bars go from sum to sum, and its ends are dots")
  func waterfall() throws {
    func step(_ value: Double) -> Waterfall.Step { Waterfall.Step("", value: value, text: "") }
    let chart = Waterfall(caption: Sample.caption, from: step(10), parts: [step(30), step(-10)], to: step(30))
    let svg = chart.svg(in: Sample.frame())
    // Without texts the axis has 374 pixels from 16 to 390: 10 to 40.
    #expect(try circles(svg).map { $0[0].rounded() } == [16, 265])
    let bars = try Markup(svg).all("rect")
    #expect(bars.map { $0.number("x")?.rounded() } == [16, 265])
    #expect(bars.map { $0.number("width")?.rounded() } == [374, 125])
  }

  @Test(
    "a waterfall of enormous, equal and meaningless values stays within reach",
    arguments: [
      [0, 0, 0], [1e300, -1e300], [.nan, .infinity, 1], [], [-1e-12, 1e-12],
    ] as [[Double]])
  func waterfallExtremes(values: [Double]) throws {
    let steps = values.map { Waterfall.Step(String(repeating: "navn ", count: 40), value: $0, text: "tekst") }
    let end = Waterfall.Step("2023", value: values.first ?? 0, text: "1,2")
    for frame in [Sample.frame(), Sample.frame(1)] {
      let picture = try Markup(Waterfall(caption: Sample.caption, from: end, parts: steps, to: end).svg(in: frame))
      for element in picture.elements {
        for attribute in ["x", "y", "cx", "cy", "width", "height"] where element[attribute] != nil {
          #expect(abs(try #require(element.number(attribute))) < 1e5)
        }
      }
    }
  }

  @Test("a sparkline marks its last value alone, at its end")
  func sparkline() throws {
    let line = Sparkline(name: "Drift", points: Sample.years([1, 0, 2]), target: nil)
    #expect(try circles(line.svg(in: Sample.frame(176))) == [[163, 8]])
  }

  @Test("lines share one scale; the subject's is drawn last")
  func lines() throws {
    let chart = MultiLine(
      caption: Sample.caption,
      series: [
        MultiLine.Series("", points: Sample.years([10, 20]), kind: .subject),
        MultiLine.Series("", points: Sample.years([20, 15])),
      ], axisText: Sample.noAxisText)
    #expect(!chart.showsZero)
    #expect(try circles(chart.svg(in: Sample.frame())) == [[22, 22], [378, 97], [22, 172], [378, 22]])
  }
}
