import Comparing
import Statistics
import Testing

@testable import Documents

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

@Suite("Texts from outside in answers")
struct OutsideTextTests {
  /// Escapes that colour, clear and name a terminal, one of a single byte, a turned direction and a hidden character.
  private static let hostile = "\u{1B}[31mHamar\u{1B}[2J\u{1B}]0;x\u{7}\u{9B}1m\u{202E}1,2\u{200B}"
  private static let shown = "\u{FFFD}[31mHamar\u{FFFD}[2J\u{FFFD}]0;x\u{FFFD}\u{FFFD}1m\u{FFFD}1,2\u{FFFD}"

  private static func document(_ text: String) -> Document {
    Document([
      .title(text), .heading(text), .subheading(text), .paragraph(Line(text)), .list([Line(text)]),
      .numbered([Line(text, .strong)]), .table(Table([(text, .left)], rows: [[Line(text, .met)]])), .drawing([text]),
    ])
  }

  @Test("nothing in any block steers the terminal; our own colours stay")
  func terminal() {
    let plain = TerminalRenderer(width: 100).render(Self.document(Self.hostile))
    #expect(!plain.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) })
    #expect(plain.ranges(of: Self.shown).count == 9)
    let coloured = TerminalRenderer(width: 100, color: true).render(Document([.paragraph(Line(Self.hostile, .missed))]))
    #expect(coloured == "\u{1B}[31m\(Self.shown)\u{1B}[0m\n")
  }

  @Test("a text of several lines stays on one, so that it cannot write lines of its own")
  func lines() {
    let text = TerminalRenderer().render(Document([.paragraph("a\n✔ godkjent\rb")]))
    #expect(text == "a ✔ godkjent b\n")
  }

  @Test("Markdown: the same, and neither links nor lists, headings, rules or fences of their own")
  func markdown() {
    let text = MarkdownRenderer().render(Self.document(Self.hostile))
    #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) })
    func paragraph(_ text: String) -> String { MarkdownRenderer().render(Document([.paragraph(Line(text))])) }
    #expect(paragraph("se https://x.no og WWW.x.no, a@x.no") == "se https\\://x.no og WWW\\.x.no, a&#64;x.no\n")
    #expect(paragraph("mailto:a") == "mailto\\:a\n")
    #expect(paragraph("[x](http://y)") == "\\[x\\](http\\://y)\n")
    #expect(paragraph("- punkt") == "\\- punkt\n")
    #expect(paragraph("+ punkt") == "\\+ punkt\n")
    #expect(paragraph("===") == "\\===\n")
    #expect(paragraph("2. punkt") == "2\\. punkt\n")
    #expect(paragraph("~~x~~ $y$") == "\\~\\~x\\~\\~ \\$y\\$\n")
    #expect(paragraph("-1,2 % og 2.5") == "-1,2 % og 2.5\n")
    let drawing = MarkdownRenderer().render(Document([.drawing(["a", "```", "b"])]))
    #expect(drawing == "````text\na\n```\nb\n````\n")
  }

  @Test("CSV: a formula gets an apostrophe, a figure never; what steers is shown")
  func table() {
    let rows = [
      ["=cmd|' /C calc'!A0", "@SUM(A1)", "+1+1", "-x", "\t=1", " =1"], ["-1.2", "+3", "-0", "2023", "0301", "1-2"],
      ["a\u{1B}[0m", "x\ny", "", "–", "−1,2", "1=1"],
    ]
    #expect(
      AnswerTable(.trend, [], rows: rows.map { $0.map { .text($0) } }).csv == """

        '=cmd|' /C calc'!A0,'@SUM(A1),'+1+1,'-x,' =1,' =1
        -1.2,+3,-0,2023,0301,1-2
        a\u{FFFD}[0m,x y,,–,"−1,2",1=1

        """)
  }

  @Test("JSON: what steers is told by its number, and means the same when it is read")
  func json() {
    #expect(
      JSONValue.string("\u{1B}\u{9B}\u{202E}\u{E0041}æ").text
        == "\"\\u001b\\u009b\\u202e\\udb40\\udc41æ\"\n")
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
