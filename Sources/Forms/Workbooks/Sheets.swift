import Comparing
import Documents
import Figures
import Findings
import Regions
import Statistics
import Values
import Wording

/// Turns parts of reports into sheets, in the reader's language.
struct Sheets {
  let context: ReportContext
  let numbers: NumberText

  init(_ context: ReportContext) {
    self.context = context
    numbers = NumberText(context.language)
  }

  func pick(_ nb: String, _ en: String) -> String { context.language == .nb ? nb : en }

  var key: SheetColumn { SheetColumn(pick("Id", "Id"), 24) }
  var label: SheetColumn { SheetColumn(pick("Nøkkeltall", "Key figure"), 34) }
  var year: SheetColumn { SheetColumn(pick("År", "Year"), 7) }
  private var value: SheetColumn { SheetColumn(pick("Verdi", "Value"), 11) }
  private var unit: SheetColumn { SheetColumn(pick("Enhet", "Unit"), 12) }
  private var status: SheetColumn { SheetColumn(pick("Status", "Status"), 13) }
  /// The dataset, and the place in it.
  private var source: [SheetColumn] {
    [SheetColumn(pick("Kilde", "Source"), 36), SheetColumn(pick("Sted i kilden", "Place in the source"), 36)]
  }

  // MARK: Summary

  /// Headline, findings, questions and caveats, one a row.
  func summary(_ briefing: Briefing) -> Sheet {
    let words = BriefingWords(context.language)
    func rows(_ part: String, _ findings: [Finding]) -> [[SheetValue]] {
      findings.map { [.text(part), .text(words.claim($0).plain), .text(words.detail($0).plain)] }
    }
    let material = briefing.material
    let about = "\(material.subject.name) (\(material.subject.code)), \(material.year)"
    let headline = words.text(briefing.headline).plain
    var all: [[SheetValue]] = [[.text(pick("Overskrift", "Headline")), .text(headline), .text(about)]]
    if let notice = words.provisionalNotice(briefing) {
      all.append([.text(pick("Status", "Status")), .text(notice), .empty])
    }
    all += rows(pick("Funn", "Finding"), briefing.findings)
    all += rows(pick("Til drøfting", "For discussion"), briefing.questions)
    all += rows(pick("Endret", "Changed"), briefing.changes)
    all += material.comments.map { comment in
      let about = "\(comment.indicator) \(comment.year)"
      return [
        .text(pick("Kommentar", "Comment")), .text(about),
        .text("\(comment.text) (\(comment.author), \(comment.written))"),
      ]
    }
    all += rows(pick("Uforklart", "Unexplained"), briefing.unexplained)
    let reports = material.reports + material.context
    all += context.unavailableLines(reports).map {
      [.text(Phrases.notCompared[context.language]), .empty, .text($0.text)]
    }
    all += briefing.caveats.map { [.text(pick("Forbehold", "Caveat")), .empty, .text(words.text($0))] }
    all.append([.text(pick("Lag på nytt", "Make again")), .empty, .text(material.command)])
    return Sheet(
      name: pick("Sammendrag", "Summary"),
      columns: [
        SheetColumn(pick("Del", "Part"), 16), SheetColumn(pick("Påstand", "Claim"), 44, wraps: true),
        SheetColumn(pick("Tekst", "Text"), 100, wraps: true),
      ], rows: all)
  }

  // MARK: Rankings

  /// Where each column of the sheet of rankings stands that a chart or a reader of the file asks for.
  private enum RankingColumn { static let name = 5, value = 6 }

