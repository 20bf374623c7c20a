import Problems

extension ProblemWords {
  func text(_ problem: ProofProblem) -> String {
    switch problem {
    case .notProof(let file, let cause):
      say(
        nb: "\(file) er ikke et bevis: \(text(cause)).", nn: "\(file) er ikkje eit bevis: \(text(cause)).",
        en: "\(file) is not a proof: \(text(cause)).")
    case .noStatement(let file, let schema):
      say(
        nb: "det begynner ikke med \(file) av slaget \(schema)", nn: "det byrjar ikkje med \(file) av slaget \(schema)",
        en: "it does not begin with \(file) of \(schema)")
    case .otherPart(let name, let statement):
      say(
        nb: "\(name) er ikke den delen som \(statement) nevner",
        nn: "\(name) er ikkje den delen som \(statement) nemner",
        en: "\(name) is not the part that \(statement) names")
    case .missingPart(let name): say(nb: "\(name) mangler", nn: "\(name) manglar", en: "\(name) is missing")
    case .otherFile(let name):
      say(
        nb: "\(name) er en annen fil enn navnet sier", nn: "\(name) er ei anna fil enn namnet seier",
        en: "\(name) is another file than its name says")
    }
  }
}
