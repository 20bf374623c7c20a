import CSV
import DatasetFiles
import Figures
import Foundation
import Regions
import Statistics
import TestSupport
import Testing
import Values

@Suite("The real datasets")
struct RealDatasetsTests {
  private let collection: DatasetCollection
  private let reportID = "lillehammer-annual-report-2023"

  init() throws { collection = try RealDatasets.collection() }

  @Test("every observation has a dataset and a locator, and an indicator that is in the catalogue")
  func traceable() {
    let datasets = Set(collection.folders.map(\.origin.id))
    let indicators = Set(collection.indicators.map(\.id))
    #expect(collection.observations.count > 1_000)
    for row in collection.observations {
      let cell = row.observation
      guard datasets.contains(cell.dataset), !cell.locator.isEmpty, indicators.contains(cell.indicator),
        cell.known.count == 10
      else {
        Issue.record("\(cell) cannot be traced")
        return
      }
    }
  }

  @Test("origins are complete: titles in both languages, publisher, licence, place and dates")
  func origins() {
    for folder in collection.folders {
      let origin = folder.origin.origin
      let both = [origin.title, origin.licence, origin.location].flatMap { [$0.nb, $0.en] }
      #expect((both + [origin.publisher]).allSatisfy { !$0.isEmpty }, "\(folder.path)")
      // Each language has its own text; none is to be cut out of the other's.
      #expect(!origin.location.nb.contains(" / ") && !origin.location.en.contains(" / "), "\(folder.path)")
      for date in [origin.published, origin.retrieved].compactMap({ $0 }) {
        #expect(date.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil, "\(folder.path): \(date)")
      }
      #expect(folder.path.hasSuffix("/" + folder.origin.known), "\(folder.path) is not dated \(folder.origin.known)")
    }
  }

  @Test("the row counts in origin.json are true")
  func rowCounts() throws {
    for folder in collection.folders {
      for file in folder.origin.files where file.name.hasSuffix(".csv") {
        let bytes = try #require(folder.bytes[file.name])
        #expect(try CSVTable(bytes).records.count == file.rows, "\(folder.path)/\(file.name)")
      }
    }
  }

