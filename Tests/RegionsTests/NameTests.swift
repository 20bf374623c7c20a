import Regions
import TestSupport
import Testing

@Suite("Finding by name")
struct NameTests {
  private func codes(_ match: RegionMatch) -> [String] {
    switch match {
    case .found(let one): [one.code.rawValue]
    case .ambiguous(let several): several.map(\.code.rawValue)
    case .absent, .former, .disagreement, .unknown: []
    }
  }

  @Test(
    "case, white space, 'kommune' and letters that a keyboard lacks do not matter",
    arguments: [
      "Lillehammer", "lillehammer", "LILLEHAMMER", " lillehammer ", "LILLEHAMMER KOMMUNE", "Lillehammer kommune",
      "lillehammer municipality", "Lille-hammer", "3405", "0501",
    ])
  func lillehammer(text: String) throws {
    #expect(codes(try SmallCountry.book().find(text)) == ["3405"])
  }

  @Test("what stands in brackets may be left out; an old name leads to the one living")
  func brackets() throws {
    let book = try SmallCountry.book()
    for text in ["Våler", "vaaler", "Valer", "Våler (Viken)", "våler østfold", "VAALER (OESTFOLD)"] {
      #expect(codes(book.find(text)) == ["3118"], "\(text)")
    }
  }

  @Test("a name of the living is meant before one of those that are no more, but the number finds both")
  func living() throws {
    let book = try SmallCountry.book()
    #expect(codes(book.find("Vestby")) == ["3101"])
    #expect(codes(book.find("0101")) == ["0101"])
    #expect(codes(book.find("Nyby")) == ["3001"])
  }

  @Test("a number is text, its leading zero may be lost, and a stranger has no suggestions")
  func numbers() throws {
    let book = try SmallCountry.book()
    #expect(codes(book.find("0301")) == ["0301"])
    #expect(codes(book.find("301")) == ["0301"])
    #expect(book.find("30") == .unknown(suggestions: []))
    #expect(book.find("9999") == .unknown(suggestions: []))
    #expect(book.find("٣٤٠٥") == .unknown(suggestions: []))
  }

  @Test("a slip of the fingers suggests the nearest names, each once and the same in every run")
  func suggestions() throws {
    for _ in 0..<20 {
      let book = try SmallCountry.book()
      #expect(book.find("Lilehammer") == .unknown(suggestions: ["Lillehammer"]))
      #expect(book.find("Lillehamemr kommune") == .unknown(suggestions: ["Lillehammer"]))
      #expect(book.find("Vål") == .unknown(suggestions: ["Våler (Østfold)", "Våler (Viken)"]))
    }
  }

  @Test("nothing to go by has no suggestions", arguments: ["", " ", "kommune", "-", "()", "Xyzzyxyzzy"])
  func nothing(text: String) throws {
    #expect(try SmallCountry.book().find(text) == .unknown(suggestions: []))
  }

  @Test("a very long name is answered at once")
  func longName() throws {
    #expect(try SmallCountry.book().find(String(repeating: "å", count: 100_000)) == .unknown(suggestions: []))
  }

  @Test("nearest counts a swap as one edit, prefers fewer edits, then the alphabet, and stops at three")
  func nearestWords() {
    #expect(nearest(to: "osol", among: ["oslo", "bergen"]) == ["oslo"])
    #expect(nearest(to: "hamra", among: ["hamar", "hamre", "ham"]) == ["hamar", "hamre"])
    #expect(nearest(to: "aaa", among: ["aab", "aac", "aad", "aae"]) == ["aab", "aac", "aad"])
    #expect(nearest(to: "net-operating", among: ["net-operating-result", "net-debt"]) == ["net-operating-result"])
    #expect(nearest(to: "", among: ["oslo"]).isEmpty)
  }
}
