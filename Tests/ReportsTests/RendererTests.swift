import Statistics
import Testing

@testable import Reports

@Suite("Terminal and Markdown")
struct RendererTests {
  private let table = Table(
    [("Kommune", .left), ("Verdi", .right)], rows: [["Hamar", "4,4"], ["Lillehammer", "\u{2212}10,4"]])

  @Test("columns stand under each other, numbers to the right, no trailing space")
  func terminalTable() {
    let text = TerminalRenderer(width: 80).render(Document([.table(table)]))
    #expect(
      text == """
        Kommune      Verdi
        ──────────────────
        Hamar          4,4
        Lillehammer  −10,4

        """)
  }

  @Test("a table wider than the terminal wraps its words, never its numbers")
  func narrowTable() {
    let wide = Table(
      [("Kommune", .left), ("Hvorfor", .left)],
      rows: [["Hamar", "kommunen sammenligner seg selv med den i årsberetningen"]])
    let lines = TerminalRenderer(width: 40).render(Document([.table(wide)])).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 40 })
    #expect(
      lines.dropFirst(2).map { $0.trimmingSpaces }.joined(separator: " ")
        == "Hamar    kommunen sammenligner seg selv med den i årsberetningen")
  }

  @Test("prose wraps between words and hangs below its bullet; a no-break space holds")
  func wrapping() {
    let text = TerminalRenderer(width: 40).render(
      Document([.list(["Netto driftsresultat er 1,2\u{A0}% mot et mål på minst 1,75\u{A0}%"])]))
    #expect(text == "• Netto driftsresultat er 1,2\u{A0}% mot et\n  mål på minst 1,75\u{A0}%\n")
  }

  @Test("colour only when asked for, and only on runs that have an emphasis")
  func colour() {
    let document = Document([.paragraph(Line([Run("a "), Run("b", .missed)]))])
    #expect(TerminalRenderer(color: false).render(document) == "a b\n")
    #expect(TerminalRenderer(color: true).render(document) == "a \u{1B}[31mb\u{1B}[0m\n")
  }

  @Test("Markdown has aligned tables")
  func markdownTable() {
    #expect(
      MarkdownRenderer().render(Document([.table(table)])) == """
        | Kommune | Verdi |
        | :--- | ---: |
        | Hamar | 4,4 |
        | Lillehammer | −10,4 |

        """)
  }

  @Test(
    "hostile names are escaped in Markdown",
    arguments: [
      ("<script>", "&lt;script&gt;"), ("a|b", "a\\|b"), ("*x*", "\\*x\\*"), ("a\nb", "a b"), ("a & b", "a &amp; b"),
    ])
  func escaping(name: String, expected: String) {
    #expect(MarkdownRenderer().render(Document([.paragraph(Line(name))])) == expected + "\n")
  }
}

@Suite("JSON values")
struct JSONValueTests {
  @Test("keys keep their order and numbers their decimals")
  func order() throws {
    let value = JSONValue.object([
      ("b", .number(try #require(PublishedValue("117.0")))), ("a", .null), ("c", .array([])), ("d", .object([])),
    ])
    #expect(value.text == "{\n  \"b\": 117.0,\n  \"a\": null,\n  \"c\": [],\n  \"d\": {}\n}\n")
  }

  @Test("control characters, quotes and backslashes are escaped")
  func escapes() {
    #expect(JSONValue.string("a\"b\\c\n\u{1}\u{1F}é").text == "\"a\\\"b\\\\c\\n\\u0001\\u001fé\"\n")
  }
}

@Suite("Drawings from characters")
struct DrawingTests {
  private func values(_ series: [Int: String]) throws -> [Int: PublishedValue] {
    try series.mapValues { try #require(PublishedValue($0)) }
  }

  @Test("a sparkline rises with its values and shows a gap as a dot")
  func sparkline() throws {
    #expect(Drawings.sparkline(try values([2020: "0", 2021: "7", 2023: "3.5"])) == "▁█·▅")
    #expect(Drawings.sparkline(try values([2020: "5", 2021: "5"])) == "▄▄")
    #expect(Drawings.sparkline([:]) == "")
  }

  @Test("labels of a strip never overlap, and every mark is drawn at its place")
  func strip() throws {
    let low = try #require(PublishedValue("0"))
    let close = try #require(PublishedValue("0.1"))
    let high = try #require(PublishedValue("10"))
    let marks = [
      Drawings.Mark(low, "●", "Lillehammer 0"), Drawings.Mark(close, "○", "Hamar 0,1"),
      Drawings.Mark(high, "○", "Gjøvik 10"),
    ]
    let lines = Drawings.dotStrip(marks, limits: [], isGood: { _ in false }, ends: ("0", "10"), width: 40)
    #expect(lines.filter { $0.contains("Lillehammer 0") }.count == 1)
    #expect(lines.filter { $0.contains("Hamar 0,1") }.count == 1)
    #expect(!lines.contains { $0.contains("Lillehammer 0") && $0.contains("Hamar 0,1") })
    #expect(lines.dropLast().last?.first == "●")
    #expect(lines.dropLast().last?.last == "○")
    #expect(lines.allSatisfy { $0.count <= 40 })
  }

  @Test("nothing is drawn where all values are one")
  func flat() throws {
    let one = try #require(PublishedValue("1"))
    #expect(
      Drawings.dotStrip([Drawings.Mark(one, "●", "a")], limits: [], isGood: { _ in true }, ends: ("1", "1")).isEmpty)
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
