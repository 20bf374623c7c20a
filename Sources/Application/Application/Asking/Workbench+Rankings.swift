import ComparatorMessages
import Comparing
import Figures
import PluginHost
import Problems
import Regions
import Statistics
import Values

extension Workbench {
  /// What a comparator may ask for when it is asked on its own; throws when the subject is not a municipality.
  public func services(for request: CompareRequest) throws -> any ComparatorServices {
    guard let subject = regions.municipality(RegionCode(request.subject.code)) else {
      throw ComparatorCallProblem.unknownSubject(request.subject.code)
    }
    return SnapshotServices(workbench: self, subject: subject)
  }

  /// The comparators there are.
  public var comparators: [DiscoveredPlugin] { plugins }

  /// One report for each question, each seen by every chosen comparator; a failed comparator becomes a line of each.
  public func rankingReports(
    for subject: Municipality, _ questions: [Question], choice: ComparatorChoice = ComparatorChoice()
  ) throws -> [RankingReport] {
    let chosen = choice.ids.isEmpty ? plugins : choice.ids.compactMap { id in plugins.first { $0.id == id } }
    let services = SnapshotServices(workbench: self, subject: subject, accepted: choice.accepted)
    let calls = chosen.map { plugin in
      ComparatorCall(
        plugin: plugin,
        request: CompareRequest(
          subject: Subject(code: subject.code.rawValue, name: subject.name), questions: questions,
          options: choice.options[plugin.id] ?? [:], language: language.rawValue))
    }
    let outcomes = host.map { $0.compare(calls, services: services) } ?? []
    try services.throwFailure()
    return try questions.enumerated().map { index, question in
      let rankings = try zip(chosen, outcomes).map { plugin, outcome in
        try ranking(of: question, at: index, by: plugin, outcome, services: services, choice)
      }
      return try report(question, subject: subject, rankings: rankings)
    }
  }

  private func report(_ question: Question, subject: Municipality, rankings: [Ranking]) throws -> RankingReport {
    guard let indicator = indicator(IndicatorID(question.indicator)) else {
      throw UnknownIndicator(id: question.indicator)
    }
    let own = try store.series(of: indicator.id, in: subject.code, asOf: asOf)[question.year]
    let shown = Set(
      rankings.flatMap { ranking in
        (ranking.comparison?.members.flatMap(\.datasets) ?? []) + ranking.references.flatMap(\.observation.datasets)
      } + (own?.datasets ?? []))
    let regions = Set(
      [subject.code]
        + rankings.flatMap { ranking in
          (ranking.comparison?.members.map(\.code) ?? []) + ranking.references.map(\.code)
        })
    let recorded = try standingConflicts(about: indicator.id).filter { conflict in
      (conflict.year ?? question.year) == question.year && shown.contains(conflict.dataset)
        && regions.contains(conflict.region)
    }
    let conflicts = try recorded + disagreements(on: question, about: subject, besides: recorded)
    return RankingReport(
      indicator: indicator, subject: subject, year: question.year, own: own, rankings: rankings,
      denominator: try denominator(of: indicator, for: subject, question.year), conflicts: conflicts,
      origins: try shown.sorted().compactMap { try store.origin(of: $0) })
  }

  /// Where two datasets give the subject's own cell different values and nobody has recorded why.
  private func disagreements(on question: Question, about subject: Municipality, besides recorded: [Conflict]) throws
    -> [Conflict]
  {
    let versions = try store.versions(
      of: IndicatorID(question.indicator), in: subject.code, year: question.year, asOf: asOf)
    guard let chosen = versions.first, let value = chosen.value.number,
      !recorded.contains(where: { $0.region == subject.code })
    else { return [] }
    return versions.dropFirst().compactMap { other in
      guard let otherValue = other.value.number, otherValue != value, !isEdition(other, of: chosen),
        other.derivation?.explains(value) != true
      else { return nil }
      return Conflict(
        id: "\(question.indicator)-\(subject.code)-\(question.year)-\(other.dataset)",
        indicator: IndicatorID(question.indicator),
        region: subject.code,
        year: question.year, dataset: chosen.dataset,
        chosen: Conflict.Side(value: value.description, locator: "\(chosen.dataset)#\(chosen.locator)"),
        other: Conflict.Side(value: otherValue.description, locator: "\(other.dataset)#\(other.locator)"),
        reason: chosen.derivation == nil && other.derivation != nil ? .formulaDisagrees : .sourcesDisagree)
    }
  }

