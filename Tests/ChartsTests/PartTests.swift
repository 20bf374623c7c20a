import Foundation
import TestSupport
import Testing

@testable import Charts

@Suite("Parts of charts")
struct PartTests {
  @Test("items on a line move as little as they must, worked by hand")
  func placing() {
    let items = [LineItem(wish: 50, width: 20), LineItem(wish: 50, width: 20), LineItem(wish: 90, width: 20)]
    // The first two pool around 50: 20 wide with a gap of 4 puts them 24 apart.
    #expect(placedOnLine(items, gap: 4, within: 0...200) == [38, 62, 90])
    // At the edge both move in; the third keeps its wish.
    let edge = [LineItem(wish: 0, width: 20), LineItem(wish: 2, width: 20), LineItem(wish: 90, width: 20)]
    #expect(placedOnLine(edge, gap: 4, within: 0...200) == [10, 34, 90])
    // One three times as heavy moves a third as much.
    let heavy = [LineItem(wish: 50, width: 20, weight: 3), LineItem(wish: 50, width: 20)]
    #expect(placedOnLine(heavy, gap: 4, within: 0...200) == [44, 68])
    #expect(placedOnLine(items, gap: 4, within: 0...67) == nil)
    #expect(placedOnLine([], gap: 4, within: 0...1) == [])
  }

