import Foundation
import Problems
import Schedule
import ServiceSettings
import TestSupport
import Testing
import Values
import Wording

@Suite("Settings of the service")
struct ServiceConfigurationTests {
  private func read(
    _ flags: [String: String] = [:], _ environment: [String: String] = [:], file: String? = nil
  ) throws -> ServiceConfiguration {
    try ServiceConfiguration(
      flags: flags, environment: environment, file: file.map { ("service.json", Array($0.utf8)) })
  }

  private func problems(
    _ flags: [String: String] = [:], _ environment: [String: String] = [:], file: String? = nil,
    in language: Language = .en
  ) -> [String] {
    do {
      _ = try read(flags, environment, file: file)
      return []
    } catch { return (error as? SettingProblems)?.problems.map(ProblemWords(language).text) ?? ["\(error)"] }
  }

  @Test("without anything said: this machine alone, every day at 08:30, no admin, no drafts, nobody told")
  func defaults() throws {
    let configuration = try read()
    #expect(configuration.host == "127.0.0.1" && configuration.port == 8080)
    #expect(configuration.plan == RefreshPlan(dailyTime: try #require(TimeOfDay("08:30"))))
    #expect(configuration.municipalities == ["Lillehammer"] && configuration.indicators == [])
    #expect(configuration.output == nil && configuration.webhook == nil && configuration.adminTokenHash == nil)
    #expect(!configuration.allowsUnsigned && configuration.language == .nb)
  }

