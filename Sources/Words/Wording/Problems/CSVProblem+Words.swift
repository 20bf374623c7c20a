import Problems

extension ProblemWords {
  func text(_ problem: CSVProblem) -> String {
    say(nb: "linje", nn: "linje", en: "line") + " \(problem.line): \(clause(problem.fault))"
  }

  func text(_ problem: RegionTableProblem) -> String { "\(problem.table): \(text(problem.problem))" }

  /// What is wrong with a table, without the line.
  public func clause(_ fault: CSVProblem.Fault) -> String {
    switch fault {
    case .strayQuote:
      say(
        nb: "et anførselstegn inne i et felt som ikke står i anførselstegn",
        nn: "eit hermeteikn inne i eit felt som ikkje står i hermeteikn",
        en: "a quotation mark in a field that is not quoted")
    case .textAfterQuote:
      say(
        nb: "tekst etter et avsluttende anførselstegn", nn: "tekst etter eit avsluttande hermeteikn",
        en: "text after a closing quotation mark")
    case .unendingQuote:
      say(
        nb: "et felt i anførselstegn som ikke slutter", nn: "eit felt i hermeteikn som ikkje sluttar",
        en: "a quoted field that does not end")
    case .recordTooLong(let most):
      say(
        nb: "linjen er for lang", nn: "linja er for lang",
        en: "the record is longer than \(most) bytes")
    case .notUTF8: say(nb: "teksten er ikke UTF-8", nn: "teksten er ikkje UTF-8", en: "the text is not UTF-8")
    case .fieldCount(let count, let header):
      say(
        nb: "\(count) felt der overskriften har \(header)", nn: "\(count) felt der overskrifta har \(header)",
        en: "\(count) fields where the header has \(header)")
    case .repeatedColumn:
      say(
        nb: "et kolonnenavn står to ganger", nn: "eit kolonnenamn står to gonger", en: "a column name is repeated")
    case .missingColumns(let missing, let there):
      missingColumns(missing.joined(separator: ", "), there.joined(separator: ", "))
    }
  }

  private func missingColumns(_ missing: String, _ there: String) -> String {
    say(
      nb: "ingen kolonne \(missing); det finnes \(there)", nn: "ingen kolonne \(missing); det finst \(there)",
      en: "no column \(missing); there are \(there)")
  }
}
