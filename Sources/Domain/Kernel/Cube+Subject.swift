extension Cube {
  /// Ranks one region in several sets, in every column, and tells what it is held against.
  ///
  /// `sets` name the others of each set; the subject is a member of all, a region named twice counts once, and sets may overlap.
  /// Nothing is sorted: places come from counting, quartiles from selection. `better`, `weights`, ties and missing figures are
  /// as in `standings(in:better:weights:definitions:spread:)`. Where the subject has no figure, it has no place, and the
  /// statistics are those of the others.
  public func answers(
    about subject: Int, in sets: [[Int]], better: [Better], weights: [Int64]? = nil,
    definitions: Definitions = .house, spread: Spread = inTurn
  ) -> SubjectAnswers {
    precondition(better.count == columnCount, "each column has a best end")
    precondition(subject >= 0 && subject < regionCount, "a subject outside the cube")
    let answers = SubjectAnswers(setCount: sets.count, columnCount: columnCount)
    let isIn = definitions.subject == .countedIn
    let members = sets.map { others in
      (isIn ? Set(others).union([subject]) : Set(others).subtracting([subject])).sorted().map(UInt16.init)
    }
    let question = SubjectQuestion(
      subject: subject, members: members,
      weights: Weights(weights, regionCount: regionCount), definitions: definitions,
      quartiles: QuartilePlaces(definitions.quantiles, most: regionCount))
    let pieces = ColumnPieces(columnCount: columnCount, size: 128)
    spread(pieces.count) { piece in
      question.answer(pieces[piece], of: self, better, into: answers)
    }
    return answers
  }
}
