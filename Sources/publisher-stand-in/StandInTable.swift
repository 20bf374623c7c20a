/// A code with its name in both languages.
struct StandInCode: Sendable {
  let code: String
  let label: [Language: String]
  /// What figures are made from; worked out once.
  let seed: UInt64

  init(_ code: String, nb: String, en: String) {
    self.code = code
    label = [.norwegian: nb, .english: en]
    seed = Figures.seed(code)
  }
}

/// The languages the publisher answers in.
enum Language: String, Sendable, CaseIterable {
  case norwegian = "no"
  case english = "en"
}

/// A choice among a variable's codes.
struct StandInCodeList: Sendable {
  let id: String
  let label: String
  /// In the order of the list.
  let codes: [String]
}

/// One variable of a table.
struct StandInVariable: Sendable {
  let code: String
  /// `geo`, `time`, `metric` or empty.
  let role: String
  let label: [Language: String]
  let codes: [StandInCode]
  let canBeEliminated: Bool
  let codeLists: [StandInCodeList]
  /// Positions by code in upper case, since the publisher takes codes in either.
  let positions: [String: Int]

  init(
    code: String, role: String, label: [Language: String], codes: [StandInCode], canBeEliminated: Bool = false,
    codeLists: [StandInCodeList] = []
  ) {
    self.code = code
    self.role = role
    self.label = label
    self.codes = codes
    self.canBeEliminated = canBeEliminated
    self.codeLists = codeLists
    positions = Dictionary(
      codes.enumerated().map { ($1.code.uppercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What a content is measured in.
struct StandInUnit: Sendable {
  let base: String
  let decimals: Int
  /// The least and the largest figure, in units of the last decimal.
  let span: ClosedRange<Int>
}

/// A table of the stand-in: what `/tables/{id}/metadata` describes.
struct StandInTable: Sendable {
  let id: String
  let title: [Language: String]
  let variables: [StandInVariable]
  /// By content code.
  let units: [String: StandInUnit]

  func variable(_ code: String) -> StandInVariable? {
    variables.first { $0.code.lowercased() == code.lowercased() }
  }
}

/// When the publisher's figures are from.
struct Edition: Sendable {
  /// ISO 8601 in UTC.
  let updated: String
  let newestYear: Int
  /// Whether the newest year's figures are the revised ones.
  let isRevised: Bool
}
