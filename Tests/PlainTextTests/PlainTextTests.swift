import PlainText
import Testing

@Suite("Texts from outside")
struct PlainTextTests {
  @Test(
    "what steers a terminal, turns a line or hides what is written becomes visible",
    arguments: [
      ("Hamar\u{1B}[31m rød", "Hamar\u{FFFD}[31m rød"), ("a\u{1B}]8;;http://x\u{7}b", "a\u{FFFD}]8;;http://x\u{FFFD}b"),
      ("a\u{9B}2Jb", "a\u{FFFD}2Jb"), ("8\u{202E}32\u{202C}", "8\u{FFFD}32\u{FFFD}"),
      ("a\u{2066}b\u{2069}c\u{200F}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
      ("Lille\u{200B}hammer\u{2060}\u{FEFF}", "Lille\u{FFFD}hammer\u{FFFD}\u{FFFD}"),
      ("x\u{E0041}\u{E007F}", "x\u{FFFD}\u{FFFD}"), ("skjult\u{00AD}deling", "skjult\u{FFFD}deling"),
      ("a\u{2028}b\u{2029}c", "a\u{FFFD}b\u{FFFD}c"), ("a\u{3164}b\u{034F}", "a\u{FFFD}b\u{FFFD}"),
      ("a\u{8}\u{7F}\u{0}", "a\u{FFFD}\u{FFFD}\u{FFFD}"), ("to\nlinjer\tog\r", "to linjer og "),
    ])
  func steering(text: String, shown: String) { #expect(PlainText.line(text) == shown) }

  @Test(
    "letters of any script, signs and no-break spaces stay",
    arguments: [
      "Bø (Nordland)", "Kárášjohka–Karasjok", "1\u{A0}234,5\u{A0}%", "✔ ⚠\u{FE0F} → ≥", "Ålesund e\u{301}", "中文",
    ])
  func plain(text: String) {
    #expect(PlainText.line(text) == text)
    #expect(PlainText.lines(text) == text)
  }

  @Test("lines are kept where there may be several, and a long text is cut with a sign")
  func lines() {
    #expect(PlainText.lines("a\r\nb\n\u{1B}c") == "a\nb\n\u{FFFD}c")
    #expect(PlainText.line("abcdef", most: 3) == "abc…")
    #expect(PlainText.line("abc", most: 3) == "abc")
    #expect(PlainText.line("åø\u{202E}æ", most: 3) == "åø\u{FFFD}…")
  }
}

@Suite("Words for a shell")
struct ShellWordsTests {
  @Test(
    "a word is quoted where a shell would read it otherwise",
    arguments: [
      ("Hamar", "Hamar"), ("Bø", "Bø"), ("/tmp/a-b_c.sqlite", "/tmp/a-b_c.sqlite"), ("", "''"),
      ("Nordre Follo", "'Nordre Follo'"), ("a'b", #"'a'\''b'"#), ("$(touch x)", "'$(touch x)'"), ("a;b", "'a;b'"),
      ("~", "'~'"), ("\"", "'\"'"), ("a\u{1B}b'", #"$'a\x1bb\x27'"#), ("a\nb", #"$'a\x0ab'"#),
      ("x\u{202E}", #"$'x\xe2\x80\xae'"#),
    ])
  func quoting(word: String, written: String) { #expect(ShellWords.quoted(word) == written) }

  @Test("a command is its words with spaces between")
  func joined() {
    #expect(
      ShellWords.joined(["maalestokk", "brief", "--municipality", "Nordre Follo"])
        == "maalestokk brief --municipality 'Nordre Follo'")
  }
}
