import Figures
import Problems
import Values

extension ProblemList {
  /// Adds what is wrong with the formulas of a catalogue: terms that it lacks or that are of other accounts, and circles.
  mutating func check(formulasOf catalogue: [IndicatorID: Indicator], path: String) {
    for indicator in catalogue.values.sorted(by: { $0.id < $1.id }) {
      guard let formula = indicator.formula else { continue }
      for fault in Set(formula.terms.map(\.indicator)).sorted().compactMap({ indicator.fault(using: $0, of: catalogue) }
      ) {
        add(path, nil, .formula(fault))
      }
      if let circle = catalogue.circle(through: indicator.id), circle.min() == indicator.id {
        add(path, nil, .formula(.circle((circle + [indicator.id]).map(\.rawValue))))
      }
    }
  }
}

extension Indicator {
  fileprivate func fault(using term: IndicatorID, of catalogue: [IndicatorID: Indicator]) -> FormulaFault? {
    guard let used = catalogue[term] else { return .unknownTerm(term.rawValue, of: id.rawValue) }
    guard used.scope != .notApplicable, used.scope != scope else { return nil }
    return .otherScope(
      term.rawValue, scope: used.scope.rawValue, of: id.rawValue, scopeOf: scope.rawValue)
  }
}

extension [IndicatorID: Indicator] {
  /// The key figures on the shortest way from one's formula back to itself, itself first; nil where none leads there.
  fileprivate func circle(through id: IndicatorID) -> [IndicatorID]? {
    var seen: Set<IndicatorID> = []
    var ways = [[id]]
    while !ways.isEmpty {
      let way = ways.removeFirst()
      for term in way.last.flatMap({ self[$0]?.formula?.terms.map(\.indicator) }) ?? [] {
        if term == id { return way }
        if seen.insert(term).inserted { ways.append(way + [term]) }
      }
    }
    return nil
  }
}
