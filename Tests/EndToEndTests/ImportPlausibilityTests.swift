import Foundation
import TestSupport
import Testing

@Suite("maalestokk import, figures that look wrong")
struct ImportPlausibilityTests {
  private func inFolder(_ work: (URL, (String, String...) throws -> ProgramRun) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let database = folder.appendingPathComponent("x.sqlite").path
      try Program.copyFilledDatabase(to: database)
      try work(folder) { text, more in
        let file = folder.appendingPathComponent("own.csv")
        try Data(("indicator,region,year,value\n" + text).utf8).write(to: file)
        return try Program.run(["import", file.path, "--language", "en"] + more, database: database)
      }
    }
  }

  @Test("ten times, a share for per cent and a turned sign are told with municipality, year and both values")
  func told() throws {
    try inFolder { _, bring in
      // Net debt of 2023 is 117.0 in Lillehammer, 83.9 in Hamar, 83.1 in Gjøvik and 90.6 in Ringsaker.
      let text = """
        net-debt,Lillehammer,2024,1172
        net-debt,Hamar,2024,-83.9
        net-debt,Gjøvik,2024,84.2
        net-debt,Ringsaker,2024,0.9

        """
      for more in [["--dry-run"], []] {
        let run = try more.isEmpty ? bring(text) : bring(text, more[0])
        #expect(run.status == 0, "\(run.messages)")
        #expect(run.output.contains("Does not look right (3)"), "\(run.output)")
        #expect(
          run.output.contains("net-debt, Lillehammer (3405), 2024: 117.0 (2023) → 1172 – about 10 times as large"))
        #expect(run.output.contains("net-debt, Hamar (3403), 2024: 83.9 (2023) → -83.9 – the sign is turned"))
        #expect(
          run.output.contains(
            "Ringsaker (3411), 2024: 90.6 (2023) → 0.9 – looks like a share where per cent are expected"))
      }
    }
  }

  @Test("--strict refuses it all and stores nothing; plausible figures pass it")
  func strict() throws {
    try inFolder { folder, bring in
      let database = folder.appendingPathComponent("x.sqlite")
      let before = try Data(contentsOf: database)
      let run = try bring("net-debt,Lillehammer,2024,1172\nnet-debt,Hamar,2024,84.0\n", "--strict")
      #expect(run.status != 0)
      #expect(run.messages.contains("1 figures or columns do not look right, and --strict does not take them in:"))
      #expect(try Data(contentsOf: database) == before)
      #expect(try bring("net-debt,Lillehammer,2024,116.2\nnet-debt,Hamar,2024,84.0\n", "--strict").status == 0)
    }
  }

  @Test("a column copied from the year before is told once, with an example")
  func copied() throws {
    try inFolder { _, bring in
      let run = try bring(
        "net-debt,Lillehammer,2024,117.0\nnet-debt,Hamar,2024,83.9\nnet-debt,Gjøvik,2024,83.1\nnet-debt,Ringsaker,2024,90.6\n"
      )
      #expect(run.output.contains("net-debt, 2024: 4 of 4 figures are the year before's;"), "\(run.output)")
    }
  }

  @Test("what a dry run counts is what the real run then counts")
  func dryRun() throws {
    for text in [
      "net-debt,Lillehammer,2023,118.0\nnet-debt,Hamar,2024,1\n", "net-debt,Lillehammer,2023,117.0\n",
      "net-debt,Oslo,2031,5\nnet-debt,Bergen,2031,5\nnet-debt,Hamar,2031,5\n",
    ] {
      try inFolder { _, bring in
        let dry = try bring(text, "--dry-run").output.split(separator: "\n").dropFirst()
        let real = try bring(text).output.split(separator: "\n").dropFirst()
        #expect(Array(dry) == Array(real))
        #expect(dry.count > 3)
      }
    }
  }
}
