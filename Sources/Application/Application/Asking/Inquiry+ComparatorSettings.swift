import PlainText
import PluginHost
import Problems
import Values

extension Inquiry {
  /// What comparators are set to, by comparator and option, held against the manifests.
  func settings(_ asked: AskedQuestion, _ problems: inout UsageProblems) -> [String: [String: String]] {
    var settings: [String: [String: String]] = [:]
    for text in asked.settings {
      guard let (id, option, value) = parts(of: text) else {
        problems.add(.setting(.unreadable(PlainText.line(text))))
        continue
      }
      if settings[id]?[option] != nil {
        problems.add(.setting(.twice(comparator: PlainText.line(id), option: PlainText.line(option))))
      }
      settings[id, default: [:]][option] = value
    }
    for (id, given) in settings.sorted(by: { $0.key < $1.key }) {
      check(given, for: id, asked, &problems)
    }
    return settings
  }

  private func check(_ given: [String: String], for id: String, _ asked: AskedQuestion, _ problems: inout UsageProblems)
  {
    let ids = workbench.comparators.map(\.id)
    guard let plugin = workbench.comparators.first(where: { $0.id == id }) else {
      return problems.add(.setting(.unknownComparator(PlainText.line(id), known: ids)))
    }
    if plugin.role == .chosen {
      problems.add(.setting(.ofNeighbours))
    } else if !asked.comparators.isEmpty, !asked.comparators.contains(id) {
      problems.add(.setting(.ofOther(comparator: id)))
    }
    do { _ = try plugin.manifest?.resolvedOptions(given) } catch {
      guard case .badOptions(let found) = error else { return }
      for problem in found { problems.add(.setting(.refused(comparator: id, problem))) }
    }
  }

  /// `similar.k=5` in its three parts.
  private func parts(of text: String) -> (id: String, option: String, value: String)? {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let path = sides[0].split(separator: ".", omittingEmptySubsequences: false)
    guard sides.count == 2, path.count == 2 else { return nil }
    return (String(path[0]), String(path[1]), String(sides[1]))
  }
}
