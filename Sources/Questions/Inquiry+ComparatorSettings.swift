import PluginHost
import Workbench

extension Inquiry {
  /// What `\(wording.option("set"))` says, by comparator and option, held against the manifests.
  func settings(_ asked: AskedQuestion, _ problems: inout Problems) -> [String: [String: String]] {
    var settings: [String: [String: String]] = [:]
    for text in asked.settings {
      guard let (id, option, value) = parts(of: text) else {
        problems.add(
          pick(
            "\(wording.option("set")) er '\(text)'; skriv sammenligner.valg=verdi, som similar.k=5.",
            "\(wording.option("set")) is '\(text)'; write comparator.option=value, such as similar.k=5."))
        continue
      }
      if settings[id]?[option] != nil {
        problems.add(
          pick(
            "\(wording.option("set")) nevner \(id).\(option) to ganger.",
            "\(wording.option("set")) names \(id).\(option) twice."))
      }
      settings[id, default: [:]][option] = value
    }
    for (id, given) in settings.sorted(by: { $0.key < $1.key }) {
      check(given, for: id, asked, &problems)
    }
    return settings
  }

  private func check(_ given: [String: String], for id: String, _ asked: AskedQuestion, _ problems: inout Problems) {
    let ids = workbench.comparators.map(\.id)
    guard let plugin = workbench.comparators.first(where: { $0.id == id }) else {
      return problems.add(
        pick(
          "\(wording.option("set")) nevner sammenligneren '\(id)', som ikke er kjent. Det finnes: \(ids.joined(separator: ", ")).",
          "\(wording.option("set")) names the comparator '\(id)', which is not known. There are: \(ids.joined(separator: ", "))."
        ))
    }
    if id == "neighbours" {
      problems.add(
        pick(
          "\(wording.option("set")) gjelder ikke neighbours; bruk \(wording.option("neighbours")) og \(wording.option("peers")).",
          "\(wording.option("set")) is not for neighbours; use \(wording.option("neighbours")) and \(wording.option("peers"))."
        ))
    } else if !asked.comparators.isEmpty, !asked.comparators.contains(id) {
      problems.add(
        pick(
          "\(wording.option("set")) gjelder sammenligneren \(id), som ikke er blant \(wording.option("comparator")).",
          "\(wording.option("set")) is for the comparator \(id), which is not among \(wording.option("comparator"))."))
    }
    do { _ = try plugin.manifest?.resolvedOptions(given) } catch {
      for problem in error.problems { problems.add("\(wording.option("set")) \(id): \(pick(problem.nb, problem.en)).") }
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
