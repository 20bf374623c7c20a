import Figures
import Regions

/// The municipalities of a year.
public struct RegionList: Sendable {
  /// What is told of one.
  public struct Entry: Sendable {
    /// The newest code.
    public let code: RegionCode
    /// The code it had in the year.
    public let codeThen: RegionCode
    public let name: String
    public let county: String
    public let countyName: String
    public let group: RegionCode?
    /// The years it exists.
    public let span: String

    /// Whether a word stands in anything that is told of it.
    fileprivate func holds(_ word: String) -> Bool {
      [code.rawValue, codeThen.rawValue, name, county, countyName, group?.rawValue ?? "", span]
        .joined(separator: " ").lowercased().contains(word.lowercased())
    }
  }

  public let year: Int
  public let entries: [Entry]
  /// Public registers, each the newest that was known.
  public let registers: [PublicRegister]

  private init(year: Int, entries: [Entry], registers: [PublicRegister]) {
    self.year = year
    self.entries = entries
    self.registers = registers
  }

  /// Those whose name, code, county or group holds all the words.
  public init(book: RegionBook, year: Int, words: [String], registers: [PublicRegister]) {
    let all = book.municipalities(in: year).compactMap { municipality -> Entry? in
      guard let period = municipality.period(in: year) else { return nil }
      return Entry(
        code: municipality.code, codeThen: period.code, name: period.officialName, county: period.county,
        countyName: book.countyName(of: municipality, in: year) ?? "", group: period.kostraGroup,
        span: municipality.span)
    }
    self.init(year: year, entries: all.filter { words.allSatisfy($0.holds) }, registers: registers)
  }

  /// How many there are.
  public var count: Int { entries.count }

  /// Some of the list, in the same order.
  public func page(_ range: Range<Int>) -> RegionList {
    RegionList(year: year, entries: Array(entries[range]), registers: registers)
  }
}
