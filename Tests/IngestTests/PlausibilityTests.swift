import DatasetFiles
import Figures
import Ingest
import Regions
import Statistics
import TestSupport
import Testing
import Values

@Suite("What looks wrong among figures on their way in")
struct PlausibilityTests {
  /// Forty municipalities with three years of figures between 40 and 98, each a little above the year before.
  private static let country: [RegionCode: [Int: PublishedValue]] = Dictionary(
    uniqueKeysWithValues: (0..<40).map { index in
      let base = 400 + 15 * index
      return (
        code(index),
        [
          2021: PublishedValue(mantissa: Int64(base + index % 3), decimals: 1),
          2022: PublishedValue(mantissa: Int64(base + 4 + index % 5), decimals: 1),
          2023: PublishedValue(mantissa: Int64(base + 9 + index % 4), decimals: 1),
        ]
      )
    })

  private static func code(_ index: Int) -> RegionCode { RegionCode(String(1101 + index)) }

  private func look(
    _ values: [(Int, String)], year: Int = 2024, unit: Figures.Unit = .percent, decimals: Int = 1,
    standing: [RegionCode: [Int: PublishedValue]] = PlausibilityTests.country
  ) -> [Suspicion] {
    let indicator = Indicator.sample(decimals: decimals).with(unit: unit)
    return suspicions(
      of: values.map { IncomingFigure(region: Self.code($0.0), year: year, value: published($0.1)) },
      indicator: indicator, standing: standing)
  }

  // The second municipality: 41.6, 42.0 and 42.5 (415 + 1, 415 + 4 + 1, 415 + 9 + 1 tenths).

