import Problems

extension ProblemWords {
  func text(_ problem: JSONProblem) -> String {
    let path = path(problem.place)
    let place =
      path.isEmpty ? say(nb: "innholdet", nn: "innhaldet", en: "the body") : path
    let (found, expected) = (words(problem.found), words(problem.expected))
    return say(
      nb: "\(place): fant \(found), ventet \(expected)", nn: "\(place): fann \(found), venta \(expected)",
      en: "\(place): found \(found), expected \(expected)")
  }

  /// The path, such as `dimension.Tid.category.index` or `value[17]`; names that are no plain words are quoted.
  private func path(_ steps: [JSONProblem.Step]) -> String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .element(let index): text += "[\(index)]"
      case .member(let name):
        let isPlain =
          !name.isEmpty
          && name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains($0) }
        text += isPlain ? (text.isEmpty ? name : "." + name) : "[\(name.quoted)]"
      }
    }
  }

  private func words(_ found: JSONProblem.Found) -> String {
    switch found {
    case .nothing: say(nb: "ingenting", nn: "ingenting", en: "nothing")
    case .value(let value): words(value)
    case .body(let body): words(body)
    case .syntax(let syntax, let position): words(syntax, words(position))
    case .again(let again): words(again)
    case .dimension(let dimension): words(dimension)
    case .cells(let cells): words(cells)
    case .unfitText(let text): text.quoted
    case .changeWithoutCodes:
      say(nb: "en endring uten koder", nn: "ei endring utan kodar", en: "a change without codes")
    }
  }

  private func words(_ expected: JSONProblem.Expected) -> String {
    switch expected {
    case .a(let kind): words(kind)
    case .each(let each): words(each)
    case .body(let body): words(body)
    case .syntax(let token): words(token)
    case .dimension(let shape): words(shape)
    case .cells(let shape): words(shape)
    case .oldOrNewCode:
      say(
        nb: "'oldCode', 'newCode' eller begge", nn: "'oldCode', 'newCode' eller begge",
        en: "'oldCode', 'newCode' or both")
    }
  }

  /// Texts in quotation marks, the last after an "or".
  func oneOf(_ texts: [String]) -> String {
    let quoted = texts.map(\.quoted)
    let start = quoted.dropLast().joined(separator: ", ")
    return start.isEmpty
      ? quoted.joined() : start + say(nb: " eller ", nn: " eller ", en: " or ") + (quoted.last ?? "")
  }
}
