import PlainText
import Problems

extension ProblemWords {
  func text(_ problem: ProofArchiveProblem) -> String {
    switch problem {
    case .notEnoughMemory: return clause(SystemReason.notEnoughMemory)
    case .notPacked:
      return say(
        nb: "delene kunne ikke pakkes", nn: "delane kunne ikkje pakkast", en: "the parts could not be packed")
    case .notWhole:
      return say(
        nb: "det er ikke et ZIP-arkiv som er helt", nn: "det er ikkje eit ZIP-arkiv som er heilt",
        en: "it is not a ZIP archive that is whole")
    case .noParts: return say(nb: "det har ingen deler", nn: "det har ingen delar", en: "it has no parts")
    case .damagedPart(let name):
      return say(
        nb: "delen \(name) er skadet eller låst", nn: "delen \(name) er skadd eller låst",
        en: "the part \(name) is damaged or locked")
    case .tooLarge(let bytes, let most):
      return say(
        nb: "arkivet har \(bytes) byte; grensen er \(most)", nn: "arkivet har \(bytes) byte; grensa er \(most)",
        en: "the archive has \(bytes) bytes; the limit is \(most)")
    case .tooManyParts(let count, let most):
      return say(
        nb: "det har \(count) deler; grensen er \(most)", nn: "det har \(count) delar; grensa er \(most)",
        en: "it has \(count) parts; the limit is \(most)")
    case .badName(let name):
      let shown = PlainText.line(name, most: 200)
      return say(
        nb: "'\(shown)' kan ikke være navnet på en del", nn: "'\(shown)' kan ikkje vere namnet på ein del",
        en: "'\(shown)' cannot be the name of a part")
    case .tooLargeUnpacked(let name):
      return say(
        nb: "\(name): utpakket er arkivet større enn grensen", nn: "\(name): utpakka er arkivet større enn grensa",
        en: "\(name): unpacked, the archive is larger than the limit")
    }
  }
}
