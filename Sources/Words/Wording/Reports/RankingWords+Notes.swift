import Comparing
import Figures
import Regions

extension RankingWords {
  /// What the reader must know about one ranking of a report.
  public func notes(_ ranking: Ranking, of report: RankingReport) -> [String] {
    let comparison = ranking.comparison
    let statuses = (comparison?.members.compactMap(\.status) ?? []) + ranking.references.map(\.observation.status)
    let notes = [
      statuses.contains(.provisional) ? provisionalNote : nil, statuses.contains(.unknown) ? unknownNote : nil,
      report.year < RegionBook.firstRankedYear ? divisionNote(report.year) : nil,
      report.indicator.direction == .neutral ? neutralNote : nil,
    ]
    let more = [
      comparison.map(\.editions).flatMap { editionsNote($0, report) },
      comparison.map(\.farOff).flatMap(farOffNote), comparison.map(\.leftOut).flatMap(leftOutNote),
      comparison.flatMap(fewNote), statuses.contains(.revised) ? revisedNote : nil,
      comparison?.scopes.isEmpty == false ? scopeNote : nil,
      comparison.flatMap { $0.noRank == .lowCoverage ? coverageNote($0, report.indicator.direction) : nil },
      ranking.comparator.state == "development" ? developmentNote : nil,
    ]
    return notes.compactMap(\.self) + ranking.accepted.map { accepted($0, subject: report.subject.code) }
      + more.compactMap(\.self)
  }

  private var provisionalNote: String {
    say(nb: "Foreløpige tall.", nn: "Førebelse tal.", en: "Provisional figures.")
  }

  private var unknownNote: String {
    say(
      nb: "Tall der det er ukjent om de er revidert.", nn: "Tal der det er ukjent om dei er reviderte.",
      en: "Figures of which it is unknown whether they are revised.")
  }

  private func divisionNote(_ year: Int) -> String {
    say(
      nb: "Kommunene er de fra 2018: inndelingen i \(year) er ikke kjent her.",
      nn: "Kommunane er dei frå 2018: inndelinga i \(year) er ikkje kjend her.",
      en: "The municipalities are those of 2018: the division of \(year) is not known here.")
  }

  private var neutralNote: String {
    say(
      nb: "Rangert fra høyest; plassen er ingen dom.", nn: "Rangert frå høgast; plassen er ingen dom.",
      en: "Ranked from the highest; a position, not a verdict.")
  }

  private func farOffNote(_ codes: [RegionCode]) -> String? {
    guard !codes.isEmpty else { return nil }
    return say(
      nb: "Langt fra de andre, sjekk før bruk: \(names(codes)).",
      nn: "Langt frå dei andre, sjekk før bruk: \(names(codes)).",
      en: "Far from the others, check before use: \(names(codes)).")
  }

  /// Which members' figures are of which edition, where they are of several.
  private func editionsNote(_ editions: [EditionShare], _ report: RankingReport) -> String? {
    guard !editions.isEmpty else { return nil }
    let parts = editions.map { share in
      let origin = report.origins.first { $0.id == share.dataset }
      let source = origin.map(SourceWords(language).edition) ?? share.dataset
      return "\(names(share.members)) (\(figures.status(share.status)); \(source))"
    }.joined(separator: "; ")
    return say(
      nb: "Tallene er av \(editions.count) utgaver: \(parts).", nn: "Tala er av \(editions.count) utgåver: \(parts).",
      en: "The figures are of \(editions.count) editions: \(parts).")
  }

  private func leftOutNote(_ codes: [RegionCode]) -> String? {
    guard !codes.isEmpty else { return nil }
    let names = codes.map(name).joined(separator: ", ")
    return say(
      nb: "Utelatt (\(codes.count)), siden de bare har tall som er definert på en annen måte: \(names).",
      nn: "Utelatne (\(codes.count)), sidan dei berre har tal som er definerte på ein annan måte: \(names).",
      en: "Left out (\(codes.count)), since they only have figures that are defined otherwise: \(names).")
  }

  private func fewNote(_ comparison: Comparison) -> String? {
    let count = comparison.reporting
    guard (2...4).contains(count), comparison.own?.rank != nil else { return nil }
    return say(
      nb: "Bare \(count) har tall: hver enkelt betyr mye.", nn: "Berre \(count) har tal: kvar einskild betyr mykje.",
      en: "Only \(count) have a figure: each of them weighs much.")
  }

  private var revisedNote: String {
    say(nb: "Noen tall er revidert.", nn: "Nokre tal er reviderte.", en: "Some figures have been revised.")
  }

  private var scopeNote: String {
    say(
      nb: "Ikke alle tallene har kjent regnskapsomfang (konsern eller kommunekasse).",
      nn: "Ikkje alle tala har kjent rekneskapsomfang (konsern eller kommunekasse).",
      en: "Not all figures have a known accounting scope (consolidated or municipality alone).")
  }

  private func coverageNote(_ comparison: Comparison, _ direction: Direction) -> String {
    sentenceStart(place(comparison, direction: direction)) + "."
  }

  private var developmentNote: String {
    say(
      nb: "Sammenligneren er en utviklingsutgave.", nn: "Samanliknaren er ei utviklingsutgåve.",
      en: "The comparator is a development build.")
  }
}
