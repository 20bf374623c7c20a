import Application
import Figures
import Imports
import Ingest
import Problems
import Regions
import Values
import Wording

/// What an answer of KLASS changed among the regions, in words.
struct KlassSummary {
  let taken: TakenRegions
  let isDryRun: Bool
  let language: Language

  private var update: RegionTableUpdate { taken.klass.update }

  private func name(_ code: RegionCode) -> String {
    taken.klass.regions.name(of: code) ?? taken.before.name(of: code) ?? code.rawValue
  }

  private var words: RegionUpdateWords { RegionUpdateWords(language) }

  var text: String {
    ([head, verdict] + differenceLines + (taken.id == nil ? [] : words.lost(taken.klass.taken.map { LostName($0) }))
      + update.remarks.map(remark)).joined(separator: "\n")
  }

  private var head: String {
    switch update.kind {
    case .municipalities: words.municipalities(on: taken.klass.date)
    case .kostraGroups: words.groups(on: taken.klass.date)
    default: words.successions
    }
  }

  private var verdict: String {
    if update.differences.isEmpty { return words.nothingNew(inUse: taken.inUse) }
    guard let id = taken.id else { return words.older(taken.klass.known, inUse: taken.inUse) }
    return isDryRun ? FetchWords(language).preview : words.taken(as: id, inUse: taken.inUse)
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
      "\(words.newGroup)\(code) \(name(code)): \(old?.rawValue ?? "–") → \(new)"
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
