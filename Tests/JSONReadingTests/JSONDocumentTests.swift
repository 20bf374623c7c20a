import JSONReading
import Problems
import Testing
import Values
import Wording

@Suite("JSON document")
struct JSONDocumentTests {
  private func message(_ text: String, limits: JSONLimits = JSONLimits()) -> String? {
    message(Array(text.utf8), limits: limits)
  }

  private func message(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> String? {
    do throws(JSONProblem) {
      _ = try JSONDocument(bytes, limits: limits)
      return nil
    } catch { return ProblemWords(.en).text(error) }
  }

  @Test("a number that would be read as 0 and is not is refused; in a text, and zero itself, it stands")
  func vanishing() throws {
    #expect(
      message("{\"value\": [1, -2.50e-400]}")?.contains("found the number -2.50e-400 at byte 15, which is so small")
        == true)
    for body in ["[\"\\\"1e-400\"]", "[0e-400, 0.0E-999]", "[1e-300]", "[\"e-\", -1]", "[1e-5]"] {
      #expect(throws: Never.self) { try JSONDocument(Array(body.utf8)) }
    }
  }

  @Test("a long text full of such numbers is looked through once")
  func manyInText() {
    let text = "[\"" + String(repeating: "1e-400 ", count: 600_000) + "\"]"
    #expect(throws: Never.self) { try JSONDocument(Array(text.utf8)) }
  }