  /// One row for each comparator and municipality, and one for each group figure beside them.
  ///
  /// Of the key figures to be charted, the first set of at most twelve is drawn as bars.
  func rankings(_ reports: [RankingReport], charted: Set<String>) -> Sheet {
    var sheet = Sheet(
      name: pick("Rangeringer", "Rankings"),
      columns: [
        key, label, year, SheetColumn(pick("Sammenligner", "Comparator"), 16), SheetColumn(pick("Nummer", "Code"), 9),
        SheetColumn(pick("Kommune eller gruppe", "Municipality or group"), 24), value, unit,
        SheetColumn(pick("Plass", "Rank"), 7), SheetColumn(pick("Delt", "Tied"), 7), status,
        SheetColumn(pick("Mangler fordi", "Missing because"), 18), SheetColumn(pick("Hvorfor", "Why"), 44),
      ] + source, rows: [])
    for report in reports {
      var isCharted = !charted.contains(report.indicator.id)
      for ranking in report.rankings {
        let rows = rankingRows(report, ranking)
        let reporting = ranking.comparison?.reporting ?? 0
        if !isCharted, (2...12).contains(reporting) {
          isCharted = true
          let first = sheet.rows.count
          sheet.charts.append(
            SheetChart(
              kind: .bars, title: "\(report.indicator.shortLabel[context.language]) \(report.year)",
              unit: numbers.unitName(report.indicator.unit), rows: first..<first + reporting,
              categories: RankingColumn.name,
              emphasised: ranking.comparison?.members.firstIndex { $0.code == report.subject.code },
              series: [(pick("Verdi", "Value"), RankingColumn.value)]))
        }
        sheet.rows += rows
      }
    }
    return sheet
  }

  private func rankingRows(_ report: RankingReport, _ ranking: Ranking) -> [[SheetValue]] {
    let front: [SheetValue] = [
      .text(report.indicator.id), .text(report.indicator.shortLabel[context.language]), .integer(report.year),
      .text(ranking.comparator.id),
    ]
    let unit = SheetValue.text(numbers.unitName(report.indicator.unit))
    let members = (ranking.comparison?.members ?? []).map { member in
      front + [
        .text(member.code.rawValue), .text(context.name(member.code)), .optional(member.value), unit,
        .optional(member.rank?.position), member.rank?.isTied == true ? .text(pick("ja", "yes")) : .empty,
        .optional(member.status.map { Phrases.observationStatus($0)[context.language] }),
        .optional(member.missing.map { Phrases.missing($0)[context.language] }), .optional(member.why),
        .optional(member.dataset), .optional(member.locator),
      ]
    }
    let references = ranking.references.map { reference in
      front + [
        .text(reference.code.rawValue), .text(context.name(reference.code)),
        .optional(reference.observation.value.number), unit, .empty, .empty,
        .text(Phrases.observationStatus(reference.observation.status)[context.language]), .empty,
        .text(pick("gruppetall, rangeres ikke", "group figure, not ranked")),
        .text(reference.observation.dataset), .text(reference.observation.locator),
      ]
    }
    return members + references + failureRow(ranking, front)
  }

  /// A comparator that failed has one row, without figures: why it did.
  private func failureRow(_ ranking: Ranking, _ front: [SheetValue]) -> [[SheetValue]] {
    guard ranking.hasFailed, let reason = ranking.unavailability?.reason else { return [] }
    let empty = [SheetValue](repeating: .empty, count: 7)
    return [front + empty + [.text(Phrases.unavailable[context.language]), .text(reason), .empty]]
  }

  // MARK: Targets

  /// One row for each target, judged in its year.
  func targets(_ assessments: [TargetAssessment]) -> Sheet {
    Sheet(
      name: pick("Måltall", "Targets"),
      columns: [
        key, label, SheetColumn(pick("Grunnlag", "Basis"), 16), year, value, unit,
        SheetColumn(pick("Mål", "Target"), 18), SheetColumn(pick("Nedre grense", "Lower limit"), 11),
        SheetColumn(pick("Øvre grense", "Upper limit"), 11), status, SheetColumn(pick("Avstand", "Distance"), 11),
        SheetColumn(pick("Vedtatt av", "Decided by"), 36),
      ] + source,
      rows: assessments.map { assessment in
        let target = assessment.target
        let indicator = assessment.indicator
        return [
          .text(indicator.id), .text(indicator.shortLabel[context.language]),
          .text(Phrases.basis(target.basis)[context.language]), .integer(assessment.current.year),
          .optional(assessment.current.value), .text(numbers.unitName(indicator.unit)),
          .text(Phrases.limit(target.bound, unit: indicator.unit, numbers)), .optional(target.bound.lower),
          .optional(target.bound.upper), .text(word(assessment.current.status)),
          .optional(assessment.current.distance), .text(target.decidedBy[context.language]),
          .text(target.dataset), .text(target.locator),
        ]
      })
  }

