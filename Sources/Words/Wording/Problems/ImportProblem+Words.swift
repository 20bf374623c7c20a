import Problems

extension ProblemWords {
  /// Everything that is wrong with a file, each on a line.
  func text(_ problem: ImportProblem) -> String {
    let named = problem.named.map { "  " + text($0, problem.place) }
    return ([head(problem)] + named + rest(problem)).joined(separator: "\n")
  }

  private func head(_ problem: ImportProblem) -> String {
    let (file, count) = (problem.file, problem.count)
    return count == 1
      ? say(
        nb: "\(file) kan ikke importeres; ingenting er endret:",
        nn: "\(file) kan ikkje importerast; ingenting er endra:",
        en: "\(file) cannot be imported; nothing was changed:")
      : say(
        nb: "\(file) har \(count) feil; ingenting er endret:", nn: "\(file) har \(count) feil; ingenting er endra:",
        en: "\(file) has \(count) problems; nothing was changed:")
  }

  /// Those that are not named, by kind.
  private func rest(_ problem: ImportProblem) -> [String] {
    let rest = problem.unnamed.values.reduce(0, +)
    guard rest > 0 else { return [] }
    let kinds = ImportRowProblem.Kind.allCases.compactMap { kind in
      problem.unnamed[kind].map { "\($0) × \(label(kind))" }
    }
    let start = say(nb: "  og \(rest) til: ", nn: "  og \(rest) til: ", en: "  and \(rest) more: ")
    return [start + kinds.joined(separator: ", ")]
  }

  /// The problem on one line: `linje 3, region «Hammar»: …`.
  private func text(_ problem: ImportRowProblem, _ place: ImportProblem.Place) -> String {
    let start = problem.line > 0 ? "\(text(place)) \(problem.line)" : say(nb: "filen", nn: "fila", en: "the file")
    let column = problem.column.isEmpty ? "" : ", \(problem.column) \(quoted(problem.value))"
    return start + column + ": " + text(problem.reason)
  }

  private func text(_ place: ImportProblem.Place) -> String {
    switch place {
    case .line: say(nb: "linje", nn: "linje", en: "line")
    case .row: say(nb: "rad", nn: "rad", en: "row")
    }
  }

  /// Text of the file between the language's own quotation marks.
  func quoted(_ text: String) -> String { say(nb: "«\(text)»", nn: "«\(text)»", en: "'\(text)'") }

  /// What the counts call a kind of problem.
  private func label(_ kind: ImportRowProblem.Kind) -> String {
    switch kind {
    case .structure:
      say(
        nb: "feil antall felt eller uleselig", nn: "feil tal på felt eller uleseleg",
        en: "wrong number of fields or unreadable")
    case .indicator: say(nb: "ukjent nøkkeltall", nn: "ukjent nøkkeltal", en: "unknown indicator")
    case .region: say(nb: "ukjent kommune", nn: "ukjend kommune", en: "unknown municipality")
    case .year: say(nb: "ugyldig år", nn: "ugyldig år", en: "invalid year")
    case .value:
      say(nb: "verdien er ikke et tall", nn: "verdien er ikkje eit tal", en: "the value is not a number")
    case .decimals: say(nb: "for mange desimaler", nn: "for mange desimalar", en: "too many decimals")
    case .decimalMark: say(nb: "blandede desimaltegn", nn: "blanda desimalteikn", en: "mixed decimal marks")
    case .status: say(nb: "ukjent status", nn: "ukjend status", en: "unknown status")
    case .source: say(nb: "ugyldig kildetekst", nn: "ugyldig kjeldetekst", en: "invalid source text")
    case .duplicate:
      say(
        nb: "rader som motsier hverandre", nn: "rader som seier mot kvarandre", en: "rows that contradict each other")
    case .cell: say(nb: "celle av feil slag", nn: "celle av feil slag", en: "cell of the wrong kind")
    case .target: say(nb: "ugyldig måltall", nn: "ugyldig måltal", en: "invalid target")
    }
  }

  private func text(_ reason: ImportReason) -> String {
    switch reason {
    case .file(let reason): text(reason)
    case .limit(let reason): text(reason)
    case .text(let reason): text(reason)
    case .spreadsheet(let problem): text(problem)
    case .header(let reason): text(reason)
    case .row(let reason): text(reason)
    case .cell(let reason): text(reason)
    case .entry(let reason): text(reason)
    case .number(let reason): text(reason)
    case .figure(let reason): text(reason)
    case .region(let reason): text(reason)
    case .target(let reason): text(reason)
    case .dataset(let file, let problem): "\(file): \(text(problem))"
    }
  }
}
