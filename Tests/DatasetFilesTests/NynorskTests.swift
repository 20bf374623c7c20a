import DatasetFiles
import Figures
import Foundation
import Problems
import Regions
import TestSupport
import Testing
import Values
import Wording

@Suite("Nynorsk in the datasets")
struct NynorskTests {
  private let columns: [(name: String, text: KeyPath<Indicator, Multilingual>)] = [
    ("label", \.label), ("short label", \.shortLabel), ("definition", \.definition),
    ("direction's reason", \.directionReason),
  ]

  @Test("every text of the catalogue has nynorsk: of each kind, none may be without")
  func catalogue() throws {
    let indicators = try RealDatasets.collection().indicators
    for (name, text) in columns {
      let untranslated = indicators.filter { !$0[keyPath: text].nb.isEmpty && $0[keyPath: text].nn == nil }
      #expect(
        untranslated.count == 0, "\(untranslated.count) \(name)s have no nynorsk: \(untranslated.first?.id ?? "")")
    }
  }

  @Test("titles, licences, places and notes of all datasets, reasons and decisions have nynorsk")
  func origins() throws {
    let collection = try RealDatasets.collection()
    for folder in collection.folders {
      let origin = folder.origin.origin
      #expect(origin.title.nn != nil && origin.notes.nn != nil, "\(folder.path)")
      for text in [origin.licence, origin.location] { #expect(text.nb == text.en || text.nn != nil, "\(folder.path)") }
    }
    #expect(collection.conflicts.allSatisfy { $0.reason.recorded?.nn != nil })
    #expect(collection.targets.allSatisfy { $0.decidedBy.nn != nil })
  }

  @Test("the nynorsk is nynorsk: words that only bokmål has are nowhere in it")
  func words() throws {
    let leftovers =
      /\b(ikke|fra|hva|mer|kun|noen|noe|hvor|hvis|kommuner|tall|tallet|tallene|kilder|sammen|være|seg selv)\b/
    let collection = try RealDatasets.collection()
    let texts =
      collection.indicators.flatMap { indicator in columns.compactMap { indicator[keyPath: $0.text].nn } }
      + collection.folders.flatMap { [$0.origin.origin.title.nn, $0.origin.origin.notes.nn].compactMap(\.self) }
      + collection.conflicts.compactMap(\.reason.recorded?.nn)
    for text in texts { #expect(text.firstMatch(of: leftovers) == nil, "\(text)") }
    #expect(texts.count > 5_000)
  }

  @Test("a few key figures, word for word")
  func phrases() throws {
    let labels = Dictionary(
      try RealDatasets.collection().indicators.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    #expect(labels["net-operating-result"]?[.nn] == "Netto driftsresultat i prosent av brutto driftsinntekter")
    #expect(labels["sick-leave"]?[.nn] == "Samla sjukefråvær for heile kommunen (eigenmeldt og legemeldt)")
    #expect(labels["child-poverty"]?[.nn] == "Andel barn 0–17 år i hushald med vedvarande låginntekt")
  }

  @Test("which language a municipality has decided on is read; one that is neutral, or that nobody knows of, has none")
  func languageForms() throws {
    let collection = try RealDatasets.collection()
    let rows = try LanguageFormRows(
      collection.folders.flatMap { $0.files(ofKind: LanguageFormRows.kind) }, regions: collection.regions)
    let codes = ["4640", "1577", "4036", "3434", "4601", "0301", "3405"]
    #expect(codes.map { rows.language(of: RegionCode($0)) } == [.nn, .nn, .nn, .nn, nil, nil, nil])
    let wrong = Array("code,form\n4640,nynorsk\n9999,nynorsk\n4640,neutral\n1577,samisk\n".utf8)
    let problem = #expect(throws: DatasetProblem.self) {
      try LanguageFormRows([("f.csv", wrong)], regions: collection.regions)
    }
    #expect(
      problem?.found.map { ProblemWords(.nn).text($0) } == [
        "f.csv, linje 3: '9999' er ikkje eit kommunenummer, eller form 'nynorsk' er ikkje kjend",
        "f.csv, linje 4: kommunen 4640 står to gonger",
        "f.csv, linje 5: '1577' er ikkje eit kommunenummer, eller form 'samisk' er ikkje kjend",
      ])
  }

  @Test("a catalogue of before nynorsk is read, and bokmål stands; an empty field is none either")
  func absent() throws {
    let before = SampleDataset.indicatorHeader + SampleDataset.indicatorRow("net-debt", 1)
    let read = try IndicatorRows.read(Array(before.utf8), path: "indicators.csv")
    #expect(read.first?.label == Multilingual(nb: "Navn", en: "Name"))
    #expect(read.first?.label[.nn] == "Navn")
    let lines = before.split(separator: "\n").map(String.init)
    let after = "\(lines[0]),label_nn,short_nn\n\(lines[1]),Namn,\n"
    let translated = try IndicatorRows.read(Array(after.utf8), path: "indicators.csv")
    #expect(translated.first?.label == Multilingual(nb: "Navn", nn: "Namn", en: "Name"))
    #expect(translated.first?.shortLabel.nn == nil)
  }
}
