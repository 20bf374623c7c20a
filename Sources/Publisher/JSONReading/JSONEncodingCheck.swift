import Problems

/// Recognises what is sent in place of UTF-8 JSON, so that the error can say it.
enum JSONEncodingCheck {
  static func refuseOtherFormats(_ bytes: [UInt8]) throws(JSONProblem) {
    if bytes.isEmpty { throw refusal(.empty) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || bytes.prefix(2).contains(0) {
      throw refusal(.otherEncoding)
    }
    let text = bytes.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    if text.first == UInt8(ascii: "<") { throw refusal(.page(String(decoding: text.prefix(60), as: UTF8.self))) }
  }

  private static func refusal(_ body: JSONProblem.Body) -> JSONProblem {
    JSONProblem(found: .body(body), expected: .body(.documentInUTF8))
  }
}
