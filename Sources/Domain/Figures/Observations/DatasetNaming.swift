/// What the ids of datasets begin with that nobody wrote an `origin.json` for: they tell whose figures they hold.
public enum DatasetNaming {
  /// The publisher's own answers.
  static let answer = "fetch-"
  /// What comparators fetched from hosts of their own.
  public static let comparator = "comparator-"

  /// What people have brought themselves.
  public static let ownImport = "import-"

  /// Whether a dataset was taken in here, rather than shipped with the program.
  public static func isTakenIn(_ dataset: String) -> Bool {
    [answer, ownImport, comparator].contains { dataset.hasPrefix($0) }
  }

  /// The dataset of a publisher's answer.
  public static func ofAnswer(_ id: String) -> String { answer + id }

  /// The dataset of a comparator's answer.
  public static func ofComparator(_ comparator: String, _ id: String) -> String {
    "\(self.comparator)\(comparator)-\(id)"
  }
}

extension Origin {
  /// Whether it is of a file that people have brought themselves, and that says nothing of its publisher.
  public var isOwnImport: Bool { id.hasPrefix(DatasetNaming.ownImport) && publisher == id }
}

extension Observation {
  /// Whether people have brought it themselves.
  public var isOwnImport: Bool { dataset.hasPrefix(DatasetNaming.ownImport) }
  /// Whether it is the publisher's own answer, and no copy of it.
  public var isOfAnswer: Bool { dataset.hasPrefix(DatasetNaming.answer) }

  /// Whether it is of a copy that came with the program: another such copy may stand in for it.
  public var isOfShippedCopy: Bool {
    !DatasetNaming.isTakenIn(dataset)
  }

  /// Whether it is what a comparator fetched from a host of its own.
  public var isOfComparator: Bool { dataset.hasPrefix(DatasetNaming.comparator) }
}