  /// One row for each target and year, with a line chart of each council target.
  func history(_ assessments: [TargetAssessment]) -> Sheet {
    var sheet = Sheet(
      name: pick("Historie", "History"),
      columns: [
        key, label, year, value, unit, SheetColumn(pick("Nedre grense", "Lower limit"), 11),
        SheetColumn(pick("Øvre grense", "Upper limit"), 11), status, SheetColumn(pick("Avstand", "Distance"), 11),
      ] + source, rows: [])
    for assessment in assessments {
      let first = sheet.rows.count
      sheet.rows += assessment.history.map { historyRow(assessment, $0) }
      guard assessment.target.basis == .council, assessment.history.count > 1 else { continue }
      let bound = assessment.target.bound
      let limits = [(bound.lower, pick("minst", "at least"), 5), (bound.upper, pick("høyst", "at most"), 6)]
      sheet.charts.append(
        SheetChart(
          kind: .lines, title: assessment.indicator.shortLabel[context.language],
          unit: numbers.unitName(assessment.indicator.unit), rows: first..<sheet.rows.count, categories: 2,
          series: [(pick("Verdi", "Value"), 3)] + limits.filter { $0.0 != nil }.map { ($0.1, $0.2) }))
    }
    return sheet
  }

  private func historyRow(_ assessment: TargetAssessment, _ year: AssessedYear) -> [SheetValue] {
    // The decision in force that year, which may be another than today's.
    let bound = (year.target ?? assessment.target).bound
    return [
      .text(assessment.indicator.id), .text(assessment.indicator.shortLabel[context.language]), .integer(year.year),
      .optional(year.value), .text(numbers.unitName(assessment.indicator.unit)), .optional(bound.lower),
      .optional(bound.upper), .text(word(year.status)), .optional(year.distance),
      .optional(year.observation?.dataset), .optional(year.observation?.locator),
    ]
  }

  /// A status as its word alone: a cell that one filters by needs no sign.
  func word(_ status: TargetStatus) -> String {
    let phrase = Phrases.status(status)[context.language]
    return String(phrase.drop { $0 != " " }.dropFirst())
  }

  // MARK: Sources

  /// One row for each source.
  func sources(_ origins: [Origin]) -> Sheet {
    Sheet(
      name: pick("Kilder", "Sources"),
      columns: [
        SheetColumn("Id", 36), SheetColumn(pick("Tittel", "Title"), 56, wraps: true),
        SheetColumn(pick("Utgiver", "Publisher"), 28), SheetColumn(pick("Lisens", "Licence"), 36, wraps: true),
        SheetColumn(pick("Publisert", "Published"), 12), SheetColumn(pick("Hentet", "Retrieved"), 12),
        SheetColumn(pick("Hvor", "Where"), 70, wraps: true),
      ],
      rows: origins.map { origin in
        [
          .text(origin.id), .text(origin.title[context.language]), .text(origin.publisher),
          .text(origin.licence[context.language]), .optional(origin.published), .text(origin.retrieved),
          .text(origin.location[context.language]),
        ]
      })
  }
}

extension TargetBound {
  /// The limit below which the target is missed, if there is one.
  fileprivate var lower: PublishedValue? {
    switch self {
    case .floor(let limit, _): limit
    case .ceiling: nil
    case .band(let lower, _): lower
    }
  }

  /// The limit above which the target is missed, if there is one.
  fileprivate var upper: PublishedValue? {
    switch self {
    case .floor: nil
    case .ceiling(let limit, _): limit
    case .band(_, let upper): upper
    }
  }
}
