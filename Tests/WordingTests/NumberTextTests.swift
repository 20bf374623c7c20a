import Figures
import Statistics
import Testing
import Values

@testable import Wording

@Suite("Numbers as readers expect them")
struct NumberTextTests {
  private func value(_ text: String) throws -> PublishedValue { try #require(PublishedValue(text)) }

  @Test(
    "bokmål: decimal comma, no-break thousands, a real minus",
    arguments: [
      ("132959", "132\u{A0}959"), ("-0.7", "\u{2212}0,7"), ("117.0", "117,0"), ("1000", "1\u{A0}000"), ("0.0", "0,0"),
      ("-1234567.5", "\u{2212}1\u{A0}234\u{A0}567,5"),
    ])
  func bokmaal(text: String, expected: String) throws {
    #expect(NumberText(.nb).number(try value(text)) == expected)
  }

  @Test("nynorsk: numbers as in bokmål, words and units its own")
  func nynorsk() throws {
    let numbers = NumberText(.nn)
    #expect(numbers.number(try value("-132959.5")) == "\u{2212}132\u{A0}959,5")
    #expect(numbers.amount(try value("1.75"), .percent) == "1,75\u{A0}%")
    #expect(numbers.amount(try value("12"), .hours) == "12\u{A0}timar")
    #expect(numbers.amount(try value("1"), .weeks) == "1\u{A0}veke")
    #expect(numbers.amount(try value("3"), .days) == "3\u{A0}dagar")
    #expect(numbers.unitName(.millionNOK) == "millionar kroner")
    #expect(numbers.date("2024-03-15") == "15.\u{A0}mars 2024")
    #expect((1...3).map { numbers.word($0) } == ["éin", "to", "tre"])
    #expect(numbers.word(1, neuter: true) == "eitt")
    #expect(numbers.ordinal(7) == "sjuande")
    #expect(numbers.list(["Hamar", "Gjøvik"]) == "Hamar og Gjøvik")
  }

  @Test("English: decimal point and comma", arguments: [("132959", "132,959"), ("-0.7", "\u{2212}0.7")])
  func english(text: String, expected: String) throws {
    #expect(NumberText(.en).number(try value(text)) == expected)
  }

  @Test("zero is never negative")
  func zero() throws {
    #expect(NumberText(.nb).number(try value("-0.0")) == "0,0")
  }

  @Test("a unit stands behind a no-break space, per cent closed up in English, one year singular")
  func amounts() throws {
    #expect(NumberText(.nb).amount(try value("1.75"), .percent) == "1,75\u{A0}%")
    #expect(NumberText(.en).amount(try value("1.75"), .percent) == "1.75%")
    #expect(NumberText(.en).amount(try value("1"), .years) == "1\u{A0}year")
    #expect(NumberText(.en).amount(try value("10"), .years) == "10\u{A0}years")
    #expect(NumberText(.nb).amount(try value("2.34"), .ratio) == "2,34")
  }

  @Test("differences of percentages are percentage points")
  func differences() throws {
    #expect(NumberText(.nb).difference(try value("0.55"), .percent) == "0,55\u{A0}prosentpoeng")
    #expect(NumberText(.en).difference(try value("1"), .percent) == "1\u{A0}percentage point")
    #expect(NumberText(.nb).shortDifference(try value("-27.0"), .percent) == "\u{2212}27,0\u{A0}pp")
    #expect(NumberText(.nb).shortDifference(try value("1.6"), .percent) == "+1,6\u{A0}pp")
    #expect(NumberText(.nb).shortDifference(try value("0.0"), .percent) == "0,0\u{A0}pp")
  }

  @Test("dates, lists and small numbers in words")
  func words() {
    #expect(NumberText(.nb).date("2024-03-15") == "15.\u{A0}mars 2024")
    #expect(NumberText(.en).date("2024-03-15") == "15 March 2024")
    #expect(NumberText(.nb).date("ukjent") == "ukjent")
    #expect(NumberText(.nb).list(["Hamar", "Gjøvik", "Ringsaker"]) == "Hamar, Gjøvik og Ringsaker")
    #expect(NumberText(.en).list(["Hamar"]) == "Hamar")
    #expect(NumberText(.nb).word(1, neuter: true) == "ett")
    #expect(NumberText(.nb).word(13) == "13")
  }

  @Test("a label loses its capital within a sentence, an abbreviation keeps it")
  func midSentence() {
    #expect(NumberText(.nb).midSentence("Netto lånegjeld") == "netto lånegjeld")
    #expect(NumberText(.nb).midSentence("GP list length") == "GP list length")
    #expect(NumberText(.nb).midGroup("Landet uten Oslo") == "landet uten Oslo")
    #expect(NumberText(.nb).midGroup("Innlandet") == "Innlandet")
  }
}
