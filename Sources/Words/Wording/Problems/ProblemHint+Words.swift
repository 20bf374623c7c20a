import Problems

extension ProblemWords {
  /// What a command is offered for, before it.
  public func text(_ purpose: ProblemHint.Purpose) -> String {
    switch purpose {
    case .listThem: say(nb: "De som finnes:", nn: "Dei som finst:", en: "List them:")
    case .seeValues: say(nb: "Se verdiene:", nn: "Sjå verdiane:", en: "See its values:")
    }
  }
}
