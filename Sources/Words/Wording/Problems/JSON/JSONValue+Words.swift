import Problems

// Values, and what may stand but once.
extension ProblemWords {
  func words(_ value: JSONProblem.Value) -> String {
    switch value {
    case .null: "null"
    case .true: "true"
    case .false: "false"
    case .array: say(nb: "en liste", nn: "ei liste", en: "an array")
    case .object: say(nb: "et objekt", nn: "eit objekt", en: "an object")
    case .number(let number): say(nb: "tallet \(number)", nn: "talet \(number)", en: "the number \(number)")
    case .text(let text):
      say(nb: "teksten \(text.quoted)", nn: "teksten \(text.quoted)", en: "the text \(text.quoted)")
    }
  }

  func words(_ kind: JSONProblem.Kind) -> String {
    switch kind {
    case .value: say(nb: "en verdi", nn: "ein verdi", en: "a value")
    case .text: say(nb: "en tekst", nn: "ein tekst", en: "a text")
    case .texts: say(nb: "en liste av tekster", nn: "ei liste av tekstar", en: "an array of texts")
    case .flag: say(nb: "true eller false", nn: "true eller false", en: "true or false")
    case .array: say(nb: "en liste", nn: "ei liste", en: "an array")
    case .object: say(nb: "et objekt", nn: "eit objekt", en: "an object")
    case .numberOrNull: say(nb: "et tall eller null", nn: "eit tal eller null", en: "a number or null")
    case .textOrNull: say(nb: "en tekst eller null", nn: "ein tekst eller null", en: "a text or null")
    case .wholeNumber: say(nb: "et helt tall", nn: "eit heilt tal", en: "a whole number")
    case .wholeNumberFrom(let first, let last):
      say(
        nb: "et helt tall fra \(first) til \(last)", nn: "eit heilt tal frå \(first) til \(last)",
        en: "a whole number from \(first) to \(last)")
    case .oneOf(let texts): oneOf(texts)
    case .version(let version): "JSON-stat \(version.quoted)"
    case .code: say(nb: "en kode", nn: "ein kode", en: "a code")
    case .date:
      say(nb: "en dato som 2024-01-31", nn: "ein dato som 2024-01-31", en: "a date such as 2024-01-31")
    case .plainText:
      say(
        nb: "tekst uten nulltegn og halve surrogatpar", nn: "tekst utan nullteikn og halve surrogatpar",
        en: "text without null characters and lone surrogates")
    }
  }

  func words(_ again: JSONProblem.Again) -> String {
    switch again {
    case .key: say(nb: "samme nøkkel igjen", nn: "same nøkkelen igjen", en: "the same key again")
    case .otherSpelling:
      say(
        nb: "samme nøkkel igjen, skrevet annerledes", nn: "same nøkkelen igjen, skriven annleis",
        en: "the same key again in another spelling")
    case .codeInOtherSpelling:
      say(
        nb: "samme kode igjen, skrevet annerledes", nn: "same koden igjen, skriven annleis",
        en: "the same code again in another spelling")
    case .dimensionInOtherSpelling:
      say(
        nb: "et navn to ganger, skrevet ulikt", nn: "eit namn to gonger, skrive ulikt",
        en: "a name twice in different spellings")
    case .text(let text): say(nb: "\(text.quoted) igjen", nn: "\(text.quoted) igjen", en: "\(text.quoted) again")
    case .code(let code):
      say(nb: "koden \(code.quoted) igjen", nn: "koden \(code.quoted) igjen", en: "the code \(code.quoted) again")
    case .table(let id):
      say(nb: "tabellen \(id.quoted) igjen", nn: "tabellen \(id.quoted) igjen", en: "the table \(id.quoted) again")
    case .dimension(let id):
      say(nb: "\(id.quoted) to ganger", nn: "\(id.quoted) to gonger", en: "\(id.quoted) twice")
    case .position(let position):
      say(
        nb: "plassen \(position) igjen", nn: "plassen \(position) igjen", en: "the position \(position) again")
    case .codeAtPositions(let code, let first, let second):
      say(
        nb: "koden \(code.quoted) på plass \(first) og \(second)",
        nn: "koden \(code.quoted) på plass \(first) og \(second)",
        en: "the code \(code.quoted) at positions \(first) and \(second)")
    }
  }

  func words(_ each: JSONProblem.Each) -> String {
    switch each {
    case .keyInObject:
      say(
        nb: "hver nøkkel én gang i et objekt", nn: "kvar nøkkel éin gong i eit objekt",
        en: "each key once in an object")
    case .key: say(nb: "hver nøkkel én gang", nn: "kvar nøkkel éin gong", en: "each key once")
    case .code: say(nb: "hver kode én gang", nn: "kvar kode éin gong", en: "each code once")
    case .table: say(nb: "hver tabell én gang", nn: "kvar tabell éin gong", en: "each table once")
    case .dimension: say(nb: "hver dimensjon én gang", nn: "kvar dimensjon éin gong", en: "each dimension once")
    case .position: say(nb: "hver plass én gang", nn: "kvar plass éin gong", en: "each position once")
    case .language: say(nb: "hvert språk én gang", nn: "kvart språk éin gong", en: "each language once")
    case .dimensionsRole:
      say(
        nb: "én rolle for hver dimensjon", nn: "éi rolle for kvar dimensjon", en: "one role for each dimension")
    }
  }
}