  /// Whether a figure is the same publisher's of another day: a revision, and no disagreement.
  private func isEdition(_ other: Observation, of chosen: Observation) -> Bool {
    other.isOfAnswer && chosen.isOfAnswer && other.locator == chosen.locator
  }

  private func ranking(
    of question: Question, at index: Int, by plugin: DiscoveredPlugin, _ outcome: ComparatorOutcome,
    services: SnapshotServices, _ choice: ComparatorChoice
  ) throws -> Ranking {
    let label = ComparatorLabel(plugin)
    let references = try references(question, services)
    switch outcome {
    case .failed(let failure):
      let failed = UnavailableComparison(.failed(failure.kind))
      return Ranking(comparator: label, rule: "", result: .failure(failed), references: references)
    case .answered(let answer, _):
      let compared = answer.comparisons[index]
      let findings = index == 0 ? answer.findings.map(\.text) : []
      func ranking(
        _ result: Result<Comparison, UnavailableComparison>, certainty: RankCertainty? = nil,
        accepted: [DefinitionDifference] = []
      ) -> Ranking {
        Ranking(
          comparator: label, rule: compared.rule, result: result, references: references, findings: findings,
          certainty: certainty, accepted: accepted)
      }
      if let refusal = compared.refusal { return ranking(.failure(UnavailableComparison(.refused(refusal)))) }
      guard let indicator = indicator(IndicatorID(question.indicator)) else {
        throw UnknownIndicator(id: question.indicator)
      }
      let comparison = try services.comparison(
        RankRequest(question: question, kind: compared.kind ?? .statistical, peers: compared.peers))
      let differences = try differences(in: comparison, indicator)
      let refused = differences.filter { !choice.accepted.contains($0.aspect) }
      guard refused.isEmpty else { return ranking(.failure(UnavailableComparison(.differentlyDefined(refused)))) }
      let certainty = choice.wantsCertainty ? try certainty(of: comparison, indicator, services) : nil
      return ranking(.success(comparison), certainty: certainty, accepted: differences)
    }
  }

  /// In what the figures of a comparison are not defined alike, as far as that is known.
  private func differences(in comparison: Comparison, _ indicator: Indicator) throws -> [DefinitionDifference] {
    let datasets = Set(comparison.members.compactMap(\.dataset))
    let publishers = try datasets.reduce(into: [:]) { $0[$1] = try store.origin(of: $1)?.publisher }
    return definitionDifferences(in: comparison, indicator: indicator) { publishers[$0] }
      + (try contested(comparison, indicator, publishers: publishers))
  }

  /// A scope that nobody knows and that another publisher's other figure for the same cell puts in doubt.
  private func contested(_ comparison: Comparison, _ indicator: Indicator, publishers: [String: String]) throws
    -> [DefinitionDifference]
  {
    guard let own = comparison.own, let value = own.value, (own.scope ?? indicator.scope) == .unknown,
      let publisher = own.dataset.flatMap({ publishers[$0] })
    else { return [] }
    let versions = try store.versions(of: indicator.id, in: own.code, year: comparison.year, asOf: asOf)
    for version in versions where version.value.number.map({ $0 != value }) == true {
      // What a comparator brought is told beside the figure, and puts nobody else's in doubt.
      guard !version.isOfComparator else { continue }
      guard let other = try store.origin(of: version.dataset)?.publisher, other != publisher else { continue }
      let members = comparison.members.filter { $0.value != nil }.map(\.code)
      return [
        DefinitionDifference(
          aspect: .scope,
          sides: [
            DefinitionDifference.Side(
              definition: AccountingScope.unknown.rawValue, publisher: publisher, members: members),
            DefinitionDifference.Side(
              definition: AccountingScope.unknown.rawValue, publisher: other, members: [own.code]),
          ])
      ]
    }
    return []
  }

  /// Published group figures beside the subject's own.
  private func references(_ question: Question, _ services: SnapshotServices) throws -> [Reference] {
    let observations = try services.observations(question)
    return regions.references(for: services.subject, in: question.year).compactMap { code in
      observations[code].flatMap { $0.value.number == nil ? nil : Reference(code: code, observation: $0) }
    }
  }
}

/// An indicator id that no catalogue has.
public struct UnknownIndicator: Error {
  public let id: String
}

extension ComparatorLabel {
  init(_ plugin: DiscoveredPlugin) {
    self.init(
      id: plugin.id, version: plugin.manifest?.version ?? "",
      name: plugin.manifest?.name.multilingual ?? Multilingual(nb: plugin.id, en: plugin.id),
      state: plugin.state.rawValue, role: plugin.role)
  }
}
