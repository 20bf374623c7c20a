import Problems

extension ProblemWords {
  /// The line for a report: which comparator is unavailable, and why.
  func text(_ problem: ComparatorProblem) -> String {
    let (id, reason) = (problem.comparator, text(problem.fault))
    return say(
      nb: "Sammenligneren \(id) er utilgjengelig: \(reason).",
      nn: "Samanliknaren \(id) er utilgjengeleg: \(reason).",
      en: "Comparator \(id) is unavailable: \(reason).")
  }

  /// The reason alone, a clause without a full stop.
  func text(_ fault: ComparatorFault) -> String {
    switch fault {
    case .crashed(let signal):
      say(nb: "den krasjet (\(signal))", nn: "han krasja (\(signal))", en: "it crashed (\(signal))")
    case .exited(let status):
      say(
        nb: "den avsluttet seg selv før den svarte (status \(status))",
        nn: "han avslutta seg sjølv før han svarte (status \(status))",
        en: "it ended itself before it answered (status \(status))")
    case .contradicted(let indicator, let year):
      say(
        nb: "svaret på \(indicator) \(year) motsier vertens rangering",
        nn: "svaret på \(indicator) \(year) motseier rangeringa til verten",
        en: "its answer to \(indicator) \(year) contradicts the host's ranking")
    case .resting(let failures, let seconds):
      say(
        nb: "den har feilet \(failures) ganger på rad og prøves igjen om \(seconds)\u{A0}s",
        nn: "han har feila \(failures) gonger på rad og blir prøvd igjen om \(seconds)\u{A0}s",
        en: "it has failed \(failures) times in a row and is tried again in \(seconds)\u{A0}s")
    case .garbage(let fault):
      say(
        nb: "svaret er ugyldig: \(text(fault))", nn: "svaret er ugyldig: \(text(fault))",
        en: "its answer is not valid: \(text(fault))")
    case .cannotStart(let fault):
      say(
        nb: "den kan ikke starte: \(text(fault))", nn: "han kan ikkje starte: \(text(fault))",
        en: "it cannot start: \(text(fault))")
    case .error(let own):
      say(nb: "den meldte en feil: \(own)", nn: "han melde ein feil: \(own)", en: "it reported a fault: \(own)")
    case .notLoaded(let problems), .badOptions(let problems): problems.map(text).joined(separator: "; ")
    case .timedOut, .outOfMemory, .answerTooLarge, .tooManyCalls, .forbidden, .askedTooMuch: limit(fault)
    }
  }

  /// What a comparator was stopped by.
  private func limit(_ fault: ComparatorFault) -> String {
    switch fault {
    case .timedOut(let seconds):
      say(
        nb: "den svarte ikke innen \(decimal(seconds))\u{A0}s", nn: "han svarte ikkje innan \(decimal(seconds))\u{A0}s",
        en: "it did not answer within \(decimal(seconds))\u{A0}s")
    case .outOfMemory(let limit):
      say(
        nb: "den brukte opp minnet sitt (\(size(limit)))", nn: "han brukte opp minnet sitt (\(size(limit)))",
        en: "it used up its memory (\(size(limit)))")
    case .answerTooLarge(let limit):
      say(
        nb: "svaret er større enn \(size(limit))", nn: "svaret er større enn \(size(limit))",
        en: "its answer is larger than \(size(limit))")
    case .tooManyCalls(let limit):
      say(
        nb: "den spurte verten mer enn \(limit) ganger", nn: "han spurde verten meir enn \(limit) gonger",
        en: "it called the host more than \(limit) times")
    case .forbidden(let call):
      say(
        nb: "den prøvde noe en sammenligner ikke får gjøre, systemkallet \(call), og ble stanset",
        nn: "han prøvde noko ein samanliknar ikkje får gjere, systemkallet \(call), og vart stoppa",
        en: "it tried what a comparator may not do, the system call \(call), and was stopped")
    case .askedTooMuch(let limit):
      say(
        nb: "den ba verten om mer enn \(size(limit))", nn: "han bad verten om meir enn \(size(limit))",
        en: "it asked the host for more than \(size(limit))")
    default: text(fault)
    }
  }