  @Test("flags go before the environment, that before the file, that before the default: each of the 8 ways")
  func precedence() throws {
    for sources in 0..<8 {
      let (flag, variable, file) = (sources & 4 != 0, sources & 2 != 0, sources & 1 != 0)
      let configuration = try read(
        flag ? ["port": "4000"] : [:], variable ? ["MAALESTOKK_PORT": "3000"] : [:],
        file: file ? #"{"port": 2000}"# : nil)
      #expect(configuration.port == (flag ? 4000 : variable ? 3000 : file ? 2000 : 8080), "\(sources)")
    }
  }

  @Test("every setting can be given in each of the three ways, and comes out the same")
  func everySetting() throws {
    let salt = String(repeating: "0a", count: 16)
    let values = [
      "host": "0.0.0.0", "port": "81", "answer-seconds": "7", "database": "/a b.sqlite", "datasets": "/d",
      "plugins": "/p",
      "allow-unsigned": "true", "language": "en", "schedule": "off", "daily-time": "21:05",
      "release-days": "2027-03-15,2027-06-15", "indicators": "net-debt,sick-leave", "source": "https://example.org/api",
      "ca": "/ca.pem", "calls-per-minute": "10", "municipalities": "Hamar,Nore og Uvdal", "output": "/o",
      "webhook": "https://example.org/hook", "admin-token-hash": "hmac-sha256:\(salt):\(salt)\(salt)",
    ]
    #expect(Set(values.keys) == Set(Setting.all.map(\.name)))
    let environment = Dictionary(
      uniqueKeysWithValues: Setting.all.map { ($0.variable, values[$0.name] ?? "") })
    let members = Setting.all.map { setting -> String in
      let text = values[setting.name] ?? ""
      let json =
        switch setting.kind {
        case .integer, .flag: text
        case .list: "[\(text.split(separator: ",").map { "\"\($0)\"" }.joined(separator: ", "))]"
        default: "\"\(text)\""
        }
      return "\"\(setting.name)\": \(json)"
    }
    let read = [
      try self.read(values), try self.read([:], environment),
      try self.read(file: "{\(members.joined(separator: ","))}"),
    ]
    #expect(read[0].municipalities == ["Hamar", "Nore og Uvdal"] && read[0].plan == nil && read[0].port == 81)
    #expect(read[0].adminTokenHash?.text == values["admin-token-hash"])
    for other in read.dropFirst() {
      #expect(other.municipalities == read[0].municipalities && other.indicators == read[0].indicators)
      #expect(other.allowsUnsigned && other.language == .en && other.plan == nil)
      #expect(other.webhook == read[0].webhook && other.adminTokenHash == read[0].adminTokenHash)
      #expect(other.callsPerMinute == 10 && other.source == read[0].source && other.output == "/o")
      #expect(
        [other.database, other.datasets, other.plugins, other.authorityFile] == ["/a b.sqlite", "/d", "/p", "/ca.pem"])
      #expect(other.host == "0.0.0.0" && other.port == 81 && other.answerSeconds == 7)
    }
  }

  @Test("all that is wrong is told at once, each with its value, where it stands, and what was expected")
  func allProblems() {
    let file = #"{"port": "8080", "hots": "::1", "allow-unsigned": "yes", "municipalities": "Hamar", "ca": 1.5}"#
    #expect(
      problems(
        ["daily-time": "06:00"], ["MAALESTOKK_PROT": "1", "MAALESTOKK_LANGUAGE": "sv", "PATH": "x"], file: file) == [
          "'hots' (the file service.json) is no setting. Did you mean 'host'?",
          "'MAALESTOKK_PROT' (the environment, MAALESTOKK_PROT) is no setting. Did you mean 'MAALESTOKK_PORT' or 'MAALESTOKK_HOST'?",
          "port (the file service.json): found \"8080\", expected a whole number from 0 to 65535.",
          "allow-unsigned (the file service.json): found \"yes\", expected true or false.",
          "language (the environment, MAALESTOKK_LANGUAGE): found 'sv', expected nb, nn or en.",
          "daily-time (the flag --daily-time): found '06:00', expected a time like 08:30, and not from 05:00 to 08:00, "
            + "when figures may show as 0 before they are revised.",
          "ca (the file service.json): found 1.5, expected a text.",
          "municipalities (the file service.json): found \"Hamar\", expected a list of texts.",
        ])
  }

  @Test("what is wrong is told in nynorsk")
  func nynorsk() {
    #expect(
      problems(["port": "x", "admin-token-hash": "s3cret"], file: #"{"hots": "a", "municipalities": 1}"#, in: .nn) == [
        "'hots' (fila service.json) er inga innstilling. Meinte du 'host'?",
        "port (flagget --port): fann 'x', venta eit heilt tal frå 0 til 65535.",
        "municipalities (fila service.json): fann 1, venta ei liste av tekstar.",
        "admin-token-hash (flagget --admin-token-hash): fann noko anna (blir ikkje vist), venta det maalestokk serve "
          + "--make-token skriv, hmac-sha256:…:….",
      ])
  }

  @Test(
    "a value of the wrong kind or out of range is refused",
    arguments: [
      ("port", "65536"), ("port", "-1"), ("port", "80 "), ("allow-unsigned", "1"), ("release-days", "2027-03-15,x"),
      ("municipalities", "Hamar,,Gjøvik"), ("schedule", "on"), ("host", ""), ("webhook", "http://example.org/"),
      ("webhook", "https://a:b@example.org/"), ("webhook", "https:///x"), ("webhook", "http://127.0.0.1.example.org/"),
      ("webhook", "https://example.org/a b"), ("admin-token-hash", "secret"), ("admin-token-hash", "hmac-sha256:0a:0b"),
    ])
  func wrong(name: String, value: String) { #expect(problems([name: value]).count == 1) }

  @Test(
    "a webhook may be https anywhere, and http on this machine",
    arguments: [
      "https://example.org", "http://127.0.0.1:81/x", "http://localhost/x", "http://[::1]:9/",
    ])
  func webhooks(address: String) throws { #expect(try read(["webhook": address]).webhook == address) }

  @Test("a file that is no object in JSON is one problem; null and empty variables say nothing")
  func files() throws {
    #expect(problems(file: "host: x").count == 1)
    #expect(
      problems(file: "[1]") == [
        "The file service.json cannot be read as settings in JSON (the body: found an array, expected an object)."
      ])
    #expect(try read([:], ["MAALESTOKK_PORT": ""], file: #"{"host": null}"#).port == 8080)
  }

  @Test("variables of ours that are no settings are no problem")
  func otherVariables() {
    #expect(
      problems(
        [:], ["MAALESTOKK_CONFIG": "x", "MAALESTOKK_WEASYPRINT": "/w", "MAALESTOKK_OPTIONS": "--port 1", "OTHER": "1"])
        == [])
  }

  @Test("each value is shown with where it came from; secrets never, neither set nor wrong")
  func table() throws {
    let hash = "hmac-sha256:\(String(repeating: "0a", count: 16)):\(String(repeating: "0b", count: 32))"
    let configuration = try read(
      ["port": "81"], ["MAALESTOKK_WEBHOOK": "https://example.org/s3cret", "MAALESTOKK_CONFIG": "service.json"],
      file: #"{"language": "en", "admin-token-hash": "\#(hash)"}"#)
    let lines = configuration.table(.en).split(separator: "\n").map {
      $0.split(separator: "  ").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }.joined(separator: "|")
    }
    #expect(lines.count == Setting.all.count)
    #expect(
      Set(lines).isSuperset(of: [
        "port|81|the flag --port", "language|en|the file service.json", "host|127.0.0.1|default", "database|–|default",
        "webhook|(set, not shown)|the environment, MAALESTOKK_WEBHOOK",
        "admin-token-hash|(set, not shown)|the file service.json",
      ]))
    #expect(!configuration.table(.en).contains("s3cret") && !configuration.table(.nb).contains("0a0a"))
    let hidden = configuration.table(.nn).split(separator: "\n").last ?? ""
    #expect(hidden.contains("(sett, blir ikkje vist)") && hidden.hasSuffix("fila service.json"))
    let wrong = problems(["webhook": "http://example.org/s3cret", "admin-token-hash": "s3cret"])
    #expect(wrong.count == 2 && wrong.allSatisfy { !$0.contains("s3cret") && $0.contains("not shown") })
  }
}

@Suite("The settings' documentation")
struct SettingsDocumentationTests {
  @Test("its table names every setting with its variable and default, in their order, and no other")
  func table() throws {
    let file = Project.root.appendingPathComponent("Documentation/guide/service.md")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
      $0.hasPrefix("| `") && $0.contains(Setting.prefix)
    }.map { row in row.split(separator: "|").prefix(3).map { $0.filter { $0 != " " && $0 != "`" } } }
    #expect(rows == Setting.all.map { [$0.name, $0.variable, $0.standard] })
  }
}
