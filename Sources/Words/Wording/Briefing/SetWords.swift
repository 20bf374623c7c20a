import Findings
import Values

/// The words of whom a municipality is ranked among.
struct SetWords: Phrasebook {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// `i landet`, `i Innlandet`: where the best and the weakest are.
  func of(_ set: RankedSet) -> String {
    switch set {
    case .country: say(nb: "i landet", nn: "i landet", en: "in the country")
    case .named(let name):
      say(nb: "i \(inside(name))", nn: "i \(inside(name))", en: "of \(inside(name))")
    }
  }

  /// `kommuner i landet`, as it follows a count.
  func within(_ set: RankedSet) -> String {
    switch set {
    case .country:
      say(nb: "kommuner i landet", nn: "kommunar i landet", en: "municipalities in the country")
    case .named(let name):
      say(
        nb: "kommuner i \(inside(name))", nn: "kommunar i \(inside(name))", en: "municipalities of \(inside(name))")
    }
  }

  private func inside(_ name: Multilingual) -> String { NumberText(language).midGroup(name[language]) }
}
