import Dispatch
import Glibc
import JSONStat
import Statistics

/// Measures one piece of work on one size, and prints a line of JSON: seconds, memory, and sums to hold against others.
///
/// Usage: country-bench FOLDER json|ranks|ranks-own|subject|subject-own|report [FILE]. The folder holds what `generate` makes.
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { return print("usage: country-bench FOLDER WORK [FILE]") }
    let country = try Country(folder: arguments[1])
    let own = onAllCores(RankOptions())
    let common = onAllCores(RankOptions(quantiles: .type7, percentile: .fromBest, countsSubject: true))
    switch arguments[2] {
    case "json":
      try measure("json") {
        try country.read()
      } check: {
        country.sums(of: $0)
      }
    case "ranks", "ranks-own":
      let matrix = try country.matrix()
      let options = arguments[2] == "ranks" ? common : own
      measure(arguments[2]) {
        country.ranks(matrix, options)
      } check: {
        country.sums(of: $0)
      }
    case "subject", "subject-own":
      let matrix = try country.matrix()
      let options = arguments[2] == "subject" ? common : own
      measure(arguments[2]) {
        country.places(matrix, options)
      } check: {
        country.sums(of: $0)
      }
    case "report" where arguments.count > 3:
      let places = country.places(try country.matrix(), common)
      write(country.report(places), to: arguments[3])
    default: print("there is no work '\(arguments[2])'")
    }
  }

  private static func onAllCores(_ options: RankOptions) -> RankOptions {
    var options = options
    options.pieces = 16
    options.perform = { pieces, work in DispatchQueue.concurrentPerform(iterations: pieces, execute: work) }
    return options
  }

  /// Runs once, then as often as three seconds allow, and at most seven times; the median of the latter counts.
  static func measure<Value>(
    _ name: String, _ work: () throws -> Value, check: (Value) -> [(String, Double)]
  ) rethrows {
    resetPeak()
    let clock = ContinuousClock()
    var seconds: [Double] = []
    var result = try { () throws -> Value in
      let start = clock.now
      defer { seconds.append((clock.now - start) / .seconds(1)) }
      return try work()
    }()
    while seconds.count <= 7, seconds.reduce(0, +) < 3 {
      let start = clock.now
      result = try work()
      seconds.append((clock.now - start) / .seconds(1))
    }
    let peak = peakMegabytes()
    let warm = seconds.dropFirst().sorted()
    let median = warm.isEmpty ? seconds[0] : warm[(warm.count - 1) / 2]
    let sums = check(result).map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ")
    print(
      "{\"peer\": \"maalestokk\", \"work\": \"\(name)\", \"seconds\": \(median), \"first_s\": \(seconds[0]), "
        + "\"peak_mb\": \(peak), \"check\": {\(sums)}}")
  }
}