  @Test("the figures that the annual report turns on")
  func lillehammer() {
    func value(_ indicator: String, _ region: String, _ year: Int) -> [String] {
      collection.observations.filter {
        $0.observation.indicator.rawValue == indicator && $0.observation.region.rawValue == region
          && $0.observation.year == year
          && $0.observation.dataset == reportID && $0.preferred
      }.compactMap { $0.observation.value.number?.description }
    }
    #expect(
      ["3405", "3403", "3407", "3411"].map { value("net-operating-result", $0, 2023) } == [
        ["1.2"], ["4.4"], ["4.0"], ["2.0"],
      ])
    #expect(
      ["3405", "3403", "3407", "3411"].map { value("net-debt", $0, 2023) } == [["117.0"], ["83.9"], ["83.1"], ["90.6"]])
    #expect(value("net-operating-result", "EKG09", 2023) == ["-0.7"])
    #expect((2020...2023).map { value("net-debt", "3405", $0) } == [["118.6"], ["120.7"], ["119.1"], ["117.0"]])
  }

  @Test("seventeen targets, each for an indicator, with a basis, and a locator in its passages")
  func targets() throws {
    #expect(collection.targets.count == 17)
    #expect(
      collection.targets.filter { $0.basis == .council }.map(\.indicator).sorted() == [
        "net-debt", "net-operating-result", "reserve-fund", "sick-leave",
      ])
    #expect(
      collection.targets.filter { $0.basis == .guideline }.map(\.indicator).sorted() == [
        "current-ratio", "debt-to-equity", "loan-debt-increase", "pm10-exceedance-days-bankplassen",
        "pm10-exceedance-days-kindergarten", "quick-ratio", "sick-leave-helsehus", "working-capital-operations",
      ])
    #expect(
      Set(collection.targets.filter(\.bound.isStrictForTest).map(\.indicator)) == [
        "current-ratio", "quick-ratio", "debt-to-equity", "working-capital-operations",
      ])
    let bounds = Dictionary(
      collection.targets.map { ($0.indicator, $0.bound) }, uniquingKeysWith: { first, _ in first })
    #expect(bounds["net-operating-result"] == .floor(published("1.75"), strict: false))
    #expect(bounds["net-debt"] == .ceiling(published("90"), strict: false))
    #expect(bounds["fixed-rate-share"] == .band(lower: published("25"), upper: published("75")))
    #expect(bounds["working-capital-operations"] == .floor(published("0"), strict: true))
    #expect(bounds["loan-debt-increase"] == .ceiling(published("0"), strict: false))
    #expect(bounds["pm10-exceedance-days-bankplassen"] == .ceiling(published("25"), strict: false))
    #expect(bounds["sick-leave-helsehus"] == .ceiling(published("8"), strict: false))
    for target in collection.targets {
      let passages = try passages(of: target.dataset)
      #expect(passages[target.locator] != nil, "\(target.indicator): \(target.locator)")
      #expect(!target.decidedBy.nb.isEmpty && !target.decidedBy.en.isEmpty)
    }
  }

  @Test("what is borrowed less what is repaid is the increase in loan debt that the annual report prints")
  func borrowing() {
    let printed = collection.observations.map(\.observation).filter { $0.dataset == reportID }
    func value(_ indicator: String) -> PublishedValue? {
      printed.first { $0.indicator.rawValue == indicator && $0.year == 2023 }?.value.number
    }
    func sum(_ prefix: String) -> PublishedValue {
      let lenders = ["bonds", "certificates", "husbanken", "kommunalbanken"]
      return lenders.compactMap { value(prefix + $0) }.reduce(published("0")) { $0 - -$1 }
    }
    let borrowed = sum("new-loans-")
    let repaid = sum("instalments-")
    #expect(borrowed == published("499.6"))
    #expect(repaid == published("200.2"))
    #expect(value("loan-debt-increase") == borrowed - repaid)
  }

  @Test("every value of the annual report stands in the passage it cites, as a Norwegian writes it")
  func valuesInPassages() throws {
    let passages = try passages(of: reportID)
    let rows = collection.observations.filter { $0.observation.dataset == reportID }
    #expect(rows.count > 200)
    for cell in rows.map(\.observation) {
      guard let number = cell.value.number else { continue }
      let text = try #require(passages[cell.locator], "\(cell.locator) is not a passage")
      #expect(
        NorwegianNumber.stands(number, in: text),
        "\(cell.indicator) \(cell.region) \(cell.year): \(number) is not in \(cell.locator)")
    }
  }

  @Test(
    "every passage stands in the annual report, white space folded",
    .enabled(if: Project.hasBeside("source/lillehammer-arsberetning-2023.txt")))
  func passagesInSource() throws {
    let source = folded(
      try String(contentsOf: Project.beside("source/lillehammer-arsberetning-2023.txt"), encoding: .utf8))
    let datasets = collection.folders.filter { $0.path.hasPrefix("lillehammer-kommune/") }.map(\.origin.id)
    #expect(datasets.count >= 3)
    for dataset in datasets {
      for (id, text) in try passages(of: dataset) { #expect(source.contains(folded(text)), "\(dataset) \(id)") }
    }
  }

  @Test("both sides of every conflict are there: as observations with those values, or as passages")
  func conflicts() throws {
    #expect(collection.conflicts.contains { $0.id == "ekg09-net-operating-result-2023" })
    for conflict in collection.conflicts {
      #expect(
        conflict.reason.recorded.map { !$0.nb.isEmpty && !$0.en.isEmpty } == true && conflict.chosen != conflict.other)
      for side in [conflict.chosen, conflict.other] where !side.locator.hasPrefix("computed:") {
        guard let number = PublishedValue(side.value) else {
          let text = try #require(try passages(of: conflict.dataset)[side.locator])
          #expect(text.contains(side.value), "\(conflict.id): \(side.value)")
          continue
        }
        let rows = collection.observations.filter {
          $0.observation.dataset == conflict.dataset && $0.observation.indicator == conflict.indicator
            && $0.codeThen == conflict.region && $0.observation.year == conflict.year
            && $0.observation.locator == side.locator
        }
        #expect(rows.map(\.observation.value) == [.value(number)], "\(conflict.id): \(side)")
        #expect(rows.map(\.preferred) == [side == conflict.chosen], "\(conflict.id): \(side)")
      }
    }
  }

  @Test("no municipality is given a value for a year before or after it existed, unless all are for today's borders")
  func existence() {
    let carried = Set(collection.folders.map(\.origin.origin).filter { $0.borders != nil }.map(\.id))
    let strangers = collection.observations.filter { row in
      guard !carried.contains(row.observation.dataset) else { return false }
      let municipality = collection.regions.municipality(row.observation.region)
      return row.observation.value.number != nil && municipality?.exists(in: row.observation.year) == false
    }
    #expect(strangers.isEmpty)
  }

  private func passages(of dataset: String) throws -> [String: String] {
    let folder = try #require(collection.folders.first { $0.origin.id == dataset })
    let rows = try folder.files(ofKind: "passages").flatMap { try CSVTable($0.bytes).rows("id", "text") }
    return Dictionary(rows.map { ($0.fields[0], $0.fields[1]) }, uniquingKeysWith: { first, _ in first })
  }

  private func folded(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension TargetBound {
  fileprivate var isStrictForTest: Bool {
    switch self {
    case .floor(_, let strict), .ceiling(_, let strict): strict
    case .band: false
    }
  }
}

/// How a number is written in Norwegian text: decimal comma, thousands with space or dot, one of two minus signs.
enum NorwegianNumber {
  static func spellings(_ value: PublishedValue) -> Set<String> {
    let parts = value.magnitude.description.split(separator: ".").map(String.init)
    let decimals = parts.count == 2 ? "," + parts[1] : ""
    let grouped = ["", " ", "\u{A0}", "."].map { group(parts[0], with: $0) + decimals }
    return Set(
      grouped.flatMap { text in
        value.isNegative ? ["-" + text, "\u{2212}" + text, "\u{2013}" + text, "- " + text] : [text]
      })
  }

  private static func group(_ digits: String, with separator: String) -> String {
    var groups: [Substring] = []
    var rest = Substring(digits)
    while !rest.isEmpty {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return groups.joined(separator: separator)
  }

  /// Whether a number stands in a text as a number of its own, not as a part of a longer one.
  static func stands(_ value: PublishedValue, in text: String) -> Bool {
    let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return spellings(value).contains { spelling in
      folded.ranges(of: spelling).contains { range in
        let before = folded[..<range.lowerBound]
        let after = folded[range.upperBound...]
        let joinsLeft =
          before.last.map {
            $0.isNumber || $0 == "-" || $0 == "\u{2212}" || ($0 == "," && before.dropLast().last?.isNumber == true)
          } ?? false
        let joinsRight =
          after.first.map { $0.isNumber || ($0 == "," && after.dropFirst().first?.isNumber == true) } ?? false
        return !joinsLeft && !joinsRight
      }
    }
  }
}

@Suite("Norwegian numbers")
struct NorwegianNumberTests {
  @Test(
    "a value is found as it is written",
    arguments: [
      ("-0.7", "resultat -0,7 %"), ("-0.7", "resultat \u{2212}0,7 %"), ("117.0", "gjeld 117,0 prosent"),
      ("89943.3", "i alt 89 943,3 tonn"),
      ("85642", "i alt 85.642 tonn"), ("85642", "85 642"), ("1234567", "1\u{A0}234\u{A0}567"), ("0.05", "0,05"),
    ])
  func found(text: String, passage: String) {
    #expect(NorwegianNumber.stands(published(text), in: passage))
  }

  @Test(
    "a part of a longer number is not it, nor another precision, sign or decimal point",
    arguments: [
      ("1.2", "11,2 %"), ("1.2", "1,25 %"), ("117", "117,0"), ("117.0", "117"), ("0.7", "10,7"), ("-0.7", "0,7"),
      ("1.2", "1.2"),
      ("17", "3,17"), ("0.7", "-0,7 %"), ("0.7", "\u{2212}0,7 %"),
    ])
  func notFound(text: String, passage: String) {
    #expect(!NorwegianNumber.stands(published(text), in: passage))
  }
}

@Suite("The catalogue of indicators")
struct IndicatorCatalogueTests {
  @Test("an indicator read by itself is the one that is read with all; what is no id is none")
  func oneOfAll() throws {
    let folders = try DatasetTree.read(Project.datasets)
    let catalogue = IndicatorCatalogue(folders.flatMap { $0.files(ofKind: "indicators").map(\.bytes) })
    #expect(catalogue.all.count > 1000)
    for indicator in catalogue.all { #expect(catalogue.indicator(indicator.id) == indicator) }
    for text in ["", "net-deb", "net-debt,economy", "id", "net-debt\n", ",", "æ"] {
      #expect(catalogue.indicator(IndicatorID(text)) == nil, "\(text)")
    }
  }
}

@Suite("The page of datasets")
struct DatasetPageTests {
  @Test("Documentation/datasets.md is what the origins say; remake it with maalestokk doctor --dataset-page")
  func page() throws {
    let written = try String(
      contentsOf: Project.root.appendingPathComponent("Documentation/datasets.md"), encoding: .utf8)
    #expect(DatasetCatalogue.markdown(try DatasetTree.read(Project.datasets)) == written)
  }
}
