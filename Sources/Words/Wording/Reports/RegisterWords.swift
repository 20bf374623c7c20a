import Figures
import Regions
import Values

/// The words of public registers.
public struct RegisterWords: Phrasebook {
  public let language: Language

  /// Registers in a language.
  public init(_ language: Language) { self.language = language }

  /// That a municipality stood in a register, and under which letters of the law, or that it did not.
  public func line(_ register: PublicRegister, of region: RegionCode) -> String {
    let (name, date) = (name(register.kind), NumberText(language).date(register.date))
    guard let letters = register.letters[region] else {
      return say(
        nb: "Ikke i \(name) \(date)", nn: "Ikkje i \(name) \(date)", en: "Not in \(name) on \(date)")
    }
    let list = NumberText(language).list(letters)
    return say(
      nb: "Registrert i \(name) \(date), kommuneloven § 28-1 bokstav \(list)",
      nn: "Registrert i \(name) \(date), kommunelova § 28-1 bokstav \(list)",
      en: "Registered in \(name) on \(date), Local Government Act section 28-1 letter \(list)")
  }

  private func name(_ kind: PublicRegister.Kind) -> String {
    switch kind {
    case .robek: "ROBEK"
    }
  }
}
