import Glibc

extension ComparatorFailure.Kind {
  /// The reason as a clause in both languages.
  var reason: BilingualText {
    switch self {
    case .crashed(let signal):
      BilingualText(nb: "den krasjet (\(signalName(signal)))", en: "it crashed (\(signalName(signal)))")
    case .exited(let status):
      BilingualText(
        nb: "den avsluttet seg selv før den svarte (status \(status))",
        en: "it ended itself before it answered (status \(status))")
    case .timedOut(let seconds):
      BilingualText(
        nb: "den svarte ikke innen \(decimal(seconds, ","))\u{A0}s",
        en: "it did not answer within \(decimal(seconds, "."))\u{A0}s")
    case .outOfMemory(let limit):
      BilingualText(
        nb: "den brukte opp minnet sitt (\(size(limit)))", en: "it used up its memory (\(size(limit)))")
    case .answerTooLarge(let limit):
      BilingualText(nb: "svaret er større enn \(size(limit))", en: "its answer is larger than \(size(limit))")
    case .tooManyCalls(let limit):
      BilingualText(
        nb: "den spurte verten mer enn \(limit) ganger", en: "it called the host more than \(limit) times")
    case .forbidden(let call):
      BilingualText(
        nb: "den prøvde noe en sammenligner ikke får gjøre, systemkallet \(call), og ble stanset",
        en: "it tried what a comparator may not do, the system call \(call), and was stopped")
    case .askedTooMuch(let limit):
      BilingualText(
        nb: "den ba verten om mer enn \(size(limit))", en: "it asked the host for more than \(size(limit))")
    default: spokenReason
    }
  }

  /// The reasons that carry a text of their own.
  private var spokenReason: BilingualText {
    switch self {
    case .garbage(let text):
      BilingualText(nb: "svaret er ugyldig: \(text.nb)", en: "its answer is not valid: \(text.en)")
    case .contradicted(let indicator, let year):
      BilingualText(
        nb: "svaret på \(indicator) \(year) motsier vertens rangering",
        en: "its answer to \(indicator) \(year) contradicts the host's ranking")
    case .cannotStart(let text):
      BilingualText(nb: "den kan ikke starte: \(text.nb)", en: "it cannot start: \(text.en)")
    case .resting(let failures, let seconds):
      BilingualText(
        nb: "den har feilet \(failures) ganger på rad og prøves igjen om \(seconds)\u{A0}s",
        en: "it has failed \(failures) times in a row and is tried again in \(seconds)\u{A0}s")
    case .notLoaded(_, let text), .badOptions(let text): text
    case .error(let text):
      BilingualText(nb: "den meldte en feil: \(text)", en: "it reported a fault: \(text)")
    default: BilingualText(nb: "ukjent feil", en: "unknown fault")
    }
  }
}

/// The name of a signal, such as `SIGSEGV`.
private func signalName(_ signal: Int32) -> String {
  let names: [Int32: String] = [
    SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGILL: "SIGILL", SIGKILL: "SIGKILL",
    SIGSEGV: "SIGSEGV", SIGSYS: "SIGSYS", SIGTERM: "SIGTERM", SIGTRAP: "SIGTRAP", SIGXCPU: "SIGXCPU",
    SIGXFSZ: "SIGXFSZ",
  ]
  return names[signal] ?? "signal \(signal)"
}

/// A number of seconds without needless decimals.
private func decimal(_ number: Double, _ mark: Character) -> String {
  guard number != number.rounded() else { return "\(Int(number))" }
  return String("\(number)".map { $0 == "." ? mark : $0 })
}

/// A number of bytes in the largest unit that divides it.
private func size(_ bytes: Int) -> String {
  for (shift, unit) in [(30, "GiB"), (20, "MiB"), (10, "KiB")] where bytes >= 1 << shift && bytes % (1 << shift) == 0 {
    return "\(bytes >> shift)\u{A0}\(unit)"
  }
  return "\(bytes)\u{A0}B"
}
