import Kernel

/// Usage: country-bench SIZE WORK [REPORT].
///
/// SIZE names a folder below `data`; WORK is W1s, W2s, W3, W4 (each of the last two also with `-house`), W5 or W6. One
/// line of JSON tells the time and memory; of W6, which others time from outside, nothing is told.
@main
enum CountryBench {
  static func main() {
    // Memory given back is kept for what is made next, so that the system need not clear it anew.
    Machine.keepMemory()
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { Machine.fail("usage: country-bench SIZE WORK [REPORT]") }
    let (size, work) = (arguments[1], arguments[2])
    if work.hasPrefix("W6") {
      Report.make(size: size, path: arguments.count > 3 ? arguments[3] : "report.json", definitions(work))
      return
    }
    let (measured, check) = measure(size, work)
    tell(size, work, measured, check)
  }

  private static func definitions(_ work: String) -> Definitions { work.hasSuffix("-house") ? .house : .common }

  private static func measure(_ size: String, _ work: String) -> (Measurement, Checksum) {
    switch work {
    case "W1s":
      let (table, measured) = Measurement.of { Table.json("\(World.folder)/\(size)/data.json") }
      return (measured, table.checksum)
    case "W2s":
      let (table, measured) = Measurement.of { Table.csv("\(World.folder)/\(size)/data.csv") }
      return (measured, table.checksum)
    case "W3", "W3-house":
      let (world, table) = (World(size: size), Table.json("\(World.folder)/\(size)/data.json"))
      let ranking = Ranking(world: world, table: table, definitions: definitions(work))
      let (outcome, measured) = Measurement.of(budget: 6, most: 3) { ranking.reckon() }
      return (measured, ranking.checksum(outcome))
    case "W4", "W4-house":
      let (world, table) = (World(size: size), Table.json("\(World.folder)/\(size)/data.json"))
      let question = SubjectInSets(world: world, table: table, definitions: definitions(work))
      let (outcome, measured) = Measurement.of { question.reckon() }
      return (measured, question.checksum(outcome))
    case "W5":
      let (outcome, measured) = Measurement.of(most: 20) { NearestOfAll.reckon() }
      return (measured, NearestOfAll.checksum(outcome))
    default: Machine.fail("no work is called \(work)")
    }
  }

  private static func tell(_ size: String, _ work: String, _ measured: Measurement, _ check: Checksum) {
    func rounded(_ megabytes: Double) -> Double { (megabytes * 10).rounded() / 10 }
    let fields = [
      "\"peer\": \"maalestokk\"", "\"size\": \"\(size)\"", "\"work\": \"\(work)\"", "\"seconds\": \(measured.median)",
      "\"first_s\": \(measured.seconds[0])", "\"reps\": \(measured.seconds.count)",
      "\"peak_mb\": \(rounded(measured.peakMegabytes))", "\"base_mb\": \(rounded(measured.baseMegabytes))",
      "\"faults\": \(measured.pageFaults)", "\"check\": \(check.json)",
    ]
    print("{\(fields.joined(separator: ", "))}")
  }
}
