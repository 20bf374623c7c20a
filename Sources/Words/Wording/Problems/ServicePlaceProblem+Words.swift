import Problems

extension ProblemWords {
  func text(_ problem: ServicePlaceProblem) -> String {
    switch problem {
    case .noAddress(let host):
      say(
        nb: "'\(host)' er ingen adresse. Oppgi en som maskinen har, som 127.0.0.1 eller 0.0.0.0.",
        nn: "'\(host)' er inga adresse. Oppgje ei som maskina har, som 127.0.0.1 eller 0.0.0.0.",
        en: "'\(host)' is no address. Give one that this machine has, such as 127.0.0.1 or 0.0.0.0.")
    case .noCertificate(let path):
      say(
        nb: "'\(path)' er ingen fil med et sertifikat i PEM. Oppgi filen til sertifikatutstederen.",
        nn: "'\(path)' er inga fil med eit sertifikat i PEM. Oppgje fila til sertifikatutferdaren.",
        en: "'\(path)' is no file with a certificate in PEM. Name the file of the certificate authority.")
    case .noWritableFolder(let path):
      say(
        nb: "'\(path)' er ingen mappe som kan skrives til, eller lages. Oppgi en annen.",
        nn: "'\(path)' er inga mappe som kan skrivast til, eller lagast. Oppgje ei anna.",
        en: "'\(path)' is no folder that can be written to, or made. Name another.")
    }
  }
}
