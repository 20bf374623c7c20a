import PluginHost
import Problems
import Wording

extension Inquiry {
  /// What `\(surface.option("set"))` says, by comparator and option, held against the manifests.
  func settings(_ asked: AskedQuestion, _ problems: inout UsageProblems) -> [String: [String: String]] {
    var settings: [String: [String: String]] = [:]
    for text in asked.settings {
      guard let (id, option, value) = parts(of: text) else {
        problems.add(
          pick(
            "\(surface.option("set")) er '\(text)'; skriv sammenligner.valg=verdi, som similar.k=5.",
            "\(surface.option("set")) is '\(text)'; write comparator.option=value, such as similar.k=5."))
        continue
      }
      if settings[id]?[option] != nil {
        problems.add(
          pick(
            "\(surface.option("set")) nevner \(id).\(option) to ganger.",
            "\(surface.option("set")) names \(id).\(option) twice."))
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
      return problems.add(
        pick(
          "\(surface.option("set")) nevner sammenligneren '\(id)', som ikke er kjent. Det finnes: \(ids.joined(separator: ", ")).",
          "\(surface.option("set")) names the comparator '\(id)', which is not known. There are: \(ids.joined(separator: ", "))."
        ))
    }
    if id == "neighbours" {
      problems.add(
        pick(
          "\(surface.option("set")) gjelder ikke neighbours; bruk \(surface.option("neighbours")) og \(surface.option("peers")).",
          "\(surface.option("set")) is not for neighbours; use \(surface.option("neighbours")) and \(surface.option("peers"))."
        ))
    } else if !asked.comparators.isEmpty, !asked.comparators.contains(id) {
      problems.add(
        pick(
          "\(surface.option("set")) gjelder sammenligneren \(id), som ikke er blant \(surface.option("comparator")).",
          "\(surface.option("set")) is for the comparator \(id), which is not among \(surface.option("comparator"))."))
    }
    do { _ = try plugin.manifest?.resolvedOptions(given) } catch {
      guard case .badOptions(let found) = error else { return }
      for problem in found {
        problems.add("\(surface.option("set")) \(id): \(ProblemWords(workbench.language).text(problem)).")
      }
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
