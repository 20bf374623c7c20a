import NIOHTTP1

/// A request that did not come as it should.
enum ArrivalFault: Error { case tooSlow }

extension Refusal {
  init(_ fault: ArrivalFault) {
    switch fault {
    case .tooSlow:
      self.init(
        408, "Forespørselen kom ikke innen \(Limits.arrivalSeconds) sekunder.",
        "The request did not arrive within \(Limits.arrivalSeconds) seconds.")
    }
  }

  /// Why bytes could not be read as a request, as RFC 9110 and 9112 have it.
  init(reading error: any Error, _ opening: RequestOpening) {
    switch error {
    case let fault as HeadFault: self.init(fault)
    case HTTPParserError.invalidMethod: self.init(method: opening.unknownMethod)
    case HTTPParserError.headerOverflow: self.init(overflowAfterLine: opening.hasLine)
    case let error as HTTPParserError: self.init(error)
    default: self = .unreadable
    }
  }

  private static let unreadable = Refusal(
    400, "Dette er ingen HTTP-forespørsel: den begynner med metode, adresse og HTTP/1.1, og hver linje ender med CRLF.",
    "This is no HTTP request: it begins with a method, an address and HTTP/1.1, and each line ends in CRLF.")

  private init(method: String?) {
    guard let method else {
      self = .unreadable
      return
    }
    self.init(
      501, "Metoden \(method) er ikke kjent her. Her brukes GET, HEAD og POST, med store bokstaver.",
      "The method \(method) is not known here. GET, HEAD and POST are used here, in capitals.")
  }

  private init(overflowAfterLine hasLine: Bool) {
    if hasLine {
      self.init(
        431, "Hodet er lengre enn \(Limits.longestHeaders) byte, eller har flere enn \(Limits.mostHeaders) linjer.",
        "The headers are longer than \(Limits.longestHeaders) bytes, or more than \(Limits.mostHeaders) lines.")
    } else {
      self.init(
        414, "Adressen er lengre enn \(Limits.longestTarget) byte.",
        "The address is longer than \(Limits.longestTarget) bytes.")
    }
  }

  private init(_ error: HTTPParserError) {
    switch error {
    case .invalidVersion: self.init(.version)
    case .invalidContentLength, .unexpectedContentLength, .invalidChunkSize: self.init(.bodyEnd)
    case .invalidHeaderToken, .lfExpected, .strictModeAssertion:
      self.init(
        400, "En linje i hodet kan ikke leses: den er navn, kolon uten mellomrom foran, verdi og CRLF.",
        "A line of the headers cannot be read: it is a name, a colon without a space before it, a value and CRLF.")
    case .invalidURL:
      self.init(
        400, "Adressen er ingen: den begynner med / og har skrivbar ASCII, resten prosentkodet.",
        "The address is not one: it begins with / and holds printable ASCII, the rest percent-encoded.")
    case .invalidEOFState, .closedConnection:
      self.init(
        400, "Forespørselen sluttet før den var hel.", "The request ended before it was whole.")
    case .unknown:
      self.init(
        400, "Hodet kan ikke leses: hver linje ender med CRLF, og en Transfer-Encoding slutter med chunked, én gang.",
        "The headers cannot be read: each line ends in CRLF, and a Transfer-Encoding ends in chunked, once.")
    default: self = .unreadable
    }
  }

  private init(_ fault: HeadFault) {
    switch fault {
    case .version:
      self.init(400, "Her brukes HTTP/1.1 eller HTTP/1.0.", "HTTP/1.1 or HTTP/1.0 is used here.")
    case .hosts(let count):
      self.init(
        400, "Forespørselen har \(count) linjer Host; HTTP/1.1 krever nøyaktig én.",
        "The request has \(count) lines Host; HTTP/1.1 asks for exactly one.")
    case .host:
      self.init(
        400, "Linjen Host er ingen vert: den er et navn eller en IP-adresse, med eller uten :port.",
        "The line Host is no host: it is a name or an IP address, with or without :port.")
    case .bodyEnd:
      self.init(
        400,
        "Det kan ikke avgjøres hvor kroppen slutter: oppgi enten Content-Length med ett tall eller, i HTTP/1.1, "
          + "Transfer-Encoding: chunked med hele deler.",
        "Where the body ends cannot be told: give either Content-Length with one number or, in HTTP/1.1, "
          + "Transfer-Encoding: chunked with whole chunks.")
    case .coding:
      self.init(
        501, "Av overføringskoder er bare chunked kjent her.", "Of transfer codings only chunked is known here.")
    case .expectation:
      self.init(
        417, "Av forventninger er bare 100-continue kjent her.", "Of expectations only 100-continue is known here.")
    }
  }
}
