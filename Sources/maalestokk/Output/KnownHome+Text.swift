import Application
import Values
import Wording

extension HomeWords {
  /// What is set, a line for each thing.
  func text(_ known: KnownHome) -> String {
    let home = known.home
    let who = known.name.map { "\($0) (\(home.municipality ?? ""))" } ?? home.municipality
    let topics = home.topics.map { TopicWords(language).name($0) }
    let lines: [(String, String?)] = [
      (municipality, who), (spoken, home.language?.rawValue),
      (self.topics, topics.isEmpty ? nil : NumberText(language).list(topics)), (logo, home.logo.map { _ in hasLogo }),
    ]
    let sets = known.sets.map { known in
      let members = NumberText(language).list(known.members.map(\.name))
      let why = known.members.first?.why ?? ""
      return "\(set): \(known.name): \(members)" + (why.isEmpty ? "" : " – \(why)")
    }
    return (lines.map { "\($0.0): \($0.1 ?? usual)" } + sets).joined(separator: "\n")
  }
}