  @Test("placing keeps order and distance and is never worse than a neighbouring arrangement")
  func placingIsBest() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let items = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        LineItem(
          wish: Double.random(in: -20...320, using: &generator), width: Double.random(in: 1...30, using: &generator),
          weight: Double.random(in: 0.5...4, using: &generator))
      }.sorted { $0.wish < $1.wish }
      let places = try #require(placedOnLine(items, gap: 3, within: 0...300))
      #expect(isAllowed(places, items))
      let cost = self.cost(places, items)
      for index in items.indices {
        for step in [-0.5, 0.5] {
          var moved = places
          moved[index] += step
          if isAllowed(moved, items) { #expect(self.cost(moved, items) >= cost - 1e-6) }
        }
      }
    }
  }

  @Test("in rows no label meets another, and no line to a farther row meets a label or changes its order")
  func rows() {
    var generator = SeededGenerator(seed: 8)
    var arranged = 0
    for _ in 0..<400 {
      let isTied = Int.random(in: 0..<4, using: &generator) == 0
      let items = (0..<Int.random(in: 1...10, using: &generator)).map { _ in
        LineItem(
          wish: isTied ? 200 : Double.random(in: 0...400, using: &generator),
          width: Double.random(in: 10...120, using: &generator), weight: 1)
      }.sorted { $0.wish < $1.wish }
      guard let rows = LabelRows.arranged(items, within: 0...400, rows: 4) else { continue }
      arranged += 1
      for row in 0..<rows.rows {
        let here = zip(items, rows.placed).filter { $0.1.row >= row }.map { item, placed in
          (middle: placed.places[row], width: placed.row == row ? item.width : 0)
        }
        #expect(
          zip(here, here.dropFirst()).allSatisfy { left, right in
            left.middle + left.width / 2 + 5 < right.middle - right.width / 2
          })
        #expect(here.allSatisfy { $0.middle - $0.width / 2 >= -1e-6 && $0.middle + $0.width / 2 <= 400 + 1e-6 })
      }
    }
    #expect(arranged > 380)
  }

  private func isAllowed(_ places: [Double], _ items: [LineItem]) -> Bool {
    let boxes = zip(places, items).map { ($0 - $1.width / 2, $0 + $1.width / 2) }
    return zip(boxes, boxes.dropFirst()).allSatisfy { $0.1 + 3 <= $1.0 + 1e-6 }
      && (boxes.first?.0 ?? 0) >= -1e-6 && (boxes.last?.1 ?? 0) <= 300 + 1e-6
  }

  private func cost(_ places: [Double], _ items: [LineItem]) -> Double {
    zip(places, items).reduce(0) { $0 + $1.1.weight * ($1.0 - $1.1.wish) * ($1.0 - $1.1.wish) }
  }

  @Test("round steps are 1, 2 or 5, and their multiples exact")
  func ticks() {
    func ticks(_ low: Double, _ high: Double, _ count: Int) -> ([Double], Int) {
      LinearScale(spanning: [low, high], from: 0, to: 1).ticks(about: count)
    }
    #expect(ticks(-0.7, 4.4, 5).0 == [0, 2, 4])
    #expect(ticks(-0.7, 4.4, 6).0 == [0, 1, 2, 3, 4])
    #expect(ticks(0, 0.3, 3) == ([0, 0.1, 0.2, 0.3], 1))
    #expect(ticks(83, 117, 5).0 == [90, 100, 110])
    #expect(ticks(0, 132_959, 3) == ([0, 50_000, 100_000], 0))
    #expect(ticks(0, 0.0012, 4) == ([0, 0.0005, 0.001], 4))
    let flat = LinearScale(spanning: [3, 3], from: 0, to: 100)
    #expect(flat(3) == 50)
  }

  @Test(
    "coordinates have at most two decimals",
    arguments: zip(
      [0.0, -0.001, 1.005, 1.05, -12.345, 100, .nan, 1e300], ["0", "0", "1", "1.05", "-12.35", "100", "0", "0"]))
  func coordinates(value: Double, text: String) {
    // 1.005 is a little less than that in binary.
    #expect(digits(value) == text)
  }

  @Test("texts are cut with an ellipsis at the room there is, and wrapped between words")
  func fitting() {
    let style = TextStyle(size: 10, colour: "#000000")
    // Each digit is between 4.6 and 6.5 wide: 0 is 6.25.
    #expect(style.width("00") == 12.5)
    #expect(style.fitted("0000", within: 25) == "0000")
    #expect(style.fitted("0000", within: 24.9) == "00…")
    #expect(style.wrapped("00 00 00", within: 28) == ["00 00", "00"])
    #expect(style.wrapped("000000 0", within: 23) == ["00…", "0"])
    #expect(style.wrapped("", within: 20) == [])
  }

  @Test(
    "text has a contrast of at least 4.5 to 1 and marks 3 to 1, on paper and in the zone",
    arguments: [ChartTheme.light, .dark])
  func contrast(theme: ChartTheme) throws {
    for ground in [theme.paper, theme.zone] {
      for text in [theme.ink, theme.muted, theme.subject, theme.target] {
        #expect(try ratio(text, ground) >= 4.5, "\(text) on \(ground)")
      }
      for mark in [theme.mark, theme.axis, theme.subject, theme.target] {
        #expect(try ratio(mark, ground) >= 3, "\(mark) on \(ground)")
      }
    }
    for range in [theme.range, theme.grid] {
      for mark in [theme.subject, theme.target, theme.axis] {
        #expect(try ratio(mark, range) >= 3, "\(mark) on \(range)")
      }
    }
    #expect(Set(theme.colours).count == theme.colours.count, "recolouring tells them apart")
  }

  @Test("black on white is 21 to 1, and the worked pair of grey")
  func contrastFormula() throws {
    #expect(try abs(ratio("#000000", "#ffffff") - 21) < 1e-9)
    #expect(try abs(ratio("#777777", "#ffffff") - 4.478) < 0.001)
  }

  /// WCAG 2.2, contrast ratio and relative luminance.
  private func ratio(_ first: String, _ second: String) throws -> Double {
    let levels = try [luminance(first), luminance(second)].sorted()
    return (levels[1] + 0.05) / (levels[0] + 0.05)
  }

  private func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour.dropFirst(), radix: 16))
    return zip([16, 8, 0], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let level = Double((number >> part.0) & 0xFF) / 255
      return sum + part.1 * (level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4))
    }
  }

  @Test("recolouring gives each colour of one theme that of another, as fill and as stroke")
  func recolouring() {
    let sheet = ChartTheme.light.recolouring(as: .dark)
    #expect(sheet.contains("svg[role=\"img\"] [fill=\"#004b80\"] { fill: #7cc0ff }"))
    #expect(sheet.split(separator: "\n").count == 20)
    let set = ChartSet(names: ["A", "B"], values: [1, 2], groups: 0, target: ChartTarget(lower: 1, label: "Mål"))
    for svg in set.pictures(width: 360) {
      for match in svg.text.matches(of: /(?:fill|stroke)="(#[^"]*)"/) {
        #expect(ChartTheme.light.colours.contains(String(match.1)))
      }
    }
  }
}
