import Foundation
import Statistics
import TestSupport
import Testing

@Suite("Figures at the limits, through every answer and form")
struct ExtremeFigureTests {
  private static let regions = ["3405", "3403", "3407", "3411", "3401", "3420", "3440", "3441", "3436", "3446"]
  private static let decimals = [
    "net-debt": 1, "reserve-fund": 1, "sick-leave": 2, "tax-per-inhabitant": 0, "net-debt-per-inhabitant": 0,
    "population-1jan": 0,
  ]

  /// What the figures of a country are.
  enum World: String, CaseIterable {
    case largest, smallest, mixed, alike, subjectAlone
  }

  private func figure(_ world: World, _ region: String, most: Int, using generator: inout SeededGenerator) -> String {
    let limit = PublishedValue.largestMantissa
    let pool: [Int64] =
      switch world {
      case .largest: [limit]
      case .smallest: [-limit]
      case .mixed: [limit, -limit, limit - 1, 1 - limit, 1, -1, 0]
      case .alike: [0]
      case .subjectAlone: region == "3405" ? [1 - limit] : [1, 20, 300]
      }
    let places = world == .mixed ? Int.random(in: 0...most, using: &generator) : world == .subjectAlone ? 0 : most
    return PublishedValue(mantissa: pool.randomElement(using: &generator) ?? 0, decimals: places).description
  }

  private func table(_ world: World) -> String {
    var generator = SeededGenerator(seed: 6)
    let rows = Self.decimals.sorted { $0.key < $1.key }.flatMap { indicator, most in
      (2018...2024).flatMap { year in
        Self.regions.map { "\(indicator),\($0),\(year),\(figure(world, $0, most: most, using: &generator))" }
      }
    }
    return (["indicator,region,year,value"] + rows).joined(separator: "\n") + "\n"
  }

  private static let targets = """
    region,indicator,kind,target,lower,upper,tolerance,basis,decided_by,decided_on
    3405,net-debt,ceiling,1000000000000000,,,,council,Kommunestyret,2017-01-01
    3405,reserve-fund,floor,0.000000001,,,1000000000000000,council,Kommunestyret,2017-01-01
    3405,sick-leave,band,,-1000000000000000,1000000000000000,,council,Kommunestyret,2017-01-01

    """

  /// Every answer in every form it has; files go to a folder.
  private func questions(_ folder: URL) -> [[String]] {
    var asked: [[String]] = []
    func ask(_ question: [String], _ formats: String...) {
      for format in formats {
        let isFile = ["xlsx", "html"].contains(format)
        let output = folder.appendingPathComponent("\(asked.count).\(format)").path
        asked.append(question + ["--format", format] + (isFile ? ["--output", output] : []))
      }
    }
    for indicator in Self.decimals.keys.sorted() {
      ask(["rank", indicator, "--year", "2023"], "terminal")
      ask(["trend", indicator], "terminal")
    }
    ask(["rank", "net-debt", "--year", "2023"], "json", "xlsx")
    ask(["explain", "net-debt", "--year", "2023"], "terminal")
    ask(["trend", "tax-per-inhabitant", "--real", "2020"], "json")
    ask(["compare", "--year", "2023"], "markdown", "csv", "xlsx")
    ask(["targets", "--year", "2023"], "terminal", "csv-excel", "json")
    ask(["brief", "--year", "2023"], "terminal", "json", "xlsx", "html")
    ask(["brief", "--year", "2024", "--language", "en"], "html")
    return asked
  }

  @Test("each is answered, by every comparator, without an amount cut to what fits", arguments: World.allCases)
  func answered(world: World) throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("x.sqlite").path
      try Program.copyFilledDatabase(to: database)
      for (name, text) in [("tall.csv", table(world)), ("mål.csv", Self.targets)] {
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        let run = try Program.run(["import", file.path], database: database)
        #expect(run.status == 0, "\(run.messages)")
      }
      for question in questions(folder) {
        let run = try Program.run(question, database: database)
        #expect(run.status == 0 && !run.messages.contains("Fatal"), "\(question): \(run.status) \(run.messages)")
        #expect(!run.output.contains("9223372036854775807") && !run.output.contains("9 223 372 036"), "\(question)")
        #expect(!run.output.contains("\"kind\": \"failed\""), "\(question)")
      }
    }
  }

  @Test("a gap in kroner that cannot be told is said not to be, in both languages and as JSON")
  func gap() throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("x.sqlite").path
      try Program.copyFilledDatabase(to: database)
      let file = folder.appendingPathComponent("tall.csv")
      try Data("indicator,region,year,value\nnet-debt,Lillehammer,2023,-999999999999999\n".utf8).write(to: file)
      #expect(try Program.run(["import", file.path], database: database).status == 0)
      let rank = ["rank", "net-debt", "--year", "2023", "--comparator", "neighbours"]
      let norwegian = try Program.run(rank, database: database)
      #expect(norwegian.status == 0)
      #expect(
        norwegian.prose.contains("Forskjellen til medianen i kroner lar seg ikke regne ut: tallene er for store."))
      let english = try Program.run(rank + ["--language", "en"], database: database)
      #expect(
        english.prose.contains(
          "The difference to the median in kroner cannot be worked out: the figures are too large."))
      let json = try Program.run(rank + ["--format", "json"], database: database).json()
      let ranking = try #require((json["rankings"] as? [[String: Any]])?.first)
      let gap = try #require(ranking["gapToMedian"] as? [String: Any])
      #expect(gap["kroner"] is NSNull && gap["noKroner"] as? String == "tooLarge")
      #expect((ranking["value"] as? NSNumber)?.int64Value == -999_999_999_999_999)
    }
  }
}