  private func text(_ fault: AnswerFault) -> String {
    switch fault {
    case .notJSON:
      say(
        nb: "det er ikke et ComparatorAnswer i JSON", nn: "det er ikkje eit ComparatorAnswer i JSON",
        en: "it is not a ComparatorAnswer in JSON")
    case .otherQuestions:
      say(
        nb: "det har ikke ett svar på hvert spørsmål, i rekkefølge",
        nn: "det har ikkje eitt svar på kvart spørsmål, i rekkjefølgje",
        en: "it has not one entry for each question, in order")
    case .findingWithoutTextOrMethod:
      say(
        nb: "et funn er uten tekst eller metode", nn: "eit funn er utan tekst eller metode",
        en: "a finding has no text or no method")
    case .unfitText:
      say(
        nb: "en tekst er for lang eller har styretegn", nn: "ein tekst er for lang eller har styreteikn",
        en: "a text is too long or holds control characters")
    case .unknownMessage(let type):
      say(
        nb: "den sendte en ukjent melding (\(type))", nn: "han sende ei ukjend melding (\(type))",
        en: "it sent an unknown message (\(type))")
    case .tooLongMessage:
      say(
        nb: "den sendte en for lang melding", nn: "han sende ei for lang melding",
        en: "it sent a message that is too long")
    case .closedConnection:
      say(nb: "den lukket forbindelsen", nn: "han lukka sambandet", en: "it closed the connection")
    case .silent: say(nb: "den svarte ikke", nn: "han svarte ikkje", en: "it did not answer")
    case .refusedAndAnswered(let question), .neitherRankedNorRefused(let question),
      .peerWithoutCodeOrReason(let question), .subjectAmongPeers(let question), .peerTwice(let question, _):
      question + ": " + entry(fault)
    }
  }

  /// What is wrong with the answer to one question.
  private func entry(_ fault: AnswerFault) -> String {
    switch fault {
    case .refusedAndAnswered:
      say(
        nb: "både avslag og svar, eller et tomt avslag", nn: "både avslag og svar, eller eit tomt avslag",
        en: "both a refusal and an answer, or an empty refusal")
    case .neitherRankedNorRefused:
      say(
        nb: "verken rangering med regel eller avslag", nn: "verken rangering med regel eller avslag",
        en: "neither a ranking with a rule nor a refusal")
    case .peerWithoutCodeOrReason:
      say(
        nb: "en kommune uten kode eller grunn", nn: "ein kommune utan kode eller grunn",
        en: "a peer without a code or a reason")
    case .subjectAmongPeers:
      say(
        nb: "kommunen sammenlignes med seg selv", nn: "kommunen blir samanlikna med seg sjølv",
        en: "the subject is among its peers")
    case .peerTwice(_, let code):
      say(nb: "\(code) står to ganger", nn: "\(code) står to gonger", en: "\(code) stands twice")
    default: text(fault)
    }
  }

  private func text(_ fault: StartFault) -> String {
    switch fault {
    case .otherContract(let manifest, let library):
      say(
        nb: "manifestet sier ABI \(manifest), biblioteket \(library)",
        nn: "manifestet seier ABI \(manifest), biblioteket \(library)",
        en: "the manifest says ABI \(manifest), the library \(library)")
    case .noReason: say(nb: "uten grunn", nn: "utan grunn", en: "no reason given")
    case .libraryDoesNotLoad(let why):
      say(
        nb: "biblioteket lar seg ikke laste: \(why)", nn: "biblioteket lèt seg ikkje laste: \(why)",
        en: "the library does not load: \(why)")
    case .symbolMissing(let symbol):
      say(
        nb: "biblioteket eksporterer ikke \(symbol)", nn: "biblioteket eksporterer ikkje \(symbol)",
        en: "the library does not export \(symbol)")
    case .contractTooNew(let library, let host):
      say(
        nb: "biblioteket trenger ABI \(library); denne verten kan \(host). Bygg det på nytt",
        nn: "biblioteket treng ABI \(library); denne verten kan \(host). Bygg det på nytt",
        en: "the library needs ABI \(library); this host speaks \(host). Rebuild it")
    case .tableTooShort(let bytes):
      say(
        nb: "bibliotekets tabell er for kort (\(bytes) byte) eller uten compare",
        nn: "tabellen i biblioteket er for kort (\(bytes) byte) eller utan compare",
        en: "the library's table is too short (\(bytes) bytes) or without compare")
    case .noLandlock:
      say(
        nb: "dette systemet har ikke Landlock, og uten det lastes bare sammenlignere som følger med",
        nn: "dette systemet har ikkje Landlock, og utan det blir berre samanliknarar som følgjer med, lasta",
        en: "this system has no Landlock, without which only the comparators that come with it are loaded")
    case .notConfined(let why):
      say(
        nb: "den kan ikke stenges inne: \(why)", nn: "han kan ikkje stengjast inne: \(why)",
        en: "it cannot be confined: \(why)")
    case .file(let problem): text(problem)
    case .folder(let problem): text(problem)
    }
  }

  /// A number of seconds without needless decimals.
  private func decimal(_ number: Double) -> String {
    guard number != number.rounded() else { return "\(Int(number))" }
    return "\(number)".split(separator: ".").joined(separator: say(nb: ",", nn: ",", en: "."))
  }

  /// A number of bytes in the largest unit that divides it.
  private func size(_ bytes: Int) -> String {
    for (shift, unit) in [(30, "GiB"), (20, "MiB"), (10, "KiB")]
    where bytes >= 1 << shift && bytes.isMultiple(of: 1 << shift) { return "\(bytes >> shift)\u{A0}\(unit)" }
    return "\(bytes)\u{A0}B"
  }
}
