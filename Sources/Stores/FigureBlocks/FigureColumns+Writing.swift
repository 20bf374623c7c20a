import Figures
import Regions

extension FigureColumns {
  /// Writes all columns, in the order they are read.
  func write(to writer: inout BlockWriter) {
    write(regions, to: &writer)
    writer.runs(Runs(decimals.map(Int.init)))
    for (mantissa, decimals) in zip(mantissas, decimals) where decimals != Self.noValue { writer.signed(mantissa) }
    writer.runs(missing.map(\.rawValue))
    writer.runs(statuses.map(\.rawValue))
    writer.runs(locators)
    writer.runs(known)
    writer.runs(precedences)
    writer.runs(preferred.map { $0 ? 1 : 0 })
    writer.runs(scopes.map { $0?.rawValue ?? "" })
    writer.runs(differences.map(DifferencesText.text))
    writer.runs(codesThen.map { $0?.rawValue ?? "" })
  }

  /// How many have codes of four digits, the steps from one to the next, and the others as texts.
  private func write(_ regions: [RegionCode], to writer: inout BlockWriter) {
    let keys = regions.map(RegionKey.init)
    let numbers = keys.compactMap(\.number)
    writer.count(numbers.count)
    for (number, before) in zip(numbers, [0] + numbers) { writer.count(number - before) }
    for key in keys.dropFirst(numbers.count) { writer.text(key.text) }
  }
}
