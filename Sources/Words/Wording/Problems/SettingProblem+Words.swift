import Problems
import Values

extension ProblemWords {
  private var settings: SettingWords { SettingWords(language) }

  func text(_ problem: SettingProblem) -> String {
    switch problem {
    case .file(let name, let why):
      say(
        nb: "Filen \(name) kan ikke leses som innstillinger i JSON (\(text(why))).",
        nn: "Fila \(name) kan ikkje lesast som innstillingar i JSON (\(text(why))).",
        en: "The file \(name) cannot be read as settings in JSON (\(text(why))).")
    case .unknown(let name, let origin, let near): unknown("'\(name)' (\(settings.origin(origin)))", near)
    case .value(let name, let origin, let found, let form): settings.about(name, origin, value(found, form))
    case .unusable(let name, let origin, let fault): settings.about(name, origin, text(fault))
    case .cannotListen(let address, let reason):
      say(
        nb: "Tjenesten kan ikke lytte på \(address) (\(clause(reason))). "
          + "Oppgi en annen --port, eller en --host som maskinen har.",
        nn: "Tenesta kan ikkje lytte på \(address) (\(clause(reason))). "
          + "Oppgje ein annan --port, eller ein --host som maskina har.",
        en: "The service cannot listen on \(address) (\(clause(reason))). "
          + "Give another --port, or a --host that this machine has.")
    }
  }

  private func unknown(_ setting: String, _ near: [String]) -> String {
    let no = say(
      nb: "\(setting) er ingen innstilling.", nn: "\(setting) er inga innstilling.", en: "\(setting) is no setting.")
    guard !near.isEmpty else { return no }
    let names = settings.either(near.map { "'\($0)'" })
    return no + say(nb: " Mente du \(names)?", nn: " Meinte du \(names)?", en: " Did you mean \(names)?")
  }

  private func value(_ found: String?, _ form: SettingForm) -> String {
    let found =
      found
      ?? say(
        nb: "noe annet (vises ikke)", nn: "noko anna (blir ikkje vist)", en: "something else (not shown)")
    let expected = settings.form(form)
    return say(
      nb: "fant \(found), ventet \(expected).", nn: "fann \(found), venta \(expected).",
      en: "found \(found), expected \(expected).")
  }

  private func text(_ fault: SettingFault) -> String {
    switch fault {
    case .host(let host):
      say(
        nb: "'\(host)' er ingen adresse. Oppgi en som maskinen har, som 127.0.0.1 eller 0.0.0.0.",
        nn: "'\(host)' er inga adresse. Oppgje ei som maskina har, som 127.0.0.1 eller 0.0.0.0.",
        en: "'\(host)' is no address. Give one that this machine has, such as 127.0.0.1 or 0.0.0.0.")
    case .certificate(let path):
      say(
        nb: "'\(path)' er ingen fil med et sertifikat i PEM. Oppgi filen til sertifikatutstederen.",
        nn: "'\(path)' er inga fil med eit sertifikat i PEM. Oppgje fila til sertifikatutferdaren.",
        en: "'\(path)' is no file with a certificate in PEM. Name the file of the certificate authority.")
    case .folder(let path):
      say(
        nb: "'\(path)' er ingen mappe som kan skrives til, eller lages. Oppgi en annen.",
        nn: "'\(path)' er inga mappe som kan skrivast til, eller lagast. Oppgje ei anna.",
        en: "'\(path)' is no folder that can be written to, or made. Name another.")
    }
  }
}
