import Problems
import Statistics
import Testing

@testable import JSONStat

/// Figures that are read as they are written, against the same bodies read whole.
@Suite("Figures read as they are written")
struct LiftedTests {
  /// A body of two regions, three contents with 1, 0 and an unknown number of decimals, and two years.
  private static func body(_ values: String, _ status: String = #","status":{"1":".."}"#) -> String {
    """
    {"version":"2.0","class":"dataset","label":"a \\"value\\":[1] b","id":["r","c","t"],"size":[2,3,2],
    "dimension":{"r":{"category":{"index":["a","b"]}},"t":{"category":{"index":["1","2"]}},
    "c":{"category":{"index":["x","y","z"],"unit":{"x":{"decimals":1},"y":{"decimals":0}}}}},
    "extension":{"value":[1,2],"status":{"x":"y"}},"value": [\(values)]\(status)}
    """
  }

  private static let plain = "1.5,null,12,0,1.25,3,-0.5,2,7.0,9,0.000001,123456789012.123"

  private func outcome(_ read: () throws(JSONProblem) -> Cube) -> String {
    do {
      let cube = try read()
      let cells = cube.cells.map { cell in
        (cell.value.map { "\($0.mantissa)/\($0.decimals)" } ?? "-") + (cell.status ?? "")
      }
      return "\(cube.statusSymbols) \(cells)"
    } catch { return "\(error)" }
  }

  /// Both ways tell the same, be it figures or what is wrong; gives whether the figures could be read as written.
  @discardableResult
  private func agree(_ text: String, _ bytes: [UInt8]? = nil) -> Bool {
    let bytes = bytes ?? Array(text.utf8)
    let limits = JSONStatLimits()
    let lifted = Cube(lifting: bytes, limits: limits)
    let whole = outcome { () throws(JSONProblem) in try Cube(whole: bytes, limits: limits) }
    if let lifted { #expect(outcome { () throws(JSONProblem) in lifted } == whole, "\(text)") }
    #expect(outcome { () throws(JSONProblem) in try Cube(bytes) } == whole, "\(text)")
    return lifted != nil
  }

  @Test("plain figures are read so, with blanks anywhere, whatever stands beside them")
  func plain() {
    #expect(agree(Self.body(Self.plain)))
    #expect(agree(Self.body(" " + Self.plain.replacing(",", with: " ,\n\t") + "\r\n")))
    #expect(agree(Self.body(Self.plain, "")))
    #expect(agree(Self.body(Self.plain, #","status":{}"#)))
    #expect(agree(Self.body(Self.plain, #","status":{ "0" : ".." , "3":":", "11":".."}"#)))
    #expect(agree(Self.body(Self.plain, #","status":"a""#)))
    #expect(agree(Self.body("1,2,3,4,5,6,7,8,9,10,11,12")))
    #expect(agree("", [0xEF, 0xBB, 0xBF] + Array(Self.body(Self.plain).utf8)))
  }

  @Test(
    "a number that is not plain, or not one of its decimals, makes the body be read whole",
    arguments: [
      "1e2", "1E-1", "1.50e0", "1234567890123456", "0.1000000000000000", "01", "-", "1.", ".5", "+1", "1.55", "--1",
      "nul",
      "nulll", "true", "\"1\"", "[1]", "1e400", "99999999999999999999", "0x1", "1 2", "", "-01", "1..2", "1.2.3",
      "1e-400", "100000000000000.5", "1000000000000001",
    ])
  func strange(number: String) {
    let rest = Self.plain.drop { $0 != "," }
    #expect(!agree(Self.body(number + rest)), "\(number)")
  }

  @Test("zero below nothing, and trailing zeros, are what they are", arguments: ["-0", "-0.0", "0.10", "5.000", "5"])
  func zeros(number: String) {
    let rest = Self.plain.drop { $0 != "," }
    #expect(agree(Self.body(number + rest)), "\(number)")
  }

  @Test(
    "statuses out of order, repeated, or not plain, make the body be read whole",
    arguments: [
      #"{"3":"a","1":"b"}"#, #"{"1":"a","1":"b"}"#, #"{"12":"a"}"#, #"{"01":"a"}"#, #"{"-1":"a"}"#, #"{"":"a"}"#,
      #"{"1":"\u002e"}"#, #"{"1":"å"}"#, #"{"1":null}"#, #"{"1":"a",}"#, #"{"1":"a" "2":"b"}"#, #"{"1" "a"}"#,
      #"{1:"a"}"#, #"{"1":"}"}"#, #"{"1":2}"#, #"{"\u0031":"a"}"#, "{\"1\":\"\u{1}\"}",
    ])
  func statuses(status: String) {
    #expect(!agree(Self.body(Self.plain, #","status":"# + status)), "\(status)")
  }

  @Test("too few figures, too many, and members that stand twice")
  func counts() {
    for values in ["", "1", Self.plain + ",1", Self.plain + ",", "," + Self.plain] {
      #expect(!agree(Self.body(values)))
    }
    #expect(!agree(Self.body(Self.plain, #","value":[1]"#)))
    #expect(!agree(Self.body(Self.plain, #","v\u0061lue":[1]"#)))
    #expect(!agree(Self.body(Self.plain, #","status":{},"status":{}"#)))
    #expect(!agree(Self.body(Self.plain, #","status":{"1":"a"},"status":"b""#)))
    #expect(!agree(Self.body(Self.plain) + "]"))
    #expect(!agree("[" + Self.body(Self.plain) + "]"))
  }

  @Test("a body with any bytes changed tells the same both ways", arguments: 0..<40)
  func changed(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let original = Array(Self.body(Self.plain, #","status":{"0":"..","3":":","11":".."}"#).utf8)
    let strange = Array("0123456789.-+eE,:[]{}\"\\ nul\n".utf8) + [0, 0x7F, 0xC3, 0xFF]
    for _ in 0..<100 {
      var bytes = original
      for _ in 0...Int.random(in: 0...1, using: &random) {
        // Most changes are where figures and statuses stand.
        let place = Int.random(in: (Bool.random(using: &random) ? 0 : bytes.count - 140)..<bytes.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: bytes[place] = strange.randomElement(using: &random) ?? 0
        case 1: bytes.insert(strange.randomElement(using: &random) ?? 0, at: place)
        default: bytes.remove(at: place)
        }
      }
      agree(String(decoding: bytes, as: UTF8.self), bytes)
    }
  }

  @Test("figures of any length and precision come out the same both ways", arguments: 0..<20)
  func random(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let values = (0..<12).map { cell -> String in
        let decimals = [1, 1, 0, 0, 9, 3][cell % 6]
        let most = Int.random(in: 1...15, using: &random)
        let digits = (0..<most).map { _ in Int64.random(in: 0...9, using: &random) }
        let mantissa = digits.reduce(0) { $0 * 10 + $1 }
        return PublishedValue(mantissa: Bool.random(using: &random) ? mantissa : -mantissa, decimals: decimals)
          .description
      }
      #expect(agree(Self.body(values.joined(separator: ","))))
    }
  }
}
