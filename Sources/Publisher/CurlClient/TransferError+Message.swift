extension TransferError {
  /// What failed, where, and what to do, for the one who asked; without the library's own words, which are `detail`.
  public var message: (nb: String, en: String) {
    let advice = kind.advice
    let at = place.isEmpty ? "" : " (\(place))"
    return ("\(kind.words.nb)\(at). \(advice.nb)", "\(kind.words.en)\(at). \(advice.en)")
  }
}

extension TransferError.Kind {
  fileprivate var words: (nb: String, en: String) {
    switch self {
    case .address(let refusal): refusal.words
    case .connect: ("Fikk ikke kontakt", "Could not connect")
    case .stall(let seconds): ("Det kom ingenting på \(seconds) sekunder", "Nothing came for \(seconds) seconds")
    case .total(let seconds):
      ("Svaret var ikke ferdig på \(seconds) sekunder", "The answer took more than \(seconds) seconds")
    case .tooLargePacked(let limit):
      ("Svaret er større enn \(limit) byte pakket", "The answer is larger than \(limit) bytes packed")
    case .tooLarge(let limit):
      ("Svaret er større enn \(limit) byte utpakket", "The answer is larger than \(limit) bytes unpacked")
    case .truncated: ("Forbindelsen ble brutt før svaret var ferdig", "The connection ended before the answer did")
    case .malformed:
      ("Svaret er ikke gyldig HTTP, eller kan ikke pakkes ut", "The answer is no valid HTTP, or cannot be unpacked")
    case .tls: ("Sertifikatet er ikke godkjent", "The certificate is not accepted")
    case .authorityFile(let file):
      ("Sertifikatfilen \(file) kan ikke brukes", "The certificate file \(file) cannot be used")
    case .redirect(let refusal, let place):
      (
        "Sendt videre til \(place): \(refusal.words.nb.lowercasedFirst)",
        "Sent on to \(place): \(refusal.words.en.lowercasedFirst)"
      )
    case .tooManyRedirects(let limit): ("Sendt videre mer enn \(limit) ganger", "Sent on more than \(limit) times")
    case .proxy: ("Fikk ikke kontakt gjennom mellomtjeneren", "Could not connect through the proxy")
    case .rateBudget(let file):
      (
        "Filen som deler kallene mellom prosesser kan ikke brukes: \(file)",
        "The file that shares the calls between processes cannot be used: \(file)"
      )
    case .cancelled: ("Avbrutt", "Cancelled")
    case .other(let number): ("Hentingen feilet (libcurl \(number))", "The transfer failed (libcurl \(number))")
    }
  }

  fileprivate var advice: (nb: String, en: String) {
    switch self {
    case .address, .redirect, .tooManyRedirects:
      ("Se om adressen i --source er riktig.", "See whether the address of --source is right.")
    case .connect, .proxy:
      (
        "Se om nettet virker, og om https_proxy og no_proxy er riktige.",
        "See whether the network works, and whether https_proxy and no_proxy are right."
      )
    case .stall, .total, .truncated, .other:
      ("Prøv igjen senere; det som er hentet er lagret.", "Try again later; what has been fetched is kept.")
    case .tooLargePacked, .tooLarge, .malformed:
      ("Dette er ikke et svar fra statistikkbanken.", "This is no answer of the statistics bank.")
    case .tls:
      (
        "Bruker kommunen en egen sertifikatutsteder, oppgi filen med den.",
        "If the municipality has a certificate authority of its own, name the file that holds it."
      )
    case .authorityFile: ("Den skal være lesbar og i PEM-format.", "It is to be readable, in PEM format.")
    case .rateBudget: ("Se om mappen kan skrives i.", "See whether its folder can be written to.")
    case .cancelled: ("Det som er hentet er lagret.", "What has been fetched is kept.")
    }
  }
}

extension TransferError.Refusal {
  fileprivate var words: (nb: String, en: String) {
    switch self {
    case .unreadable: ("Adressen kan ikke leses", "The address cannot be read")
    case .notHTTPS: ("Adressen er ikke https", "The address is not https")
    case .hostNotAllowed: ("Verten er ikke blant dem som kan spørres", "The host is none of those that may be asked")
    case .credentials: ("Adressen har brukernavn eller passord", "The address holds a user name or a password")
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
