import Problems

extension ProblemWords {
  func text(_ problem: FetchingProblem) -> String {
    switch problem {
    case .fileAndArchive, .misplaced, .dateWithoutFile, .indicatorsAndTable: aboutCombination(problem)
    case .noTable, .noHosts, .noYears: aboutOption(problem)
    case .noAddress, .noAuthority, .schemeNotAllowed, .tooOften: aboutSource(problem)
    case .emptyArchive, .archive, .unreadableFile: aboutFile(problem)
    case .refused(let cause): refused(text(cause))
    case .held(let holder): held(holder)
    }
  }

  private func aboutCombination(_ problem: FetchingProblem) -> String {
    switch problem {
    case .misplaced(let option, let way):
      let shown = option ?? say(nb: "nøkkeltall", nn: "nøkkeltal", en: "indicators")
      return say(
        nb: "\(shown) gjelder ikke sammen med \(way).", nn: "\(shown) gjeld ikkje saman med \(way).",
        en: "\(shown) is not for \(way).")
    case .dateWithoutFile:
      return say(
        nb: "--date gjelder bare sammen med --from-file.", nn: "--date gjeld berre saman med --from-file.",
        en: "--date is only for --from-file.")
    case .indicatorsAndTable:
      return say(
        nb: "Oppgi nøkkeltall eller --table, ikke begge.", nn: "Oppgje nøkkeltal eller --table, ikkje begge.",
        en: "Give indicators or --table, not both.")
    default:
      return say(
        nb: "Oppgi --from-file eller --replay, ikke begge.", nn: "Oppgje --from-file eller --replay, ikkje begge.",
        en: "Give --from-file or --replay, not both.")
    }
  }

  private func aboutOption(_ problem: FetchingProblem) -> String {
    switch problem {
    case .noTable(let text):
      say(
        nb: "--table: '\(text)' er ikke et tabellnummer som 12134.",
        nn: "--table: '\(text)' er ikkje eit tabellnummer som 12134.",
        en: "--table: '\(text)' is not a table's number like 12134.")
    case .noHosts(let hosts): noHosts(hosts.map { "'\($0)'" }.joined(separator: ", "))
    case .noYears(let text):
      say(
        nb: "--years: '\(text)' er ikke år som 2015-2024 eller 2020,2023.",
        nn: "--years: '\(text)' er ikkje år som 2015-2024 eller 2020,2023.",
        en: "--years: '\(text)' is not years like 2015-2024 or 2020,2023.")
    default: ""
    }
  }

  private func noHosts(_ list: String) -> String {
    say(
      nb: "--allow-hosts: \(list) er ikke navnet på en vert på nettet, som data.example.org.",
      nn: "--allow-hosts: \(list) er ikkje namnet på ein vert på nettet, som data.example.org.",
      en: "--allow-hosts: \(list) is not the name of a host on the net, such as data.example.org.")
  }

  private func aboutSource(_ problem: FetchingProblem) -> String {
    switch problem {
    case .noAddress(let text, let example):
      say(
        nb: "--source: '\(text)' er ikke en adresse som \(example).",
        nn: "--source: '\(text)' er ikkje ei adresse som \(example).",
        en: "--source: '\(text)' is not an address like \(example).")
    case .noAuthority(let path):
      say(
        nb: "--ca: \(path) er ingen fil med sertifikater i PEM-format.",
        nn: "--ca: \(path) er inga fil med sertifikat i PEM-format.",
        en: "--ca: \(path) is no file of certificates in PEM format.")
    case .schemeNotAllowed(let scheme, let host):
      say(
        nb: "--source: \(scheme)://\(host) er ikke tillatt; bare https, og http til denne maskinen.",
        nn: "--source: \(scheme)://\(host) er ikkje tillate; berre https, og http til denne maskina.",
        en: "--source: \(scheme)://\(host) is not allowed; only https, and http to this machine.")
    case .tooOften(let calls, let most):
      say(
        nb: "--calls-per-minute: \(calls) er ikke fra 1 til \(most); bare mot denne maskinen er mer tillatt.",
        nn: "--calls-per-minute: \(calls) er ikkje frå 1 til \(most); berre mot denne maskina er meir tillate.",
        en: "--calls-per-minute: \(calls) is not from 1 to \(most); only towards this machine is more allowed.")
    default: ""
    }
  }

  private func aboutFile(_ problem: FetchingProblem) -> String {
    switch problem {
    case .emptyArchive(let path):
      say(
        nb: "--replay: arkivet i \(path) er tomt; ingenting er hentet til den databasen.",
        nn: "--replay: arkivet i \(path) er tomt; ingenting er henta til den databasen.",
        en: "--replay: the archive of \(path) is empty; nothing has been fetched to that database.")
    case .archive(let cause): "--replay: " + text(cause)
    case .unreadableFile(let path, let most):
      say(
        nb: "\(path) kan ikke leses, er ingen vanlig fil eller er større enn \(most) MiB.",
        nn: "\(path) kan ikkje lesast, er inga vanleg fil eller er større enn \(most) MiB.",
        en: "\(path) cannot be read, is no regular file or is larger than \(most) MiB.")
    default: ""
    }
  }

  private func refused(_ why: String) -> String {
    say(
      nb: "Svaret kan ikke brukes: \(why). Ingenting er endret.",
      nn: "Svaret kan ikkje brukast: \(why). Ingenting er endra.",
      en: "The answer cannot be used: \(why). Nothing was changed.")
  }

  private func held(_ holder: RunningProgram?) -> String {
    let who =
      holder.map { holder in
        let (name, number) = ("maalestokk \(holder.command)", holder.process)
        return say(
          nb: "\(name), prosess \(number), siden \(holder.since)",
          nn: "\(name), prosess \(number), sidan \(holder.since)",
          en: "\(name), process \(number), since \(holder.since)")
      } ?? say(nb: "en annen prosess", nn: "ein annan prosess", en: "another process")
    return say(
      nb: "Tallene i denne databasen hentes alt (\(who)). Ingenting er gjort.",
      nn: "Tala i denne databasen blir henta alt (\(who)). Ingenting er gjort.",
      en: "The figures of this database are being fetched already (\(who)). Nothing was done.")
  }
}
