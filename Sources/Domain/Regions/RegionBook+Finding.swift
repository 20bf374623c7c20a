extension RegionBook {
  /// The first year whose municipalities are known whole; numbers of years before it are known by what became of them.
  public static let firstYear = Division.until2019.rawValue

  /// The first year whose municipalities are those of `firstYear`: nothing was merged or divided between 2018 and 2019.
  public static let firstRankedYear = 2018

  /// Finds a municipality by name, by a number it has had, or by both beside each other.
  ///
  /// With a year, among those that lived in it; without one, those that still exist are meant before those that do not.
  public func find(_ text: String, in year: Int? = nil) -> RegionMatch {
    let written = RegionText(text)
    guard let number = written.number else { return find(name: written.name ?? "", in: year) }
    let match = find(number: number, in: year)
    guard let name = written.name else { return match }
    if case .found(let municipality) = match {
      let named = names.municipalities(named: name, in: self)
      return named.contains { $0.code == municipality.code }
        ? match : .disagreement(holder: municipality, code: number, name: name)
    }
    guard case .unknown = match, case .found(let named) = find(name: name, in: year) else { return match }
    return .unknown(suggestions: ["\(named.period(in: year ?? .max)?.code ?? named.code)"])
  }

  /// The number that a text holds, and whether its leading zero was put back; nil where it holds none.
  public static func number(in text: String) -> (code: RegionCode, isWithoutZero: Bool)? {
    let written = RegionText(text)
    return written.number.map { ($0, written.isWithoutZero) }
  }

  /// The last year of a number that was gone before the first known division; nil for all others.
  public func lastYear(ofFormer code: RegionCode) -> Int? { history.lastYear(of: code, in: self) }

  /// The municipality as it tells itself apart from its namesakes: `Bø (Nordland, 1867)`, with its number in a year.
  public func label(of municipality: Municipality, in year: Int? = nil) -> String {
    let year = year.flatMap { municipality.exists(in: $0) ? $0 : nil } ?? municipality.lastYear
    let period = municipality.period(in: year)
    let county = countyName(of: municipality, in: year).map { $0 + ", " } ?? ""
    return "\((period?.name ?? municipality.name).withoutBrackets) (\(county)\(period?.code ?? municipality.code))"
  }

  private func find(number: RegionCode, in year: Int?) -> RegionMatch {
    if let year, let holder = municipality(number, in: Division(year: year)) { return .found(holder) }
    let holders = Division.allCases.reversed().compactMap { municipality(number, in: $0) }
    guard let newest = holders.first else { return history.holder(of: number, in: self) ?? .unknown(suggestions: []) }
    guard let year else { return .found(newest) }
    return holders.first { $0.exists(in: year) }.map { .found($0) } ?? .absent([newest])
  }

  private func find(name: String, in year: Int?) -> RegionMatch {
    let candidates = names.municipalities(named: name, in: self)
    guard !candidates.isEmpty else {
      if let former = history.holder(named: name, in: self) { return former }
      // Beside another county than its own a name is nobody's.
      let elsewhere = name.contains("(") ? names.municipalities(named: name.withoutBrackets, in: self) : []
      let near = elsewhere.isEmpty ? names.suggestions(for: name, in: self) : elsewhere.map { label(of: $0, in: year) }
      return .unknown(suggestions: near)
    }
    guard let year else { return Self.one(of: Self.living(candidates)) }
    let there = candidates.filter { $0.exists(in: year) }
    guard !there.isEmpty else { return .absent(Self.living(candidates)) }
    let namedThen = there.filter { $0.period(in: year)?.isNamed(name) == true }
    return Self.one(of: (namedThen.isEmpty ? there : namedThen).sorted { $0.codeIn(year) < $1.codeIn(year) })
  }

  /// Those that still exist, or that ended last.
  private static func living(_ candidates: [Municipality]) -> [Municipality] {
    let newest = candidates.compactMap { $0.periods.keys.max() }.max()
    return candidates.filter { $0.periods.keys.max() == newest }
  }

  private static func one(of candidates: [Municipality]) -> RegionMatch {
    candidates.count == 1 ? .found(candidates[0]) : .ambiguous(candidates)
  }
}

extension Municipality {
  fileprivate func codeIn(_ year: Int) -> RegionCode { period(in: year)?.code ?? code }

  /// The last year that it is known to have existed, today's division counted as its first year.
  fileprivate var lastYear: Int {
    guard let last = periods.keys.max() else { return Division.from2024.rawValue }
    return last.next.map { $0.rawValue - 1 } ?? last.rawValue
  }
}

extension Municipality.Period {
  /// Whether this is its name, whatever the case, what stands in brackets and the word for municipality.
  fileprivate func isNamed(_ text: String) -> Bool {
    let own = Set(([name, officialName] + Municipality.parallelNames(officialName)).flatMap { FoldedNames.keys($0) })
    let asked = FoldedNames.fold(text)
    let bare = FoldedNames.fold(text.withoutBrackets)
    return [asked, bare].contains { own.contains($0) || own.contains($0.dropping(suffix: "kommune")) }
  }
}

extension String {
  fileprivate func dropping(suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}

/// A county of one division, by its number.
struct CountyNumber: Hashable {
  let division: Division
  let number: String
}

extension RegionBook {
  /// The counties of all divisions, by folded name.
  var countiesByName: [String: Set<CountyNumber>] {
    countyNames.reduce(into: [:]) { counties, names in
      for (number, name) in names.value {
        counties[FoldedNames.fold(name), default: []].insert(CountyNumber(division: names.key, number: number))
      }
    }
  }
}
