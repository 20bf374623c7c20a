import Problems

// Answers of KLASS, about regions.
extension ProblemWords {
  func regionText(_ problem: AnswerProblem) -> String {
    switch problem {
    case .notAName(let name, let code, let count): notAName(name, code, count)
    case .otherDivision(let numbers, let date): otherDivision(firstTen(numbers), date)
    case .notGroups(let pairs, let date): notGroups(pairs, date)
    case .incompleteChanges(let numbers, let year): incompleteChanges(firstTen(numbers), year)
    default:
      say(
        nb: "kodene er ikke kommunenumre på fire sifre; ventet klassifikasjon 131 (kommuneinndeling)",
        nn: "kodane er ikkje kommunenummer på fire siffer; venta klassifikasjon 131 (kommuneinndeling)",
        en: "the codes are no municipal numbers of four digits; expected classification 131 (municipalities)")
    }
  }

  private func notAName(_ name: String, _ code: String, _ count: Int) -> String {
    let shown = String(name.unicodeScalars.prefix(40).map { $0.properties.isWhitespace ? " " : Character($0) })
    return say(
      nb: "\(code) heter «\(shown)» (\(count) slike); ventet et navn på høyst 100 tegn i latinsk skrift, uten "
        + "styretegn og uten mellomrom ytterst",
      nn: "\(code) heiter «\(shown)» (\(count) slike); venta eit namn på høgst 100 teikn i latinsk skrift, utan "
        + "styreteikn og utan mellomrom ytst",
      en: "\(code) is named '\(shown)' (\(count) of the kind); expected a name of at most 100 characters in Latin "
        + "script, without control characters or spaces at its ends")
  }

  private func otherDivision(_ numbers: String, _ date: String) -> String {
    say(
      nb: "numrene \(numbers) hører til en annen inndeling enn den som gjelder \(date); "
        + "oppgi datoen svaret er om, med --date",
      nn: "numra \(numbers) høyrer til ei anna inndeling enn den som gjeld \(date); "
        + "oppgje datoen svaret er om, med --date",
      en: "the numbers \(numbers) are of another division than that of \(date); "
        + "say the date the answer is about with --date")
  }

  private func notGroups(_ pairs: [String], _ date: String) -> String {
    let found = pairs.isEmpty ? say(nb: "ingen par", nn: "ingen par", en: "no pairs") : firstTen(pairs)
    return say(
      nb:
        "ventet en kommune fra inndelingen \(date) og én kjent KOSTRA-gruppe (klassifikasjon 131 og 112) i hvert par, "
        + "fant \(found); oppgi datoen svaret er om, med --date",
      nn: "venta ein kommune frå inndelinga \(date) og éi kjend KOSTRA-gruppe (klassifikasjon 131 og 112) i kvart par, "
        + "fann \(found); oppgje datoen svaret er om, med --date",
      en:
        "expected a municipality of the division of \(date) and one KOSTRA group that is known (classifications 131 and "
        + "112) in each pair, found \(found); say the date the answer is about with --date")
  }

  private func incompleteChanges(_ numbers: String, _ year: Int) -> String {
    say(
      nb: "endringene i \(year) passer ikke med kommunene før og etter: \(numbers); hent alle endringene det året",
      nn: "endringane i \(year) passar ikkje med kommunane før og etter: \(numbers); hent alle endringane det året",
      en: "the changes of \(year) do not fit the municipalities before and after: \(numbers); "
        + "ask for all changes of that year")
  }

  /// The first ten, in order, and how many more there are.
  private func firstTen(_ words: some Collection<String>) -> String {
    let shown = words.sorted().prefix(10).joined(separator: ", ")
    return words.count > 10 ? "\(shown) (+ \(words.count - 10))" : shown
  }
}
