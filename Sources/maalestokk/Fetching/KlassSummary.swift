import Figures
import Imports
import Ingest
import Problems
import Regions
import Values
import Wording

/// What an answer of KLASS changed among the regions, in words.
struct KlassSummary {
  let update: RegionTableUpdate
  /// Names that no longer lead where they did.
  let taken: [TakenName]
  /// The date the answer is about; ISO 8601, as the two that follow.
  let date: String
  /// The day the answer's table is known from.
  let known: String
  /// The day the table in use was known from, before the answer.
  let inUse: String
  /// The id the table was taken in as; nil when it was not.
  let id: String?
  let isDryRun: Bool
  let names: (RegionCode) -> String
  let language: Language

  private var words: RegionUpdateWords { RegionUpdateWords(language) }

  var text: String {
    ([head, verdict] + differenceLines + (id == nil ? [] : words.lost(taken.map { LostName($0) }))
      + update.remarks.map(remark)).joined(separator: "\n")
  }

  private var head: String {
    switch update.kind {
    case .municipalities: words.municipalities(on: date)
    case .kostraGroups: words.groups(on: date)
    default: words.successions
    }
  }

  private var verdict: String {
    if update.differences.isEmpty { return words.nothingNew(inUse: inUse) }
    guard let id else { return words.older(known, inUse: inUse) }
    return isDryRun ? FetchWords(language).preview : words.taken(as: id, inUse: inUse)
  }

  private var differenceLines: [String] {
    let most = RegionUpdateWords.mostNamed
    let rest = update.differences.count - most
    return update.differences.prefix(most).map(line) + (rest > 0 ? ["  " + FetchWords(language).more(rest)] : [])
  }

  private func line(_ difference: RegionTableUpdate.Difference) -> String {
    switch difference {
    case .new(let code, let name): "\(words.newMunicipality)\(code) \(name)"
    case .renamed(let code, let old, let new): "\(words.newName)\(code) \(old) → \(new)"
    case .regrouped(let code, let old, let new):
      "\(words.newGroup)\(code) \(names(code)): \(old?.rawValue ?? "–") → \(new)"
    case .succession(let old, let new, let year): "\(words.number(in: year))\(old) → \(new)"
    }
  }

  private func remark(_ remark: RegionTableUpdate.Remark) -> String {
    switch remark {
    case .gone(let code, let name): words.gone(code.rawValue, name)
    case .laterChange(let old, let new, let day): words.laterChange(from: old?.rawValue, to: new?.rawValue, on: day)
    }
  }
}

extension IncomingProblem {
  /// A table of regions that takes known names away, or changes more than is plausible.
  static func sweeping(_ klass: KlassUpdate) -> IncomingProblem {
    let renamed = klass.update.differences.compactMap { difference -> RenamedRegion? in
      guard case .renamed(let code, let old, let new) = difference else { return nil }
      return RenamedRegion(code: code.rawValue, before: printable(old), after: printable(new))
    }
    return .sweeping(
      differences: klass.update.differences.count, taken: klass.taken.map { LostName($0) }, renamed: renamed)
  }
}

extension LostName {
  fileprivate init(_ taken: TakenName) {
    self.init(
      name: printable(taken.name), code: taken.code.rawValue, after: taken.after.map(\.rawValue),
      nameAfter: taken.nameAfter.map { printable($0) })
  }
}
