import Problems
import Values

extension ProblemWords {
  /// What is wrong with a header.
  func text(_ reason: ImportReason.Header) -> String {
    switch reason {
    case .repeated:
      say(nb: "kolonnen står to ganger.", nn: "kolonnen står to gonger.", en: "the column stands twice.")
    case .unknown(let columns):
      say(
        nb: "kolonnen er ikke kjent. Kolonnene er \(columns.joined(separator: ",")).",
        nn: "kolonnen er ikkje kjend. Kolonnane er \(columns.joined(separator: ",")).",
        en: "the column is not known. The columns are \(columns.joined(separator: ",")).")
    case .missing(let columns):
      say(
        nb: "overskriften mangler \(columns.joined(separator: ", ")). Første linje skal være "
          + "\(Self.header), eller for måltall \(Self.targetHeader).",
        nn: "overskrifta manglar \(columns.joined(separator: ", ")). Første linja skal vere "
          + "\(Self.header), eller for måltal \(Self.targetHeader).",
        en: "the header lacks \(columns.joined(separator: ", ")). The first line should be "
          + "\(Self.header), or for targets \(Self.targetHeader).")
    }
  }

  private static let header = "indicator,region,year,value[,status,source]"
  private static let targetHeader = "region,indicator,kind,target[,…]"

  /// What is wrong with a row as a whole.
  func text(_ reason: ImportReason.Row) -> String {
    switch reason {
    case .fieldCount(let count, let header):
      say(
        nb: "\(count) felt, der overskriften har \(header). Er et komma i et felt uten anførselstegn?",
        nn: "\(count) felt, der overskrifta har \(header). Står det eit komma i eit felt utan hermeteikn?",
        en: "\(count) fields, where the header has \(header). Is there a comma in a field without quotes?")
    case .stray(let text):
      say(
        nb: "innhold i en kolonne uten overskrift: «\(text)».", nn: "innhald i ein kolonne utan overskrift: «\(text)».",
        en: "content in a column without a header: '\(text)'.")
    case .contradicts(let figure, let line, let said):
      say(
        nb: "\(figure) står også på \(line), og de to sier ikke det samme (\(said.joined(separator: "; "))).",
        nn: "\(figure) står også på \(line), og dei to seier ikkje det same (\(said.joined(separator: "; "))).",
        en: "\(figure) stands on \(line) too, and the two disagree (\(said.joined(separator: "; "))).")
    case .contradictsTarget(let region, let line):
      say(
        nb: "\(region) har også et måltall på \(line), og de to sier ikke det samme. Gi dem hver sitt valid_from.",
        nn: "\(region) har også eit måltal på \(line), og dei to seier ikkje det same. Gi dei kvar sitt valid_from.",
        en: "\(region) has a target on \(line) too, and the two disagree. Give each its own valid_from.")
    }
  }

  /// What is wrong with an entry that is no number.
  func text(_ reason: ImportReason.Entry) -> String {
    switch reason {
    case .unknownIndicator(let meant):
      say(nb: "nøkkeltallet er ikke kjent.", nn: "nøkkeltalet er ikkje kjent.", en: "the indicator is not known.")
        + didYouMean(meant)
    case .noYear:
      say(
        nb: "skal være et helt tall fra 1900 til 2100, som et år.",
        nn: "skal vere eit heilt tal frå 1900 til 2100, som eit år.",
        en: "should be a whole number from 1900 to 2100, as a year.")
    case .noDate:
      say(
        nb: "skal være en dato som finnes, skrevet 2024-05-01 eller 1.5.2024, fra 1900 til 2100.",
        nn: "skal vere ein dato som finst, skriven 2024-05-01 eller 1.5.2024, frå 1900 til 2100.",
        en: "should be a date that there is, written 2024-05-01 or 1.5.2024, from 1900 to 2100.")
    case .unknownScope:
      say(
        nb: "omfanget er ikke kjent. Det kan være konsern, kommunekasse eller unknown.",
        nn: "omfanget er ikkje kjent. Det kan vere konsern, kommunekasse eller unknown.",
        en: "the scope is not known. It may be konsern, kommunekasse or unknown.")
    case .unknownStatus(let known):
      say(
        nb: "statusen er ikke kjent. Den kan være \(known.joined(separator: ", ")).",
        nn: "statusen er ikkje kjend. Han kan vere \(known.joined(separator: ", ")).",
        en: "the status is not known. It may be \(known.joined(separator: ", ")).")
    case .digitsAsSource:
      say(
        nb: "kilden er bare siffer: står verdien med desimalkomma uten anførselstegn? Skriv ellers kilden i ord.",
        nn: "kjelda er berre siffer: står verdien med desimalkomma utan hermeteikn? Skriv elles kjelda i ord.",
        en: "the source is only digits: has the value a decimal comma without quotes? Else write the source in words.")
    case .toBeforeFrom(let from):
      say(
        nb: "er før valid_from (\(from)).", nn: "er før valid_from (\(from)).", en: "is before valid_from (\(from)).")
    default: ofOwn(reason)
    }
  }

