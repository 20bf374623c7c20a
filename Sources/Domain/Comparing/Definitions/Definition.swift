import Figures

/// How a figure is defined in one respect; of unknown scope, who published it is all that is known.
struct Definition: Hashable {
  let word: String
  let publisher: String?

  init(
    _ aspect: DefinitionAspect, scope: AccountingScope?, differences: [DefinitionAspect: String], dataset: String?,
    indicator: Indicator, publisher: (String) -> String?
  ) {
    guard aspect == .scope else {
      word = differences[aspect] ?? indicator.definition(of: aspect)
      self.publisher = nil
      return
    }
    let scope = scope ?? indicator.scope
    word = scope.rawValue
    self.publisher = scope == .unknown ? dataset.map { publisher($0) ?? $0 } : nil
  }
}
