import Problems

extension ProblemWords {
  func text(_ problem: TransferProblem) -> String {
    let place = problem.place.isEmpty ? "" : "\(problem.place): "
    return "\(place)\(cause(problem.kind)). \(advice(problem.kind))"
  }

  private func cause(_ kind: TransferProblem.Kind) -> String {
    switch kind {
    case .address(let refusal): words(refusal)
    case .connect: say(nb: "får ikke kontakt", nn: "får ikkje kontakt", en: "cannot be reached")
    case .stall(let seconds):
      say(
        nb: "ingenting kom på \(seconds) sekunder", nn: "ingenting kom på \(seconds) sekund",
        en: "nothing came for \(seconds) seconds")
    case .total(let seconds):
      say(
        nb: "svaret tok mer enn \(seconds) sekunder", nn: "svaret tok meir enn \(seconds) sekund",
        en: "the answer took more than \(seconds) seconds")
    case .tooLargePacked(let limit), .tooLarge(let limit):
      say(
        nb: "svaret er større enn \(limit >> 20) MiB", nn: "svaret er større enn \(limit >> 20) MiB",
        en: "the answer is larger than \(limit >> 20) MiB")
    case .truncated: say(nb: "svaret ble kuttet", nn: "svaret vart kutta", en: "the answer was cut short")
    case .malformed:
      say(nb: "svaret er ikke gyldig HTTP", nn: "svaret er ikkje gyldig HTTP", en: "the answer is not valid HTTP")
    case .tls:
      say(
        nb: "sertifikatet er ikke til å stole på", nn: "sertifikatet er ikkje til å lite på",
        en: "the certificate cannot be trusted")
    case .redirect(let refusal, let place):
      say(nb: "omdirigerer til", nn: "omdirigerer til", en: "redirects to") + " \(place): \(words(refusal))"
    case .tooManyRedirects(let limit):
      say(
        nb: "mer enn \(limit) omdirigeringer", nn: "meir enn \(limit) omdirigeringar",
        en: "more than \(limit) redirects")
    case .proxy:
      say(
        nb: "mellomtjeneren (proxy) svarer ikke", nn: "mellomtenaren (proxy) svarar ikkje",
        en: "the proxy does not answer")
    case .authorityFile(let file): authorityFile(file)
    case .rateBudget(let file): rateBudget(file)
    case .cancelled:
      say(nb: "hentingen ble avbrutt", nn: "hentinga vart avbroten", en: "the fetch was interrupted")
    case .other(let number):
      say(nb: "libcurl-feil \(number)", nn: "libcurl-feil \(number)", en: "libcurl error \(number)")
    }
  }

  private func authorityFile(_ file: String) -> String {
    say(
      nb: "sertifikatfilen \(file) kan ikke brukes", nn: "sertifikatfila \(file) kan ikkje brukast",
      en: "the certificate file \(file) cannot be used")
  }

  private func rateBudget(_ file: String) -> String {
    say(
      nb: "filen \(file) kan ikke leses eller skrives", nn: "fila \(file) kan ikkje lesast eller skrivast",
      en: "the file \(file) cannot be read or written")
  }

  private func words(_ refusal: TransferProblem.Refusal) -> String {
    switch refusal {
    case .unreadable:
      say(nb: "adressen kan ikke leses", nn: "adressa kan ikkje lesast", en: "the address cannot be read")
    case .notHTTPS:
      say(nb: "adressen er ikke https", nn: "adressa er ikkje https", en: "the address is not https")
    case .hostNotAllowed:
      say(nb: "verten er ikke tillatt", nn: "verten er ikkje tillaten", en: "the host is not allowed")
    case .credentials:
      say(
        nb: "adressen har et passord i seg", nn: "adressa har eit passord i seg", en: "the address holds a password")
    }
  }

  private func advice(_ kind: TransferProblem.Kind) -> String {
    switch kind {
    case .connect, .proxy:
      say(
        nb: "Sjekk nettet og eventuelt https_proxy; prøv igjen senere.",
        nn: "Sjekk nettet og eventuelt https_proxy; prøv igjen seinare.",
        en: "Check the network and, if there is one, https_proxy; try again later.")
    case .tls, .authorityFile:
      say(
        nb: "Bruker nettet ditt en egen sertifikatutsteder, så oppgi filen med --ca FILE.",
        nn: "Brukar nettet ditt ein eigen sertifikatutferdar, så oppgje fila med --ca FILE.",
        en: "If your network has a certificate authority of its own, give its file with --ca FILE.")
    case .address, .redirect, .tooManyRedirects:
      say(
        nb: "Bare https til utgiveren er tillatt, og http til denne maskinen med --source.",
        nn: "Berre https til utgjevaren er tillate, og http til denne maskina med --source.",
        en: "Only https to the publisher is allowed, and http to this machine with --source.")
    case .rateBudget:
      say(
        nb: "Sjekk rettighetene til mappen.", nn: "Sjekk rettane til mappa.",
        en: "Check the permissions of its folder.")
    case .cancelled:
      say(
        nb: "Kjør kommandoen igjen, så går den videre.", nn: "Køyr kommandoen igjen, så går han vidare.",
        en: "Run the command again, and it goes on.")
    case .stall, .total, .tooLargePacked, .tooLarge, .truncated, .malformed, .other:
      say(
        nb: "Prøv igjen senere; hentingen går videre der den stoppet.",
        nn: "Prøv igjen seinare; hentinga går vidare der ho stoppa.",
        en: "Try again later; the fetch goes on where it stopped.")
    }
  }
}
