import Problems

extension ProblemWords {
  func text(_ problem: RequestProblem) -> String {
    switch problem {
    case .noSuchAddress:
      say(
        nb: "Det er ingen slik adresse. API-et er beskrevet i /openapi.json.",
        nn: "Det finst inga slik adresse. API-et er skildra i /openapi.json.",
        en: "There is no such address. The API is told of at /openapi.json.")
    case .methods, .methodsOfService: methods(problem)
    case .unreadable:
      say(
        nb: "Forespørselen kan ikke leses.", nn: "Førespurnaden kan ikkje lesast.", en: "The request cannot be read.")
    case .unexpectedBody:
      say(
        nb: "En slik forespørsel har ingen kropp.", nn: "Ein slik førespurnad har ingen kropp.",
        en: "A request of this kind has no body.")
    case .bodyTooLong(let bytes):
      say(
        nb: "Kroppen er lengre enn \(bytes) byte.", nn: "Kroppen er lengre enn \(bytes) byte.",
        en: "The body is longer than \(bytes) bytes.")
    case .escape, .controlCharacter, .twoSlashes, .tooManyParameters: address(problem)
    case .mediaTypes, .noProgramForPDF, .noProgramForOffice: form(problem)
    case .databaseIsBusy, .failed, .answerTooLate, .unchanged, .tooManyWaiting, .ending: failure(problem)
    case .tooManyTokens, .noToken, .otherToken: token(problem)
    case .refreshing(let program): refreshing(program)
    case .commentType(let type): commentType(type)
    case .commentMembers(let found, let known):
      commentMembers(found.joined(separator: ", "), known.joined(separator: ", "))
    case .comment(let why):
      say(
        nb: "Kommentaren kan ikke leses: \(text(why)).",
        nn: "Kommentaren kan ikkje lesast: \(text(why)).",
        en: "The comment cannot be read: \(text(why)).")
    }
  }

  private func methods(_ problem: RequestProblem) -> String {
    guard case .methods(let taken) = problem else {
      return say(
        nb: "Her tas bare GET, HEAD og POST.", nn: "Her blir berre GET, HEAD og POST tekne imot.",
        en: "Only GET, HEAD and POST are taken here.")
    }
    let list = taken.joined(separator: ", ")
    return say(
      nb: "Denne adressen tar \(list).", nn: "Denne adressa tek \(list).", en: "This address takes \(list).")
  }

  private func address(_ problem: RequestProblem) -> String {
    switch problem {
    case .escape:
      say(
        nb: "Adressen har et prosenttegn som ikke innleder UTF-8 i heksadesimal.",
        nn: "Adressa har eit prosentteikn som ikkje innleier UTF-8 i heksadesimal.",
        en: "The address has a percent sign that does not begin UTF-8 in hexadecimal.")
    case .tooManyParameters(let most):
      say(
        nb: "Spørringen har flere enn \(most) parametere.", nn: "Spørjinga har fleire enn \(most) parametrar.",
        en: "The query has more than \(most) parameters.")
    case .twoSlashes:
      say(
        nb: "Adressen begynner med to skråstreker.", nn: "Adressa byrjar med to skråstrekar.",
        en: "The address begins with two slashes.")
    default:
      say(
        nb: "Adressen har et kontrolltegn.", nn: "Adressa har eit kontrollteikn.",
        en: "The address holds a control character.")
    }
  }

  private func form(_ problem: RequestProblem) -> String {
    if case .noProgramForOffice = problem {
      return say(
        nb: "Word og PowerPoint lages av pandoc, som ikke er installert her. Formatet html virker uten.",
        nn: "Word og PowerPoint blir laga av pandoc, som ikkje er installert her. Formatet html verkar utan.",
        en: "Word and PowerPoint are made by pandoc, which is not installed here. The form html works without it.")
    }
    guard case .mediaTypes(let there) = problem else {
      return say(
        nb: "PDF lages av WeasyPrint, som ikke er installert her. Formatet html virker uten.",
        nn: "PDF blir laga av WeasyPrint, som ikkje er installert her. Formatet html verkar utan.",
        en: "PDF is made by WeasyPrint, which is not installed here. The form html works without it.")
    }
    let list = there.joined(separator: ", ")
    return say(
      nb: "Ingen av medietypene i Accept finnes her. Det finnes: \(list).",
      nn: "Ingen av medietypane i Accept finst her. Det finst: \(list).",
      en: "None of the media types of Accept is here. There are: \(list).")
  }

