import CurlClient
import Figures
import Values

extension FetchProblem {
  /// Why no answer came, and what to do.
  init(_ error: TransferError) {
    let (cause, advice) = (Self.cause(error.kind), Self.advice(error.kind))
    self.init(
      nb: "\(error.place): \(cause.nb). \(advice.nb)", en: "\(error.place): \(cause.en). \(advice.en)",
      isUnreachable: error.kind.isUnreachable, stopsFetch: error.kind.stopsFetch)
  }

  private static func cause(_ kind: TransferError.Kind) -> Multilingual {
    switch kind {
    case .connect: Multilingual(nb: "får ikke kontakt", en: "cannot be reached")
    case .stall(let seconds):
      Multilingual(nb: "ingenting kom på \(seconds) sekunder", en: "nothing came for \(seconds) seconds")
    case .total(let seconds):
      Multilingual(nb: "svaret tok mer enn \(seconds) sekunder", en: "the answer took more than \(seconds) seconds")
    case .tooLargePacked(let limit), .tooLarge(let limit):
      Multilingual(nb: "svaret er større enn \(limit >> 20) MiB", en: "the answer is larger than \(limit >> 20) MiB")
    case .truncated: Multilingual(nb: "svaret ble kuttet", en: "the answer was cut short")
    case .malformed: Multilingual(nb: "svaret er ikke gyldig HTTP", en: "the answer is not valid HTTP")
    case .tls: Multilingual(nb: "sertifikatet er ikke til å stole på", en: "the certificate cannot be trusted")
    case .proxy: Multilingual(nb: "mellomtjeneren (proxy) svarer ikke", en: "the proxy does not answer")
    case .tooManyRedirects(let limit):
      Multilingual(nb: "mer enn \(limit) omdirigeringer", en: "more than \(limit) redirects")
    case .cancelled: Multilingual(nb: "hentingen ble avbrutt", en: "the fetch was interrupted")
    case .other(let number): Multilingual(nb: "libcurl-feil \(number)", en: "libcurl error \(number)")
    default: rareCause(kind)
    }
  }

  private static func rareCause(_ kind: TransferError.Kind) -> Multilingual {
    switch kind {
    case .address(let refusal): words(refusal)
    case .redirect(let refusal, let place):
      Multilingual(
        nb: "omdirigerer til \(place): \(words(refusal).nb)", en: "redirects to \(place): \(words(refusal).en)")
    case .authorityFile(let file):
      Multilingual(nb: "sertifikatfilen \(file) kan ikke brukes", en: "the certificate file \(file) cannot be used")
    case .rateBudget(let file):
      Multilingual(nb: "filen \(file) kan ikke leses eller skrives", en: "the file \(file) cannot be read or written")
    default: Multilingual(nb: "ukjent feil", en: "an unknown error")
    }
  }

  private static func words(_ refusal: TransferError.Refusal) -> Multilingual {
    switch refusal {
    case .unreadable: Multilingual(nb: "adressen kan ikke leses", en: "the address cannot be read")
    case .notHTTPS: Multilingual(nb: "adressen er ikke https", en: "the address is not https")
    case .hostNotAllowed: Multilingual(nb: "verten er ikke tillatt", en: "the host is not allowed")
    case .credentials: Multilingual(nb: "adressen har et passord i seg", en: "the address holds a password")
    }
  }

  private static func advice(_ kind: TransferError.Kind) -> Multilingual {
    switch kind {
    case .connect, .proxy:
      Multilingual(
        nb: "Sjekk nettet og eventuelt https_proxy; prøv igjen senere.",
        en: "Check the network and, if there is one, https_proxy; try again later.")
    case .tls, .authorityFile:
      Multilingual(
        nb: "Bruker nettet ditt en egen sertifikatutsteder, så oppgi filen med --ca FILE.",
        en: "If your network has a certificate authority of its own, give its file with --ca FILE.")
    case .address, .redirect, .tooManyRedirects:
      Multilingual(
        nb: "Bare https til utgiveren er tillatt, og http til denne maskinen med --source.",
        en: "Only https to the publisher is allowed, and http to this machine with --source.")
    case .rateBudget:
      Multilingual(nb: "Sjekk rettighetene til mappen.", en: "Check the permissions of its folder.")
    case .cancelled:
      Multilingual(nb: "Kjør kommandoen igjen, så går den videre.", en: "Run the command again, and it goes on.")
    default:
      Multilingual(
        nb: "Prøv igjen senere; hentingen går videre der den stoppet.",
        en: "Try again later; the fetch goes on where it stopped.")
    }
  }
}

extension TransferError.Kind {
  /// Whether the publisher could not be reached at all.
  fileprivate var isUnreachable: Bool {
    switch self {
    case .connect, .proxy, .tls, .stall: true
    default: false
    }
  }

  /// Whether other calls would fail alike.
  fileprivate var stopsFetch: Bool {
    switch self {
    case .cancelled, .rateBudget, .authorityFile, .address: true
    default: isUnreachable
    }
  }
}

extension TransferError: BilingualError {
  public var text: Multilingual { Multilingual(nb: message.nb, en: message.en) }
}
