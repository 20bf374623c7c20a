import Figures
import Foundation
import PluginHost
import Regions

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
      let near = nearest(to: id, among: ids)
      let text = pick(
        "Sammenligneren '\(id)' er ikke kjent.\(didYouMean(near)) Det finnes: \(ids.joined(separator: ", ")).",
        "Comparator '\(id)' is not known.\(didYouMean(near)) There are: \(ids.joined(separator: ", ")).")
      problems.add(QuestionProblem(text, kind: .unknown, option: "comparator", suggestions: near))
    }
    if !asked.comparators.isEmpty, !asked.comparators.contains("neighbours"), asked.peers ?? asked.neighbours != nil {
      problems.add(
        pick(
          "\(surface.option("peers")) og \(surface.option("neighbours")) gjelder sammenligneren neighbours, som ikke er blant \(surface.option("comparator")).",
          "\(surface.option("peers")) and \(surface.option("neighbours")) are for the comparator neighbours, which is not among \(surface.option("comparator"))."
        ))
    }
    var neighbours: [String: String] = [:]
    if let set = asked.neighbours {
      let sets = ["named", "border", "region"]
      if !sets.contains(set) {
        problems.add(
          pick(
            "\(surface.option("neighbours")) er '\(set)'; det kan være \(sets.joined(separator: ", ")).",
            "\(surface.option("neighbours")) is '\(set)'; it may be \(sets.joined(separator: ", "))."))
      }
      neighbours["set"] = set
    }
    if let peers = asked.peers {
      let codes = try peers.split(separator: ",").compactMap { name in
        try problems.catching { try municipality(String(name), in: year) }?.code.rawValue
      }
      if let subject, codes.contains(subject.code.rawValue) {
        problems.add(
          pick(
            "\(surface.option("peers")) nevner \(subject.name), som er den som sammenlignes.",
            "\(surface.option("peers")) names \(subject.name), which is the one compared."))
      }
      if codes.isEmpty, problems.found.isEmpty {
        problems.add(pick("\(surface.option("peers")) er tom.", "\(surface.option("peers")) is empty."))
      }
      neighbours["peers"] = unique(codes).joined(separator: ",")
    }
    var options = settings(asked, &problems)
    let accepted = accepted(asked, &problems)
    try problems.throwIfAny()
    if !neighbours.isEmpty { options["neighbours"] = neighbours }
    return ComparatorChoice(ids: unique(asked.comparators), options: options, accepted: accepted)
  }

  /// The differences of definition that the reader accepts.
  private func accepted(_ asked: AskedQuestion, _ problems: inout UsageProblems) -> Set<DefinitionAspect> {
    let aspects = asked.accepted.compactMap { word -> DefinitionAspect? in
      let aspect = DefinitionAspect(rawValue: word)
      if aspect == nil {
        let (option, words) = (
          surface.option("accept"), DefinitionAspect.allCases.map(\.rawValue).joined(separator: ", ")
        )
        problems.add(
          QuestionProblem(
            pick("\(option) er '\(word)'; det kan være \(words).", "\(option) is '\(word)'; it may be \(words)."),
            option: "accept"))
      }
      return aspect
    }
    return Set(aspects)
  }
}

/// Each item once, in the order of its first appearance.
private func unique(_ items: [String]) -> [String] {
  var seen: Set<String> = []
  return items.filter { seen.insert($0).inserted }
}
