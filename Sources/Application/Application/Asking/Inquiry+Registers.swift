import Figures

extension Inquiry {
  /// The newest of each public register that was known on the date asked about.
  public func registers() throws -> [PublicRegister] {
    let known = try supplements.registers().filter { $0.date <= workbench.asOf ?? $0.date }
    return PublicRegister.Kind.allCases.compactMap { kind in
      known.filter { $0.kind == kind }.max { $0.date < $1.date }
    }
  }
}
