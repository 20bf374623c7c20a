import Problems
import Testing
import Values
import Wording

@Suite("Words of settings") struct SettingWordsTests {
  private func text(_ problem: SettingProblem, _ language: Language) -> String { ProblemWords(language).text(problem) }

  @Test("a value that is wrong is told with its name, where it stands, what was found and what was expected")
  func value() {
    let port = SettingProblem.value(of: "port", .flag("port"), found: "'x'", expected: .integer(0...65_535))
    #expect(text(port, .nb) == "port (flagget --port): fant 'x', ventet et helt tall fra 0 til 65535.")
    #expect(text(port, .nn) == "port (flagget --port): fann 'x', venta eit heilt tal frå 0 til 65535.")
    #expect(text(port, .en) == "port (the flag --port): found 'x', expected a whole number from 0 to 65535.")
    let time = SettingProblem.value(
      of: "daily-time", .variable("MAALESTOKK_DAILY_TIME"), found: "'06:00'", expected: .safeTime)
    #expect(
      text(time, .nn)
        == "daily-time (miljøet, MAALESTOKK_DAILY_TIME): fann '06:00', venta eit klokkeslett som 08:30, og ikkje frå "
        + "05:00 til 08:00, då tal kan stå som 0 før dei blir reviderte.")
  }

  @Test("choices are told with commas, and the last with or")
  func choices() {
    let problem = SettingProblem.value(of: "language", .standard, found: "'sv'", expected: .choice(["nb", "nn", "en"]))
    #expect(text(problem, .nb) == "language (standard): fant 'sv', ventet nb, nn eller en.")
    #expect(text(problem, .en) == "language (default): found 'sv', expected nb, nn or en.")
  }

  @Test("a secret is not told", arguments: Language.allCases)
  func secret(language: Language) {
    let problem = SettingProblem.value(of: "webhook", .file("a.json"), found: nil, expected: .webAddress)
    let hidden = [Language.nb: "(vises ikke)", .nn: "(blir ikkje vist)", .en: "(not shown)"]
    #expect(text(problem, language).contains(hidden[language] ?? "?"))
  }

  @Test("a name that is no setting is told with those it may have meant")
  func unknown() {
    let problem = SettingProblem.unknown("hots", .file("service.json"), near: ["host", "port"])
    #expect(text(problem, .nb) == "'hots' (filen service.json) er ingen innstilling. Mente du 'host' eller 'port'?")
    #expect(text(problem, .nn) == "'hots' (fila service.json) er inga innstilling. Meinte du 'host' eller 'port'?")
    #expect(text(problem, .en) == "'hots' (the file service.json) is no setting. Did you mean 'host' or 'port'?")
    #expect(text(.unknown("x", .standard, near: []), .nn) == "'x' (standard) er inga innstilling.")
  }

  @Test("what a setting names and is not there is told with what to do")
  func unusable() {
    let host = SettingProblem.unusable("host", .flag("host"), .host("a b"))
    #expect(
      text(host, .nn)
        == "host (flagget --host): 'a b' er inga adresse. Oppgje ei som maskina har, som 127.0.0.1 eller 0.0.0.0.")
    let listening = SettingProblem.cannotListen(address: "127.0.0.1:80", reason: .addressInUse)
    #expect(
      text(listening, .nb)
        == "Tjenesten kan ikke lytte på 127.0.0.1:80 (adressen er i bruk). Oppgi en annen --port, eller en --host som "
        + "maskinen har.")
    #expect(
      text(listening, .nn)
        == "Tenesta kan ikkje lytte på 127.0.0.1:80 (adressa er i bruk). Oppgje ein annan --port, eller ein --host som "
        + "maskina har.")
  }
}
