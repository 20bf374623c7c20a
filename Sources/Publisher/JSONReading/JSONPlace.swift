import Problems

/// A place in a document, as a chain back to the outermost value: as good as free until it is told.
public indirect enum JSONPlace: Sendable {
  case body
  case member(String, of: JSONPlace)
  case element(Int, of: JSONPlace)

  /// The steps from the outermost value.
  public var steps: [JSONProblem.Step] {
    var steps: [JSONProblem.Step] = []
    var place = self
    while true {
      switch place {
      case .body: return steps.reversed()
      case .member(let name, let parent):
        steps.append(.member(name))
        place = parent
      case .element(let index, let parent):
        steps.append(.element(index))
        place = parent
      }
    }
  }
}