  @Test("values of every kind are read")
  func kinds() throws {
    let body = #"{"a":[null,true,false,-3,2.5,18446744073709551615,"x\u00e5\n"],"b":{"c":{}},"d":[]}"#
    let object = try JSONDocument(Array(body.utf8)).root.object()
    #expect(object.members.map(\.key) == ["a", "b", "d"])
    let a = try object.required("a").elements()
    #expect(
      a.map(\.value.shown) == [
        .null, .true, .false, .number("-3"), .number("2.5"), .number("18446744073709551615"), .text("xå\n"),
      ])
    #expect(try a[6].text() == "xå\n")
    #expect(try a[3].integer() == -3)
    #expect(try a[1].flag())
    #expect(a[0].isNull)
    #expect(try object.required("b").object().required("c").object().members.isEmpty)
    #expect(try object.required("d").elements().isEmpty)
  }

  @Test("a reader of another kind names place, finding and expectation")
  func wrongKinds() throws {
    let root = try JSONDocument(Array(#"{"a":[1,{"b c":"x"}],"d":2.0,"e":18446744073709551615}"#.utf8)).root
    let inner = try root.object().required("a").elements()[1].object().required("b c")
    let place: [JSONProblem.Step] = [.member("a"), .element(1), .member("b c")]
    #expect(throws: JSONProblem(place, found: .value(.text("x")), expected: .a(.wholeNumber))) {
      try inner.integer()
    }
    #expect(throws: JSONProblem([.member("a")], found: .value(.array), expected: .a(.text))) {
      try root.object().text("a")
    }
    #expect(
      throws: JSONProblem([.member("d")], found: .value(.number("2.0")), expected: .a(.wholeNumberFrom(0, to: 9)))
    ) { try root.object().integer("d", in: 0...9) }
    #expect(throws: JSONProblem.self) { try root.object().integer("e") }
    #expect(throws: JSONProblem([.member("x")], found: .nothing, expected: .a(.value))) { try root.object().text("x") }
    #expect(throws: JSONProblem(found: .value(.object), expected: .a(.array))) { try root.elements() }
    #expect(throws: JSONProblem.self) { try root.flag() }
    #expect(throws: JSONProblem([.member("a"), .element(0)], found: .value(.number("1")), expected: .a(.text))) {
      try root.object().texts("a")
    }
  }

  @Test(
    "what is no UTF-8 JSON is recognised",
    arguments: [
      ([], "the body: found nothing (0 bytes), expected a JSON document in UTF-8"),
      ([0xEF, 0xBB, 0xBF], "the body: found nothing (0 bytes), expected a JSON document in UTF-8"),
      ([0xFF, 0xFE, 0x7B, 0], "the body: found UTF-16, UTF-32 or binary data, expected a JSON document in UTF-8"),
      ([0xFE, 0xFF, 0, 0x7B], "the body: found UTF-16, UTF-32 or binary data, expected a JSON document in UTF-8"),
      ([0x7B, 0, 0x7D, 0], "the body: found UTF-16, UTF-32 or binary data, expected a JSON document in UTF-8"),
      ([0, 0x7B], "the body: found UTF-16, UTF-32 or binary data, expected a JSON document in UTF-8"),
      (
        Array("\r\n<!DOCTYPE html>".utf8),
        "the body: found a page of HTML or XML that begins with '<!DOCTYPE html>', expected a JSON document in UTF-8"
      ),
    ] as [([UInt8], String)])
  func otherFormats(bytes: [UInt8], expected: String) { #expect(message(bytes) == expected) }

  @Test("a byte-order mark before the body is passed over; elsewhere it is not JSON")
  func byteOrderMark() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try JSONDocument(mark + Array(#"{"a":1}"#.utf8)).root.object().required("a").integer(in: 0...9) == 1)
    #expect(message(mark + mark + Array("{}".utf8)) != nil)
    #expect(message(Array("{} ".utf8) + mark) != nil)
  }

  @Test(
    "a syntax error is found with path, byte and line",
    arguments: [
      ("   ", "the body: found the end of the body at byte 3 (line 1), expected a value"),
      (#"{"a":[1,2"#, "a: found the end of the body at byte 9 (line 1), expected ',' or ']'"),
      (#"{"a":{"b""#, "a: found the end of the body at byte 9 (line 1), expected ':'"),
      ("{\"a\":\n[1,NaN]}", "a[1]: found 'N' at byte 9 (line 2), expected a value"),
      (#"[Infinity]"#, "[0]: found 'I' at byte 1 (line 1), expected a value"),
      (#"[1,]"#, "[1]: found ']' at byte 3 (line 1), expected a value"),
      (#"{"a":1,}"#, "the body: found '}' at byte 7 (line 1), expected a key in quotation marks"),
      (#"{"a" 1}"#, "the body: found '1' at byte 5 (line 1), expected ':'"),
      (#"{} x"#, "the body: found 'x' at byte 3 (line 1), expected the end of the body"),
      ("{}\0", "the body: found the byte 0x0 at byte 2 (line 1), expected the end of the body"),
      ("[\"a\tb\"]", "[0]: found the byte 0x9 at byte 3 (line 1), expected no control character in a text"),
      ("[\"a\0b\"]", "[0]: found the byte 0x0 at byte 3 (line 1), expected no control character in a text"),
      (#"["a"#, "[0]: found the end of the body at byte 3 (line 1), expected a closing quotation mark"),
      (#"["\x"]"#, "[0]: found 'x' at byte 3 (line 1), expected an escape of JSON"),
      (#"["\u12G4"]"#, "[0]: found 'u' at byte 3 (line 1), expected an escape of JSON"),
      (#"["\ud800"]"#, "[0]: found half a surrogate pair before byte 8 (line 1), expected both halves"),
      (#"[01]"#, "the body: found '1' at byte 2 (line 1), expected ',' or ']'"),
      (#"[-]"#, "[0]: found ']' at byte 2 (line 1), expected a digit"),
      (#"[1.]"#, "[0]: found ']' at byte 3 (line 1), expected a digit"),
      (#"[1e+]"#, "[0]: found ']' at byte 4 (line 1), expected a digit"),
      (#"[+1]"#, "[0]: found '+' at byte 1 (line 1), expected a value"),
      (#"[1e400]"#, "[0]: found '1e400' before byte 6 (line 1), expected a number that fits 64 bits"),
      (
        #"[18446744073709551616]"#,
        "[0]: found '18446744073709551616' before byte 21 (line 1), expected a number that fits 64 bits"
      ),
      (#"[tru]"#, "[0]: found ']' at byte 4 (line 1), expected 'true'"),
      (#"{"x":'a'}"#, "x: found ''' at byte 5 (line 1), expected a value"),
    ])
  func syntax(body: String, expected: String) { #expect(message(body) == expected) }

  @Test("bytes that are not UTF-8 are an error with their place")
  func invalidUTF8() {
    #expect(
      message([0x5B, 0x22, 0x61, 0xC3, 0x22, 0x5D])
        == "[0]: found bytes that are not UTF-8 before byte 4 (line 1), expected UTF-8")
    // An overlong slash, a surrogate, and a code point above U+10FFFF.
    for bytes: [UInt8] in [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]] {
      #expect(message([0x5B, 0x22] + bytes + [0x22, 0x5D])?.contains("not UTF-8") == true)
    }
  }

  @Test("half surrogates and null characters in texts are refused where they are read")
  func badText() throws {
    for text in [#"["\udc00"]"#, #"["a\u0000"]"#] {
      #expect(throws: JSONProblem.self) { try JSONDocument(Array(text.utf8)).root.texts() }
    }
    let root = try JSONDocument(Array(#"{"a\u0000":1}"#.utf8)).root
    #expect(throws: JSONProblem.self) { try root.object() }
    #expect(try JSONDocument(Array(#"["\ud83d\ude00"]"#.utf8)).root.texts() == ["😀"])
  }

  @Test("nesting is limited, and no deep body overflows the stack")
  func depth() {
    let deepest = String(repeating: "[", count: 64) + "1" + String(repeating: "]", count: 64)
    #expect(message(deepest) == nil)
    let place = String(repeating: "[0]", count: 64)
    #expect(
      message("[" + deepest + "]")
        == "\(place): found nesting deeper than 64 at byte 65 (line 1), expected at most 64 arrays and objects within each other"
    )
    #expect(message(String(repeating: "[", count: 1_000_000))?.contains("nesting deeper") == true)
    #expect(message(String(repeating: #"{"a":"#, count: 100_000))?.contains("nesting deeper") == true)
    #expect(message("[[1]]", limits: JSONLimits(deepestNesting: 1))?.contains("deeper than 1") == true)
    #expect(message("[[]]", limits: JSONLimits(deepestNesting: 1)) == nil)
  }

  @Test("a body longer than the limit is refused before it is parsed")
  func length() {
    #expect(
      message("[1, 2, 3]", limits: JSONLimits(largestBody: 8))
        == "the body: found 9 bytes, expected at most 8 bytes of JSON")
    #expect(message("[1, 2, 3]", limits: JSONLimits(largestBody: 9)) == nil)
  }

  @Test(
    "the same key twice in an object is an error, anywhere",
    arguments: [
      (#"{"a":1,"a":1}"#, "a"), (#"{"a":{"b":[0,{"c":1,"d":2,"c":3}]}}"#, "a.b[1].c"),
      (#"{"a":1,"\u0061":2}"#, "a"), (#"[[{"":1,"":2}]]"#, "[0][0]['']"),
      (#"{"x":{"k":{}},"y":{"k":{},"k":{}}}"#, "y.k"),
    ])
  func repeatedKeys(body: String, place: String) {
    #expect(message(body) == "\(place): found the same key again, expected each key once in an object")
  }

  @Test("a repeated key is found in a large object, and the first one repeated is named")
  func repeatedKeyInLargeObject() {
    let members = (0..<50_000).map { "\"k\($0)\":\($0)" }
    #expect(message("{" + members.joined(separator: ",") + "}") == nil)
    let repeated = members + ["\"k7\":0", "\"k3\":0"]
    #expect(
      message("{" + repeated.joined(separator: ",") + "}")
        == "k7: found the same key again, expected each key once in an object")
  }

  @Test("keys chosen to collide are still told apart, and the first one repeated is still named")
  func collidingKeys() {
    // The hash of CSimdjson's key set; of these keys all fall into one of its 512 places.
    func hash(_ key: String) -> UInt64 {
      let hash = key.utf8.reduce(1_469_598_103_934_665_603) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
      return hash ^ (hash >> 29)
    }
    let keys = Array((0...).lazy.map(String.init).filter { hash($0) & 511 == 7 }.prefix(200))
    func body(_ keys: [String]) -> String { "{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}" }
    #expect(message(body(keys)) == nil)
    for repeated in [[keys[150]], [keys[199], keys[3]], [keys[3], keys[199]]] {
      #expect(message(body(keys + repeated))?.hasPrefix("\(repeated[0]): found the same key again") == true)
    }
  }

  @Test("a document read from every prefix of a body never crashes, and only the whole one is JSON")
  func truncation() {
    let body = Array(#"{"æ":[1,-2.5e3,"\u00e5\ud83d\ude00",null,true,{"b":[[],{}]}],"c":"d"}"#.utf8)
    for length in 0..<body.count { #expect(message(Array(body[..<length])) != nil, "\(length) bytes") }
    #expect(message(body) == nil)
  }

  @Test("whenever the parser refuses a damaged body, the scanner names the place")
  func scannerAgrees() {
    let body = Array(#"{"value":[1,2.5,-3e2,null],"status":{"3":".."},"é":["\u00e5","\ud83d\ude00",true,false]}"#.utf8)
    for index in body.indices {
      for byte: UInt8 in [0, 0x09, 0x22, 0x2C, 0x2D, 0x30, 0x3A, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x65, 0x80, 0xC3, 0xFF] {
        var damaged = body
        damaged[index] = byte
        let message = message(damaged)
        var scanner = JSONSyntaxScanner(damaged, deepestNesting: 64)
        #expect(message?.contains("a place that cannot be told") != true, "byte \(index) as \(byte)")
        if let message, !message.contains("same key"), !message.contains("binary") {
          #expect(scanner.located() != nil, "byte \(index) as \(byte): \(message)")
        }
      }
    }
  }

  @Test("a place is its steps from the outermost value")
  func places() {
    let place = JSONPlace.element(3, of: .member("a.b", of: .member("KOKår_1-2", of: .body)))
    #expect(place.steps == [.member("KOKår_1-2"), .member("a.b"), .element(3)])
    #expect(JSONPlace.body.steps.isEmpty)
  }
}
