import Values

extension Text {
  /// The same with its first letter large.
  var capitalised: Text {
    guard let first = pieces.first else { return self }
    let shown = first.shown.prefix(1).uppercased() + first.shown.dropFirst()
    let opening =
      switch first {
      case .words: Text(shown)
      case .number(_, let fact): Text(shown, fact: fact)
      }
    return pieces.dropFirst().reduce(opening) { $0 + Text($1) }
  }

  /// The same as a sentence: capital first, full stop last.
  var sentence: Text { capitalised + "." }

  private init(_ piece: Piece) {
    switch piece {
    case .words(let words): self.init(words)
    case .number(let shown, let fact): self.init(shown, fact: fact)
    }
  }
}

extension Sequence<Text> {
  /// The texts one behind another.
  func joined(separator: Text) -> Text {
    var all = Text()
    for (index, text) in enumerated() { all = index == 0 ? text : all + separator + text }
    return all
  }
}
