import Problems

extension ProblemWords {
  /// What a command is offered for, before it.
  public func text(_ purpose: ProblemHint.Purpose) -> String {
    switch purpose {
    case .listThem: say(nb: "De som finnes:", nn: "Dei som finst:", en: "List them:")
    case .indicatorsThereAre:
      say(nb: "Nøkkeltallene som finnes:", nn: "Nøkkeltala som finst:", en: "The indicators there are:")
    case .municipalitiesThereAre:
      say(nb: "Kommunene som finnes:", nn: "Kommunane som finst:", en: "The municipalities there are:")
    case .seeValues: say(nb: "Se verdiene:", nn: "Sjå verdiane:", en: "See its values:")
    }
  }
}
