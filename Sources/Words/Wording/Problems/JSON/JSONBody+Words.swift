import Problems

// Bodies as a whole, and where they stop being JSON.
extension ProblemWords {
  func words(_ position: JSONProblem.Position) -> String {
    say(
      nb: "byte \(position.byte) (linje \(position.line))", nn: "byte \(position.byte) (linje \(position.line))",
      en: "byte \(position.byte) (line \(position.line))")
  }

  func words(_ body: JSONProblem.Body) -> String {
    switch body {
    case .empty: say(nb: "ingenting (0 byte)", nn: "ingenting (0 byte)", en: "nothing (0 bytes)")
    case .noDocument: say(nb: "ikke noe dokument", nn: "ikkje noko dokument", en: "no document")
    case .otherEncoding:
      say(
        nb: "UTF-16, UTF-32 eller binære data", nn: "UTF-16, UTF-32 eller binære data",
        en: "UTF-16, UTF-32 or binary data")
    case .bytes(let count): say(nb: "\(count) byte", nn: "\(count) byte", en: "\(count) bytes")
    case .bytesBeyondMemory(let count):
      say(
        nb: "\(count) byte, som det er for lite minne til", nn: "\(count) byte, som det er for lite minne til",
        en: "\(count) bytes, for which there is too little memory")
    case .beyondMemory:
      say(
        nb: "et innhold som det er for lite minne til", nn: "eit innhald som det er for lite minne til",
        en: "a body for which there is too little memory")
    case .page(let start):
      say(
        nb: "en side i HTML eller XML som begynner med \(start.quoted)",
        nn: "ei side i HTML eller XML som byrjar med \(start.quoted)",
        en: "a page of HTML or XML that begins with \(start.quoted)")
    case .refused:
      say(
        nb: "et innhold som ikke er gyldig, på et sted som ikke kan sies",
        nn: "eit innhald som ikkje er gyldig, på ein stad som ikkje kan seiast",
        en: "a body that the parser refuses, at a place that cannot be told")
    case .vanishingNumber(let number, let byte):
      say(
        nb: "tallet \(number) ved byte \(byte), som er så lite at det ville bli lest som 0",
        nn: "talet \(number) ved byte \(byte), som er så lite at det ville bli lese som 0",
        en: "the number \(number) at byte \(byte), which is so small that it would be read as 0")
    }
  }

  func words(_ syntax: JSONProblem.Syntax, _ here: String) -> String {
    switch syntax {
    case .end:
      say(
        nb: "slutten av innholdet ved \(here)", nn: "slutten av innhaldet ved \(here)",
        en: "the end of the body at \(here)")
    case .byte(let byte):
      words(byte) + say(nb: " ved ", nn: " ved ", en: " at ") + here
    case .number(let number): number.quoted + say(nb: " før ", nn: " før ", en: " before ") + here
    case .notUTF8:
      say(
        nb: "byte som ikke er UTF-8, før \(here)", nn: "byte som ikkje er UTF-8, før \(here)",
        en: "bytes that are not UTF-8 before \(here)")
    case .halfPair:
      say(
        nb: "et halvt surrogatpar før \(here)", nn: "eit halvt surrogatpar før \(here)",
        en: "half a surrogate pair before \(here)")
    case .nesting(let most):
      say(
        nb: "dypere nøsting enn \(most) ved \(here)", nn: "djupare nøsting enn \(most) ved \(here)",
        en: "nesting deeper than \(most) at \(here)")
    }
  }

  private func words(_ byte: UInt8) -> String {
    if byte > 0x20 && byte < 0x7F { return "'\(Character(UnicodeScalar(byte)))'" }
    return say(nb: "byten", nn: "byten", en: "the byte") + " 0x" + String(byte, radix: 16, uppercase: true)
  }

  func words(_ body: JSONProblem.WholeBody) -> String {
    switch body {
    case .document: say(nb: "et JSON-dokument", nn: "eit JSON-dokument", en: "a JSON document")
    case .documentInUTF8:
      say(
        nb: "et JSON-dokument i UTF-8", nn: "eit JSON-dokument i UTF-8", en: "a JSON document in UTF-8")
    case .bytes(let most):
      say(
        nb: "høyst \(most) byte JSON", nn: "høgst \(most) byte JSON", en: "at most \(most) bytes of JSON")
    case .nesting(let most):
      say(
        nb: "høyst \(most) lister og objekter inni hverandre", nn: "høgst \(most) lister og objekt inni kvarandre",
        en: "at most \(most) arrays and objects within each other")
    case .nineDecimals:
      say(
        nb: "et tall med høyst ni desimaler", nn: "eit tal med høgst ni desimalar",
        en: "a number with at most nine decimals")
    }
  }

  func words(_ token: JSONProblem.Token) -> String {
    switch token {
    case .end: say(nb: "slutten av innholdet", nn: "slutten av innhaldet", en: "the end of the body")
    case .quotedKey:
      say(
        nb: "en nøkkel i anførselstegn", nn: "ein nøkkel i hermeteikn", en: "a key in quotation marks")
    case .utf8: "UTF-8"
    case .noControlCharacter:
      say(
        nb: "ikke noe styretegn i en tekst", nn: "ikkje noko styreteikn i ein tekst",
        en: "no control character in a text")
    case .closingQuote:
      say(
        nb: "et avsluttende anførselstegn", nn: "eit avsluttande hermeteikn", en: "a closing quotation mark")
    case .escape: say(nb: "en skiftesekvens", nn: "ein skiftesekvens", en: "an escape")
    case .escapeOfJSON:
      say(nb: "en skiftesekvens i JSON", nn: "ein skiftesekvens i JSON", en: "an escape of JSON")
    case .bothHalves: say(nb: "begge halvdelene", nn: "begge halvdelane", en: "both halves")
    case .digit: say(nb: "et siffer", nn: "eit siffer", en: "a digit")
    case .fittingNumber:
      say(
        nb: "et tall som får plass i 64 bit", nn: "eit tal som får plass i 64 bit", en: "a number that fits 64 bits")
    case .oneOf(let tokens): oneOf(tokens)
    }
  }
}
