import Values

/// What each status of HTTP is called, as the title of a problem (RFC 9110, RFC 9457).
public struct StatusTitles: Phrasebook {
  public let language: Language

  /// Titles in a language.
  public init(_ language: Language) { self.language = language }

  /// The title of a status from 400.
  public func title(_ status: Int) -> String {
    switch status {
    case 400: say(nb: "Ugyldig forespørsel", nn: "Ugyldig førespurnad", en: "Bad Request")
    case 401: say(nb: "Uten tegn", nn: "Utan teikn", en: "Unauthorized")
    case 403: say(nb: "Ikke tillatt", nn: "Ikkje tillate", en: "Forbidden")
    case 404: say(nb: "Finnes ikke", nn: "Finst ikkje", en: "Not Found")
    case 405: say(nb: "Metoden er ikke tillatt", nn: "Metoden er ikkje tillaten", en: "Method Not Allowed")
    case 406: say(nb: "Formen finnes ikke", nn: "Forma finst ikkje", en: "Not Acceptable")
    case 408: say(nb: "Tiden er ute", nn: "Tida er ute", en: "Request Timeout")
    case 409: say(nb: "Står i motstrid", nn: "Står i motstrid", en: "Conflict")
    default: sizes(status)
    }
  }

  private func sizes(_ status: Int) -> String {
    switch status {
    case 413: say(nb: "Innholdet er for stort", nn: "Innhaldet er for stort", en: "Content Too Large")
    case 414: say(nb: "Adressen er for lang", nn: "Adressa er for lang", en: "URI Too Long")
    case 415: say(nb: "Medietypen tas ikke imot", nn: "Medietypen blir ikkje teken imot", en: "Unsupported Media Type")
    case 417: say(nb: "Forventningen kan ikke møtes", nn: "Forventninga kan ikkje møtast", en: "Expectation Failed")
    case 429: say(nb: "For mange forespørsler", nn: "For mange førespurnader", en: "Too Many Requests")
    case 431: say(nb: "Hodet er for langt", nn: "Hovudet er for langt", en: "Request Header Fields Too Large")
    default: failures(status)
    }
  }

  private func failures(_ status: Int) -> String {
    switch status {
    case 501: say(nb: "Kan ikke gjøres her", nn: "Kan ikkje gjerast her", en: "Not Implemented")
    case 503: say(nb: "Tjenesten er opptatt", nn: "Tenesta er oppteken", en: "Service Unavailable")
    default: say(nb: "Feil i tjenesten", nn: "Feil i tenesta", en: "Internal Server Error")
    }
  }
}
