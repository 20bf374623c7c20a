import Problems

extension ProblemWords {
  /// A clause that stands after the file's name.
  func text(_ fault: DatasetFault) -> String {
    switch fault {
    case .value(let fault): clause(fault)
    case .catalogue(let fault): clause(fault)
    case .formula(let fault): clause(fault)
    case .method(let fault): clause(fault)
    case .observation(let fault): clause(fault)
    case .origin(let fault): clause(fault)
    case .form(let fault): clause(fault)
    case .package(let fault): clause(fault)
    case .other(let problem): text(problem)
    }
  }

  private func clause(_ fault: DatasetFault.Value) -> String {
    switch fault {
    case .notKnown(let column, let value):
      say(
        nb: "\(column) '\(value)' er ikke kjent", nn: "\(column) '\(value)' er ikkje kjend",
        en: "\(column) '\(value)' is not known")
    case .notYear(let column, let value):
      say(
        nb: "\(column) '\(value)' er ikke et år", nn: "\(column) '\(value)' er ikkje eit år",
        en: "\(column) '\(value)' is not a year")
    case .notDate(let column, let value):
      say(
        nb: "\(column) '\(value)' er ikke en dato som 2024-05-01",
        nn: "\(column) '\(value)' er ikkje ein dato som 2024-05-01",
        en: "\(column) '\(value)' is not a date such as 2024-05-01")
    case .notTrueOrFalse(let column, let value):
      say(
        nb: "\(column) '\(value)' er verken true eller false", nn: "\(column) '\(value)' er verken true eller false",
        en: "\(column) '\(value)' is neither true nor false")
    case .belowZero(let column, let value):
      say(
        nb: "\(column) '\(value)' er under null", nn: "\(column) '\(value)' er under null",
        en: "\(column) '\(value)' is below zero")
    case .notDecimal(let value):
      say(
        nb: "'\(value)' er ikke et desimaltall", nn: "'\(value)' er ikkje eit desimaltal",
        en: "'\(value)' is not a decimal number")
    case .notNumber(let value):
      say(nb: "'\(value)' er ikke et tall", nn: "'\(value)' er ikkje eit tal", en: "'\(value)' is not a number")
    case .notInCatalogue(let indicator):
      say(
        nb: "nøkkeltallet '\(indicator)' står ikke i katalogen",
        nn: "nøkkeltalet '\(indicator)' står ikkje i katalogen",
        en: "indicator '\(indicator)' is not in the catalogue")
    case .noReason: say(nb: "en begrunnelse er tom", nn: "ei grunngjeving er tom", en: "a reason is empty")
    }
  }

  /// What is wrong with a row of the catalogue or a target.
  private func clause(_ fault: DatasetFault.Catalogue) -> String {
    switch fault {
    case .indicatorTwice(let id):
      say(
        nb: "nøkkeltallet '\(id)' er gitt to ganger", nn: "nøkkeltalet '\(id)' er gitt to gonger",
        en: "the indicator '\(id)' is given twice")
    case .badDecimals(let value):
      say(nb: "decimals '\(value)'", nn: "decimals '\(value)'", en: "decimals '\(value)'")
    case .noLabel: say(nb: "et navn er tomt", nn: "eit namn er tomt", en: "a label is empty")
    case .badSelection(let text):
      say(
        nb: "valget '\(text)' er ikke Dimensjon=kode", nn: "valet '\(text)' er ikkje Dimensjon=kode",
        en: "selection '\(text)' is not Dimension=code")
    case .notNewestCode(let region):
      say(
        nb: "region '\(region)' er ikke det nyeste nummeret til en kommune",
        nn: "region '\(region)' er ikkje det nyaste nummeret til ein kommune",
        en: "region '\(region)' is not the newest code of a municipality")
    case .endsBeforeItBegins(let to, let from):
      say(
        nb: "valid_to '\(to)' er før valid_from '\(from)'", nn: "valid_to '\(to)' er før valid_from '\(from)'",
        en: "valid_to '\(to)' is before valid_from '\(from)'")
    case .boundMismatch(let kind, let target, let lower, let upper):
      say(
        nb: "kind '\(kind)' passer ikke med target '\(target)', lower '\(lower)', upper '\(upper)'",
        nn: "kind '\(kind)' passar ikkje med target '\(target)', lower '\(lower)', upper '\(upper)'",
        en: "kind '\(kind)' does not go with target '\(target)', lower '\(lower)', upper '\(upper)'")
    }
  }

  /// What is wrong with a correction, a break, a denominator or the deflator.
  private func clause(_ fault: DatasetFault.Method) -> String {
    switch fault {
    case .notYearOf(let id, let year):
      say(
        nb: "year '\(year)' i '\(id)' er ikke et år", nn: "year '\(year)' i '\(id)' er ikkje eit år",
        en: "year '\(year)' of '\(id)' is not a year")
    case .noRegion(let region):
      say(
        nb: "region '\(region)' er verken det nyeste nummeret til en kommune eller en gruppe",
        nn: "region '\(region)' er verken det nyaste nummeret til ein kommune eller ei gruppe",
        en: "region '\(region)' is neither the newest code of a municipality nor a group")
    case .notTwoNumbers(let expect, let value):
      say(
        nb: "expect '\(expect)' og value '\(value)' er ikke to ulike desimaltall",
        nn: "expect '\(expect)' og value '\(value)' er ikkje to ulike desimaltal",
        en: "expect '\(expect)' and value '\(value)' are not two decimal numbers that differ")
    case .correctedTwice(let indicator, let region, let year):
      say(
        nb: "\(indicator) for \(region) i \(year) er rettet to ganger",
        nn: "\(indicator) for \(region) i \(year) er retta to gonger",
        en: "\(indicator) of \(region) in \(year) is corrected twice")
    case .badBreak(let reach, let year):
      say(
        nb:
          "'\(reach)' er ingen av accounts, topic:NAME og indicator:ID, '\(year)' er ikke et år, eller en tekst er tom",
        nn:
          "'\(reach)' er ingen av accounts, topic:NAME og indicator:ID, '\(year)' er ikkje eit år, eller ein tekst er tom",
        en: "'\(reach)' is none of accounts, topic:NAME and indicator:ID, '\(year)' is no year, or a text is empty")
    case .badDenominator(let offset, let factor):
      say(
        nb: "year_offset '\(offset)' eller factor '\(factor)' er ikke et tall",
        nn: "year_offset '\(offset)' eller factor '\(factor)' er ikkje eit tal",
        en: "year_offset '\(offset)' or factor '\(factor)' is not a number")
    case .secondDenominator(let indicator):
      say(
        nb: "en nevner til for \(indicator)", nn: "ein nemnar til for \(indicator)",
        en: "a second denominator of \(indicator)")
    case .badIndex(let year, let index):
      say(
        nb: "year '\(year)' eller indeksen '\(index)' er ikke et tall over null",
        nn: "year '\(year)' eller indeksen '\(index)' er ikkje eit tal over null",
        en: "year '\(year)' or index '\(index)' is not a number above zero")
    case .badLanguageForm(let code, let form):
      say(
        nb: "'\(code)' er ikke et kommunenummer, eller form '\(form)' er ikke kjent",
        nn: "'\(code)' er ikkje eit kommunenummer, eller form '\(form)' er ikkje kjend",
        en: "'\(code)' is not the number of a municipality, or form '\(form)' is not known")
    case .secondLanguageForm(let code):
      say(
        nb: "kommunen \(code) står to ganger", nn: "kommunen \(code) står to gonger",
        en: "the municipality \(code) is given twice")
    }
  }
}
