import Glibc

/// The time and memory of one work: its first call, and the median of warm ones.
struct Measurement {
  var seconds: [Double] = []
  var baseMegabytes = 0.0
  var peakMegabytes = 0.0
  var pageFaults = 0

  /// The median of all calls but the first; the lower one of two in the middle.
  var median: Double {
    let warm = seconds.count > 1 ? seconds.dropFirst().sorted() : seconds
    return warm[(warm.count - 1) / 2]
  }

  /// Calls a work once, and again while `budget` seconds allow, `most` times at most; gives what the last call gave.
  ///
  /// What a call has made is given back before the next begins. Memory counts from the first call.
  static func of<Result>(budget: Double = 3, most: Int = 7, _ work: () -> Result) -> (Result, Measurement) {
    var measured = Measurement()
    Machine.resetPeak()
    measured.baseMegabytes = Machine.megabytes("VmRSS")
    var result: Result?
    let before = Machine.pageFaults
    repeat {
      result = nil
      let start = now()
      result = work()
      measured.seconds.append(now() - start)
    } while !measured.isEnough(budget, most)
    measured.pageFaults = (Machine.pageFaults - before) / measured.seconds.count
    measured.peakMegabytes = Machine.megabytes("VmHWM")
    guard let result else { Machine.fail("no result") }
    return (result, measured)
  }

  private func isEnough(_ budget: Double, _ most: Int) -> Bool {
    if let calls = Machine.calls { return seconds.count >= calls }
    return seconds.count > most || seconds.reduce(0, +) + (seconds.last ?? 0) > budget
  }

  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
