import Figures
import Foundation
import PlainText
import PluginHost
import Problems
import Regions
import Values

extension Inquiry {
  /// Who and what a question is about, and whom to compare with; throws with every problem at once.
  public func request(
    _ asked: AskedQuestion
  ) throws -> (subject: Municipality, indicators: [Indicator], choice: ComparatorChoice) {
    var problems = UsageProblems()
    let indicators = try asked.indicators.compactMap { id in try problems.catching { try self.indicator(id) } }
    let subject = try problems.catching { try municipality(asked.municipality, in: asked.year) }
    let year = try peersYear(asked, indicators, subject)
    let choice = try problems.catching { try self.choice(asked, for: subject, in: year) }
    try problems.throwIfAny()
    guard let subject, let choice else { throw UsageError([]) }
    return (subject, indicators, choice)
  }

  /// The year that peers are named in: the one asked for, else the newest that the answer will be about.
  private func peersYear(_ asked: AskedQuestion, _ indicators: [Indicator], _ subject: Municipality?) throws -> Int? {
    guard asked.peers != nil, asked.year == nil, let subject else { return asked.year }
    guard indicators.count == 1 else { return try workbench.newestYear(for: subject) }
    return try workbench.newestYear(of: indicators[0], for: subject)
  }

  /// Which comparators to ask, with their options checked; peers are named among those that lived in a year.
  public func choice(
    _ asked: AskedQuestion, for subject: Municipality?, in year: Int? = nil
  ) throws -> ComparatorChoice {
    var problems = UsageProblems()
    let ids = workbench.comparators.map(\.id)
    for id in asked.comparators where !ids.contains(id) {
      problems.add(
        .comparator(.unknown(PlainText.line(id), known: ids, suggestions: nearest(to: id, among: ids))))
    }
    let chosen = workbench.comparators.first { $0.role == .chosen }?.id
    let isAsked = chosen.map { asked.comparators.isEmpty || asked.comparators.contains($0) } ?? false
    if !isAsked, asked.peers ?? asked.neighbours != nil {
      problems.add(.comparator(.optionsOfNeighbours))
    }
    let neighbours = try neighbours(asked, for: subject, in: year, &problems)
    var options = settings(asked, &problems)
    let accepted = accepted(asked, &problems)
    try problems.throwIfAny()
    if let chosen, !neighbours.isEmpty { options[chosen] = neighbours }
    return ComparatorChoice(ids: asked.comparators.eachOnce(), options: options, accepted: accepted)
  }

  /// The options of the comparator of neighbours: which set, or which peers instead.
  private func neighbours(
    _ asked: AskedQuestion, for subject: Municipality?, in year: Int?, _ problems: inout UsageProblems
  ) throws -> [String: String] {
    var options: [String: String] = [:]
    if let set = asked.neighbours {
      let own = try subject.map { try workbench.regions.setNames(of: $0.code) } ?? []
      let sets = ["named", "border", "region"]
      if let name = own.first(where: { $0.lowercased() == set.lowercased() }) {
        (options["set"], options["name"]) = ("named", name)
      } else if sets.contains(set) {
        options["set"] = set
      } else {
        problems.add(.option("neighbours", .notAmong(PlainText.line(set), sets + own)))
      }
    }
    if let peers = asked.peers {
      let codes = try self.peers(peers, of: subject, in: year, &problems).map(\.code.rawValue)
      if codes.isEmpty, problems.found.isEmpty { problems.add(.option("peers", .empty)) }
      options["peers"] = codes.eachOnce().joined(separator: ",")
    }
    return options
  }

  /// Municipalities written as `A,B,C`, of which the subject is to be none.
  func peers(
    _ text: String, of subject: Municipality?, in year: Int? = nil, _ problems: inout UsageProblems
  ) throws -> [Municipality] {
    let named = try municipalities(text, in: year, &problems)
    if let subject, named.contains(where: { $0.code == subject.code }) {
      problems.add(.comparator(.subjectAmongPeers(subject.name)))
    }
    return named
  }

  /// The differences of definition that the reader accepts.
  private func accepted(_ asked: AskedQuestion, _ problems: inout UsageProblems) -> Set<DefinitionAspect> {
    let aspects = asked.accepted.compactMap { word -> DefinitionAspect? in
      let aspect = DefinitionAspect(rawValue: word)
      if aspect == nil {
        problems.add(
          .option("accept", .notAmong(PlainText.line(word), DefinitionAspect.allCases.map(\.rawValue))))
      }
      return aspect
    }
    return Set(aspects)
  }
}