  private func failure(_ problem: RequestProblem) -> String {
    switch problem {
    case .databaseIsBusy:
      say(
        nb: "En annen prosess skriver til databasen. Ingenting er endret: prøv igjen.",
        nn: "Ein annan prosess skriv til databasen. Ingenting er endra: prøv igjen.",
        en: "Another process writes to the database. Nothing was changed: try again.")
    case .answerTooLate(let seconds):
      say(
        nb: "Svaret tok mer enn \(seconds) sekunder.", nn: "Svaret tok meir enn \(seconds) sekund.",
        en: "The answer took longer than \(seconds) seconds.")
    case .unchanged(let seconds):
      say(
        nb: "Det tok mer enn \(seconds) sekunder. Ingenting er endret: prøv igjen.",
        nn: "Det tok meir enn \(seconds) sekund. Ingenting er endra: prøv igjen.",
        en: "It took longer than \(seconds) seconds. Nothing was changed: try again.")
    case .tooManyWaiting:
      say(
        nb: "For mange venter på svar: prøv igjen.", nn: "For mange ventar på svar: prøv igjen.",
        en: "Too many requests wait for an answer: try again.")
    case .ending:
      say(
        nb: "Tjenesten avsluttes: prøv igjen når den er startet på nytt.",
        nn: "Tenesta blir avslutta: prøv igjen når ho er starta på nytt.",
        en: "The service is ending: try again when it has been started anew.")
    default:
      say(
        nb: "Tjenesten mislyktes; loggen har grunnen.", nn: "Tenesta feila; loggen har grunnen.",
        en: "The service failed; its log has the reason.")
    }
  }

  private func token(_ problem: RequestProblem) -> String {
    switch problem {
    case .tooManyTokens:
      say(
        nb: "For mange gale tegn fra denne adressen.", nn: "For mange gale teikn frå denne adressa.",
        en: "Too many wrong tokens from this address.")
    case .noToken:
      say(
        nb: "Denne adressen tar administratorens tegn: Authorization: Bearer TEGN.",
        nn: "Denne adressa tek teiknet til administratoren: Authorization: Bearer TEIKN.",
        en: "This address takes the admin's token: Authorization: Bearer TOKEN.")
    default:
      say(
        nb: "Tegnet er ikke administratorens.", nn: "Teiknet er ikkje det administratoren har.",
        en: "The token is not the admin's.")
    }
  }

  private func refreshing(_ program: RunningProgram?) -> String {
    guard let program else {
      return say(
        nb: "Tallene hentes alt.", nn: "Tala blir henta alt.", en: "The figures are being fetched already.")
    }
    let (command, process, since) = (program.command, program.process, program.since)
    return say(
      nb: "Tallene hentes alt (maalestokk \(command), prosess \(process), siden \(since)).",
      nn: "Tala blir henta alt (maalestokk \(command), prosess \(process), sidan \(since)).",
      en: "The figures are being fetched already (maalestokk \(command), process \(process), since \(since)).")
  }

  private func commentMembers(_ found: String, _ known: String) -> String {
    say(
      nb: "Kommentaren har \(found); den tar \(known).", nn: "Kommentaren har \(found); han tek \(known).",
      en: "The comment has \(found); it takes \(known).")
  }

  private func commentType(_ type: String) -> String {
    let found = type.isEmpty ? say(nb: "ingen", nn: "ingen", en: "none") : "'\(type)'"
    return say(
      nb: "En kommentar sendes med Content-Type: application/json; fant \(found).",
      nn: "Ein kommentar blir send med Content-Type: application/json; fann \(found).",
      en: "A comment is sent with Content-Type: application/json; found \(found).")
  }
}
