import Problems

extension ProblemWords {
  func text(_ problem: ArchiveProblem) -> String {
    switch problem {
    case .cannotBePacked(let code):
      say(
        nb: "Svaret kan ikke pakkes (kode \(code)).", nn: "Svaret kan ikkje pakkast (kode \(code)).",
        en: "The answer cannot be packed (code \(code)).")
    case .claims(let size):
      say(
        nb: "Et arkivert svar oppgir \(size) byte.", nn: "Eit arkivert svar oppgir \(size) byte.",
        en: "An archived answer claims \(size) bytes.")
    case .damaged(let code):
      say(
        nb: "Et arkivert svar er skadet (kode \(code)).", nn: "Eit arkivert svar er skadd (kode \(code)).",
        en: "An archived answer is damaged (code \(code)).")
    case .unreadable(let place):
      say(
        nb: "Arkivert svar \(place) kan ikke leses", nn: "Arkivert svar \(place) kan ikkje lesast",
        en: "Archived answer \(place) cannot be read")
    case .otherAnswer(let hash):
      say(
        nb: "Det arkiverte svaret \(hash) er et annet enn kontrollsummen sier.",
        nn: "Det arkiverte svaret \(hash) er eit anna enn kontrollsummen seier.",
        en: "The archived answer \(hash) is not what its hash says.")
    case .otherFile(let dataset, let name):
      say(
        nb: "\(dataset)/\(name) er ikke det kontrollsummen sier",
        nn: "\(dataset)/\(name) er ikkje det kontrollsummen seier",
        en: "\(dataset)/\(name) is not what its hash says")
    }
  }

  func text(_ problem: ExtractProblem) -> String {
    switch problem {
    case .noTable(let table, let columns):
      let list = columns.joined(separator: ", ")
      return say(
        nb: "det er ingen tabell \(table) med kolonnene \(list)",
        nn: "det er ingen tabell \(table) med kolonnane \(list)",
        en: "there is no table \(table) with the columns \(list)")
    case .rowDoesNotFit(let table):
      return say(
        nb: "en rad i \(table) passer ikke til kolonnene", nn: "ei rad i \(table) passar ikkje til kolonnane",
        en: "a row of \(table) does not fit its columns")
    }
  }
}