  /// What is wrong with sets, key figures and yearly targets of one's own.
  private func ofOwn(_ reason: ImportReason.Entry) -> String {
    switch reason {
    case .yearTwice:
      say(
        nb: "et mål for ett år har ikke valid_from eller valid_to. Bruk enten year eller de to.",
        nn: "eit mål for eitt år har ikkje valid_from eller valid_to. Bruk anten year eller dei to.",
        en: "a target of one year has no valid_from or valid_to. Use either year or those two.")
    case .ownMember:
      say(
        nb: "kommunen er medlem av sitt eget sett. Ta den ut: den er med uansett.",
        nn: "kommunen er medlem av sitt eige sett. Ta han ut: han er med uansett.",
        en: "the municipality is a member of its own set. Take it out: it is counted in anyway.")
    case .noIdentifier:
      say(
        nb: "en id er av små bokstaver a–z, siffer og bindestrek, som `solpaneler-per-bygg`.",
        nn: "ein id er av små bokstavar a–z, siffer og bindestrek, som `solpanel-per-bygg`.",
        en: "an id is of small letters a–z, digits and hyphens, such as `solar-panels-per-building`.")
    case .identifierTaken:
      say(
        nb: "id-en er tatt av et annet nøkkeltall. Velg en annen.",
        nn: "id-en er teken av eit anna nøkkeltal. Vel ein annan.",
        en: "another key figure has this id. Choose another.")
    case .noFormula:
      say(
        nb: "formelen kan ikke leses. Skriv id-er med ` + ` og ` - ` imellom, og en faktor som 100.",
        nn: "formelen kan ikkje lesast. Skriv id-ar med ` + ` og ` - ` imellom, og ein faktor som 100.",
        en: "the formula cannot be read. Write ids with ` + ` and ` - ` between them, and a factor such as 100.")
    case .notAmong(let known):
      say(
        nb: "kan være \(known.joined(separator: ", ")).", nn: "kan vere \(known.joined(separator: ", ")).",
        en: "may be \(known.joined(separator: ", ")).")
    default: ""
    }
  }

  /// Asks after what may have been meant; empty where there is nothing.
  private func didYouMean(_ meant: [String]) -> String {
    guard !meant.isEmpty else { return "" }
    return say(
      nb: " Mente du \(meant.joined(separator: " eller "))?", nn: " Meinte du \(meant.joined(separator: " eller "))?",
      en: " Did you mean \(meant.joined(separator: " or "))?")
  }

  /// Why a text names no region of a year.
  func text(_ reason: ImportReason.Region) -> String {
    switch reason {
    case .missing:
      say(nb: "kommunen mangler.", nn: "kommunen manglar.", en: "the municipality is missing.")
    case .group(let code):
      say(
        nb: "\(code) er en gruppe og ingen kommune.", nn: "\(code) er ei gruppe og ingen kommune.",
        en: "\(code) is a group and not a municipality.")
    case .otherGroup(let code, let name, let beside):
      say(
        nb: "\(code) er \(name[language]), men ved siden av står «\(beside)». Oppgi ett av dem.",
        nn: "\(code) er \(name[language]), men ved sida av står «\(beside)». Oppgje eitt av dei.",
        en: "\(code) is \(name[language]), but beside it stands '\(beside)'. Give one of them.")
    case .ambiguous(let names):
      say(
        nb: "flere kommuner heter det: \(names.joined(separator: ", ")). Oppgi nummeret.",
        nn: "fleire kommunar heiter det: \(names.joined(separator: ", ")). Oppgje nummeret.",
        en: "several are named so: \(names.joined(separator: ", ")). Give the code.")
    case .absent(let gone, let year): absent(gone, year.map(String.init) ?? "")
    case .former(let former): text(former)
    case .disagreement(let code, let name, let beside, let otherCode):
      disagreement(code, name, beside, otherCode.map { " (\($0))" } ?? "")
    case .unknownCode(let code, let meant):
      say(
        nb: "ingen kommune har hatt nummeret \(code) siden 2011.",
        nn: "ingen kommune har hatt nummeret \(code) sidan 2011.",
        en: "no municipality has had the code \(code) since 2011.") + didYouMean(meant)
    case .unknownName(let meant):
      say(nb: "kommunen er ikke kjent.", nn: "kommunen er ikkje kjend.", en: "the municipality is not known.")
        + didYouMean(meant)
    }
  }

  private func absent(_ gone: [ImportReason.Absent], _ year: String) -> String {
    let names = gone.map { one in
      let name = one.code.map { "\(one.name) (\($0))" } ?? one.name
      return name + say(nb: " fantes \(one.span)", nn: " fanst \(one.span)", en: " existed \(one.span)")
    }.joined(separator: ", ")
    return say(
      nb: "\(names) og ikke i \(year).", nn: "\(names) og ikkje i \(year).", en: "\(names), and not in \(year).")
  }

  private func disagreement(_ code: String, _ name: String, _ beside: String, _ other: String) -> String {
    say(
      nb: "\(code) er \(name), men ved siden av står «\(beside)»\(other). Oppgi ett av dem.",
      nn: "\(code) er \(name), men ved sida av står «\(beside)»\(other). Oppgje eitt av dei.",
      en: "\(code) is \(name), but beside it stands '\(beside)'\(other). Give one of them.")
  }

  /// What became of a municipality, and what to do: the end of a sentence that begins with where it was named.
  func text(_ former: FormerRegion) -> String {
    let names = former.successors.joined(separator: ", ")
    let into = names.isEmpty ? "" : say(nb: "; nå i \(names)", nn: "; no i \(names)", en: "; now in \(names)")
    let (code, name, last, first) = (former.code, former.name, former.lastYear, former.firstKnownYear)
    return say(
      nb: "\(code) er \(name), som tok slutt i \(last)\(into). Kommuner er kjent fra inndelingen i \(first), så egne "
        + "tall for den kan ikke leses her.",
      nn: "\(code) er \(name), som tok slutt i \(last)\(into). Kommunar er kjende frå inndelinga i \(first), så eigne "
        + "tal for han kan ikkje lesast her.",
      en: "\(code) is \(name), which ended in \(last)\(into). Municipalities are known from the division of \(first) "
        + "on, so figures of its own cannot be read here.")
  }
}
