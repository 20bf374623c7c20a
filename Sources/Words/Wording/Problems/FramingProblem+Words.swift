import Problems

extension ProblemWords {
  func text(_ problem: FramingProblem) -> String {
    switch problem {
    case .late(let seconds):
      say(
        nb: "Forespørselen kom ikke innen \(seconds) sekunder.", nn: "Førespurnaden kom ikkje innan \(seconds) sekund.",
        en: "The request did not arrive within \(seconds) seconds.")
    case .noRequest:
      say(
        nb:
          "Dette er ingen HTTP-forespørsel: den begynner med metode, adresse og HTTP/1.1, og hver linje ender med CRLF.",
        nn:
          "Dette er ingen HTTP-førespurnad: han byrjar med metode, adresse og HTTP/1.1, og kvar linje endar med CRLF.",
        en: "This is no HTTP request: it begins with a method, an address and HTTP/1.1, and each line ends in CRLF.")
    case .unknownMethod(let method):
      say(
        nb: "Metoden \(method) er ikke kjent her. Her brukes GET, HEAD og POST, med store bokstaver.",
        nn: "Metoden \(method) er ikkje kjend her. Her blir GET, HEAD og POST brukte, med store bokstavar.",
        en: "The method \(method) is not known here. GET, HEAD and POST are used here, in capitals.")
    case .version:
      say(
        nb: "Her brukes HTTP/1.1 eller HTTP/1.0.", nn: "Her blir HTTP/1.1 eller HTTP/1.0 brukt.",
        en: "HTTP/1.1 or HTTP/1.0 is used here.")
    case .cutShort:
      say(
        nb: "Forespørselen sluttet før den var hel.", nn: "Førespurnaden slutta før han var heil.",
        en: "The request ended before it was whole.")
    case .address, .addressTooLong: address(problem)
    case .headerLine, .headers, .headersTooLong, .hosts, .host: headers(problem)
    case .bodyEnd, .coding, .expectation: body(problem)
    }
  }

  private func address(_ problem: FramingProblem) -> String {
    guard case .addressTooLong(let bytes) = problem else {
      return say(
        nb: "Adressen er ingen: den begynner med / og har skrivbar ASCII, resten prosentkodet.",
        nn: "Adressa er inga: ho byrjar med / og har skrivbar ASCII, resten prosentkoda.",
        en: "The address is not one: it begins with / and holds printable ASCII, the rest percent-encoded.")
    }
    return say(
      nb: "Adressen er lengre enn \(bytes) byte.", nn: "Adressa er lengre enn \(bytes) byte.",
      en: "The address is longer than \(bytes) bytes.")
  }

  private func headers(_ problem: FramingProblem) -> String {
    switch problem {
    case .headerLine:
      say(
        nb: "En linje i hodet kan ikke leses: den er navn, kolon uten mellomrom foran, verdi og CRLF.",
        nn: "Ei linje i hovudet kan ikkje lesast: ho er namn, kolon utan mellomrom framfor, verdi og CRLF.",
        en: "A line of the headers cannot be read: it is a name, a colon without a space before it, a value and CRLF.")
    case .headersTooLong(let bytes, let lines):
      say(
        nb: "Hodet er lengre enn \(bytes) byte, eller har flere enn \(lines) linjer.",
        nn: "Hovudet er lengre enn \(bytes) byte, eller har fleire enn \(lines) linjer.",
        en: "The headers are longer than \(bytes) bytes, or more than \(lines) lines.")
    case .hosts(let count):
      say(
        nb: "Forespørselen har \(count) linjer Host; HTTP/1.1 krever nøyaktig én.",
        nn: "Førespurnaden har \(count) linjer Host; HTTP/1.1 krev nøyaktig éi.",
        en: "The request has \(count) lines Host; HTTP/1.1 asks for exactly one.")
    case .host:
      say(
        nb: "Linjen Host er ingen vert: den er et navn eller en IP-adresse, med eller uten :port.",
        nn: "Linja Host er ingen vert: ho er eit namn eller ei IP-adresse, med eller utan :port.",
        en: "The line Host is no host: it is a name or an IP address, with or without :port.")
    default:
      say(
        nb: "Hodet kan ikke leses: hver linje ender med CRLF, og en Transfer-Encoding slutter med chunked, én gang.",
        nn:
          "Hovudet kan ikkje lesast: kvar linje endar med CRLF, og ein Transfer-Encoding sluttar med chunked, éin gong.",
        en: "The headers cannot be read: each line ends in CRLF, and a Transfer-Encoding ends in chunked, once.")
    }
  }

  private func body(_ problem: FramingProblem) -> String {
    switch problem {
    case .coding:
      say(
        nb: "Av overføringskoder er bare chunked kjent her.", nn: "Av overføringskodar er berre chunked kjend her.",
        en: "Of transfer codings only chunked is known here.")
    case .expectation:
      say(
        nb: "Av forventninger er bare 100-continue kjent her.",
        nn: "Av forventningar er berre 100-continue kjend her.",
        en: "Of expectations only 100-continue is known here.")
    default:
      say(
        nb: "Det kan ikke avgjøres hvor kroppen slutter: oppgi enten Content-Length med ett tall eller, i HTTP/1.1, "
          + "Transfer-Encoding: chunked med hele deler.",
        nn: "Det kan ikkje avgjerast kvar kroppen sluttar: oppgje anten Content-Length med eitt tal eller, i HTTP/1.1, "
          + "Transfer-Encoding: chunked med heile delar.",
        en: "Where the body ends cannot be told: give either Content-Length with one number or, in HTTP/1.1, "
          + "Transfer-Encoding: chunked with whole chunks.")
    }
  }
}