  @Test("ordinary figures are not remarked on, one or a column of them")
  func ordinary() {
    #expect(look([(1, "43.0")]).isEmpty)
    #expect(
      look((0..<40).map { ($0, PublishedValue(mantissa: Int64(412 + 15 * $0 + $0 % 7), decimals: 1).description) })
        .isEmpty)
  }

  @Test(
    "ten, a hundred and a thousand times the year before, and those parts of it, with what it was",
    arguments: [
      ("425.0", Suspicion.Kind.times(10)), ("4251", .times(100)), ("42499", .times(1000)), ("4.3", .part(10)),
      ("0.4", .shareForPercent), ("-430", .signTurned),
    ])
  func scale(value: String, kind: Suspicion.Kind) throws {
    let found = try #require(look([(1, value)]).first)
    #expect(found.kind == kind)
    #expect(found.region == RegionCode("1102") && found.year == 2024 && found.value == published(value))
    #expect(found.before?.year == 2023 && found.before?.value == published("42.5"))
  }

  @Test("a thousandth of kroner, where there are no per cent to confuse it with")
  func kroner() {
    #expect(look([(1, "0.0425")], unit: .nok).map(\.kind) == [.part(1000)])
  }

  @Test("a share where per cent are expected: 0.425 for 42.5, also for one that has no figure before")
  func share() {
    #expect(look([(1, "0.425")]).map(\.kind) == [.shareForPercent])
    #expect(look([(60, "0.012")]).map(\.kind) == [.shareForPercent])
  }

  @Test("per cent where a share is expected: 4250 for 42.5 of a ratio")
  func percent() {
    #expect(look([(1, "4250")], unit: .ratio).map(\.kind) == [.percentForShare])
  }

  @Test("a value that is said anew is no news, however odd; one that revises it is held against it")
  func revision() throws {
    var standing = Self.country
    standing[Self.code(1)]?[2024] = published("430")
    #expect(look([(1, "430")], standing: standing).isEmpty)
    standing[Self.code(1)]?[2024] = published("43.0")
    let found = try #require(look([(1, "430")], standing: standing).first)
    #expect(found.kind == .times(10) && found.before?.year == 2024)
  }

  @Test("far outside the country's values, where nothing of its own explains it")
  func outside() {
    // 40.0 to 100.3 is known; the quartiles are about 55 and 84.
    #expect(look([(60, "412.7")]).map(\.kind) == [.outOfRange(low: published("40.0"), high: published("99.7"))])
    #expect(look([(60, "110.0")]).isEmpty)
  }

  @Test("a sign that no figure has, and the very figure of the same cell with its sign turned")
  func sign() {
    #expect(look([(1, "-42.8")]).map(\.kind) == [.signTurned])
    var mixed = Self.country.mapValues { series in series.mapValues { $0 - published("70.0") } }
    // 41.6 − 70 … : −28.4, −28.0, −27.5.
    #expect(look([(1, "27.5")], standing: mixed).map(\.kind) == [.signTurned])
    #expect(look([(1, "27.9")], standing: mixed).isEmpty)
    mixed[Self.code(1)]?[2024] = published("1.2")
    #expect(look([(1, "-1.2")], standing: mixed).map(\.kind) == [.signTurned])
  }

  @Test("a column that is the year before's; three cells are enough where years are never the same")
  func copied() {
    let copied = (0..<40).map { ($0, Self.country[Self.code($0)]?[2023]?.description ?? "") }
    let found = look(copied)
    #expect(found.map(\.kind) == [.sameAsYearBefore(cells: 40, of: 40)])
    #expect(found.first?.isAboutColumn == true && found.first?.before?.year == 2023)
    #expect(look(Array(copied.prefix(3))).map(\.kind) == [.sameAsYearBefore(cells: 3, of: 3)])
    // Fees that stand still in most years may stand still again.
    let still = Self.country.mapValues { series in
      Dictionary(uniqueKeysWithValues: series.keys.map { ($0, series[2023] ?? published("0")) })
    }
    #expect(look(copied, standing: still).isEmpty)
  }

  @Test("a column of one value, nought too, where figures are of all sorts")
  func equal() {
    #expect(look((0..<5).map { ($0, "50.0") }).map(\.kind).first == .allEqual(cells: 5))
    #expect(look((0..<5).map { ($0, "0") }).map(\.kind).first == .allEqual(cells: 5))
  }

  @Test("a column whose signs are turned")
  func turnedColumn() {
    let standing = Self.country.mapValues { series in series.mapValues { $0 - published("39.0") } }
    let turned = (0..<6).map { index in
      (index, (published("38.8") - (Self.country[Self.code(index)]?[2023] ?? published("0"))).description)
    }
    #expect(look(turned, standing: standing).map(\.kind).contains(.signsTurned(cells: 6, of: 6)))
  }

  @Test("decimals that change: one more in a cell, none in a column")
  func decimals() {
    #expect(look([(1, "43.07")]).map(\.kind) == [.moreDecimals(usual: 1)])
    #expect(look([(1, "43.00")]).isEmpty)
    let whole = (0..<6).map { ($0, String(41 + 2 * $0 - $0 / 2)) }
    #expect(look(whole).map(\.kind) == [.fewerDecimals(cells: 6, usual: 1)])
  }

  @Test("figures that jump about are not held to their last jump, and few figures are not held to much")
  func jumpy() {
    let jumpy = Dictionary(
      uniqueKeysWithValues: (0..<40).map { index in
        (
          Self.code(index),
          [2021: published("0.3"), 2022: published(index % 2 == 0 ? "3.1" : "-2.8"), 2023: published("0.2")]
        )
      })
    #expect(look([(1, "2.1"), (2, "-0.2"), (3, "0.0")], standing: jumpy).isEmpty)
    let two = Dictionary(uniqueKeysWithValues: Self.country.filter { $0.key <= Self.code(1) }.map { ($0, $1) })
    #expect(look([(60, "4000")], standing: two).isEmpty)
  }

  @Test("what the shipped datasets really hold is hardly ever remarked on, each year beside the years before it")
  func realFigures() throws {
    let collection = try RealDatasets.collection()
    let indicators = Dictionary(collection.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let cells = Dictionary(grouping: collection.observations.map(\.observation), by: \.indicator)
    var (looked, remarks) = (0, [Suspicion]())
    for (id, observations) in cells.sorted(by: { $0.key < $1.key }) {
      let indicator = try #require(indicators[id])
      var standing: [RegionCode: [Int: PublishedValue]] = [:]
      for (year, column) in Dictionary(grouping: observations, by: \.year).sorted(by: { $0.key < $1.key }) {
        let figures = Dictionary(
          column.filter { $0.scope == nil }.compactMap { cell in cell.value.number.map { (cell.region, $0) } },
          uniquingKeysWith: { first, _ in first })
        looked += figures.count
        remarks += suspicions(
          of: figures.map { IncomingFigure(region: $0, year: year, value: $1) }, indicator: indicator,
          standing: standing)
        for (region, value) in figures { standing[region, default: [:]][year] = value }
      }
    }
    #expect(looked > 20_000)
    // One in two hundred at most: a reader who is told too much reads none of it.
    #expect(remarks.count * 200 < looked, "\(remarks.count) of \(looked)")
  }

  @Test(
    "of a real national series, nearly every tenfold, hundredth and turned figure is found, and every copied column")
  func realFaults() throws {
    let collection = try RealDatasets.collection()
    let id = "kindergarten-coverage-1-2"
    let indicator = try #require(collection.indicators.first { $0.id.rawValue == id })
    var standing: [RegionCode: [Int: PublishedValue]] = [:]
    var column: [RegionCode: PublishedValue] = [:]
    for cell in collection.observations.map(\.observation) where cell.indicator.rawValue == id && !cell.region.isGroup {
      guard let number = cell.value.number else { continue }
      if cell.year == 2023 {
        column[cell.region] = number
      } else {
        standing[cell.region, default: [:]][cell.year] = number
      }
    }
    #expect(column.count > 300)
    func found(_ change: (PublishedValue) -> PublishedValue) -> Int {
      suspicions(
        of: column.map { IncomingFigure(region: $0, year: 2023, value: change($1)) }, indicator: indicator,
        standing: standing
      ).count { !$0.isAboutColumn }
    }
    for (name, change) in [
      ("tenfold", { PublishedValue(mantissa: $0.mantissa * 10, decimals: $0.decimals) }),
      ("a tenth", { PublishedValue(mantissa: $0.mantissa, decimals: $0.decimals + 1) }),
      ("a share", { PublishedValue(mantissa: $0.mantissa, decimals: $0.decimals + 2) }),
      ("turned", { -$0 }),
    ] as [(String, (PublishedValue) -> PublishedValue)] {
      let count = found(change)
      #expect(count * 100 >= column.count * 95, "\(name): \(count) of \(column.count)")
    }
    #expect(found { $0 } * 100 <= column.count, "\(found { $0 })")
    let copied = standing.compactMap { region, series in
      series[2022].map { IncomingFigure(region: region, year: 2023, value: $0) }
    }
    let kinds = suspicions(of: copied, indicator: indicator, standing: standing).map(\.kind)
    #expect(kinds.contains { if case .sameAsYearBefore = $0 { true } else { false } }, "\(kinds.prefix(5))")
  }
}

extension Indicator {
  /// The same indicator, measured in something else.
  fileprivate func with(unit: Figures.Unit) -> Indicator {
    Indicator(
      id: id, topic: topic, label: label, shortLabel: shortLabel, unit: unit, decimals: decimals, direction: direction,
      directionReason: directionReason, scope: scope, counted: counted, source: source, verification: verification,
      definition: definition)
  }
}
