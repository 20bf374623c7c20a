import Values

/// The shapes that answers are made of.
enum Shapes {
  /// Those that answers have in common, by name.
  static let named: [(String, Shape)] = [
    ("Indicator", indicator), ("Subject", .object([("code", .text), ("name", .text)])), ("Source", source),
    ("Conflict", conflict), ("Method", .object([("id", .text), ("version", .text)])), ("Ranking", ranking),
    ("RankingAnswer", rankingAnswer), ("Target", target), ("Sentence", sentence), ("Problem", problem),
  ]

  private static let status = Shape.oneOf(["provisional", "final", "revised", "withdrawn", "unknown"])
  private static let missing = Shape.oneOf([
    "notApplicable", "notAvailable", "confidential", "notReported", "invalidCodeYear", "notYetPublished",
  ])
  private static let sentence = Shape.object([
    ("id", .text), ("text", .text), ("facts", .list(.text)), ("parts", .list(part)),
  ])
  /// Words, or a number with its fact.
  private static let part = Shape.either(
    .object([("words", .text)]), .object([("number", .text), ("fact", .text)]))
  private static let end: [(String, Shape)] = [
    ("conflicts", .list(.named("Conflict"))), ("sources", .list(.named("Source"))),
  ]

  private static let indicator = Shape.object([
    ("id", .text), ("label", .text), ("unit", .text),
    ("direction", .oneOf(["higherIsBetter", "lowerIsBetter", "withinBand", "neutral"])), ("decimals", .integer),
    ("scope", .text), ("source", .text),
  ])

  private static let source = Shape.object([
    ("id", .text), ("title", .text), ("publisher", .text), ("licence", .text), ("published", .orNull(.date)),
    ("retrieved", .date), ("locator", .text),
  ])

  private static let conflict = Shape.object([
    ("id", .text), ("indicator", .text), ("region", .text), ("year", .integer), ("dataset", .text), ("reason", .text),
  ])

  private static let ranking = Shape.object([
    (
      "comparator",
      .object([
        ("id", .text), ("version", .text), ("rule", .text), ("available", .boolean),
        ("kind", .orNull(.oneOf(["refused", "failed"]))), ("reason", .orNull(.text)),
      ])
    ),
    ("value", .orNull(.number)), ("status", .orNull(status)), ("missing", .orNull(missing)),
    ("rank", .orNull(.integer)),
    ("tied", .boolean), ("noRank", .orNull(.text)), ("reporting", .orNull(.integer)), ("members", .orNull(.integer)),
    ("percentile", .orNull(.integer)), ("statistics", .orNull(statistics)), ("rankInterval", .orNull(rankInterval)),
    ("rows", .list(row)),
    (
      "editions",
      .list(.object([("source", .text), ("edition", .text), ("status", status), ("members", .list(.text))]))
    ),
    (
      "references",
      .list(.object([("code", .text), ("label", .text), ("value", .orNull(.number)), ("status", .orNull(status))]))
    ),
    ("notes", .list(.text)),
  ])

  private static let statistics = Shape.object([
    ("median", .orNull(.number)), ("lowerQuartile", .orNull(.number)), ("upperQuartile", .orNull(.number)),
    ("minimum", .orNull(.number)), ("maximum", .orNull(.number)), ("mean", .orNull(.number)),
    ("quantileMethod", .text), ("subjectIncluded", .boolean),
  ])

  private static let rankInterval = Shape.object([
    ("low", .integer), ("high", .integer), ("level", .integer), ("draws", .integer), ("seed", .integer),
  ])

  private static let row = Shape.object([
    ("code", .text), ("name", .text), ("value", .orNull(.number)), ("rank", .orNull(.integer)), ("tied", .boolean),
    ("status", .orNull(status)), ("missing", .orNull(missing)), ("why", .orNull(.text)),
  ])

  private static let target = Shape.object([
    ("indicator", .text), ("label", .text), ("kind", .oneOf(["floor", "ceiling", "band"])),
    ("target", .orNull(.number)), ("lower", .orNull(.number)), ("upper", .orNull(.number)), ("value", .orNull(.number)),
    ("missing", .orNull(missing)), ("status", .oneOf(["met", "nearlyMet", "missed", "noData"])),
    ("distance", .orNull(.number)), ("unit", .text), ("basis", .oneOf(["council", "regulation", "guideline"])),
    ("decidedBy", .text), ("source", .text), ("history", .list(.object([("year", .integer), ("status", .text)]))),
  ])

  private static let problem = Shape.object([
    ("type", .text), ("title", .text), ("status", .integer), ("detail", .text), ("instance", .text),
    (
      "problems",
      .list(.object([("text", .text), ("parameter", .orNull(.text)), ("suggestions", .list(.text))]))
    ),
  ])
}

extension Shapes {
  private static func answer(_ schema: String, _ members: [(String, Shape)]) -> Shape {
    .object([("schema", .constant(schema))] + members)
  }

  private static let rankingAnswer = answer(
    "maalestokk/ranking-1",
    [
      ("indicator", .named("Indicator")), ("subject", .named("Subject")), ("year", .integer),
      ("rankings", .list(.named("Ranking"))), ("methods", .list(.named("Method"))),
    ] + end)

  static let rank = Shape.named("RankingAnswer")

  static let compare = answer(
    "maalestokk/comparison-1",
    [("subject", .named("Subject")), ("year", .integer), ("reports", .list(.named("RankingAnswer")))])

  static let table = answer(
    "maalestokk/table-1",
    [
      ("subject", .named("Subject")), ("years", .list(.integer)),
      ("columns", .list(.object([("name", .text)]))),
      (
        "rows",
        .list(
          .object([
            ("indicator", .text), ("label", .text), ("topic", .text), ("direction", .text), ("unit", .text),
            (
              "cells",
              .list(
                .object([
                  ("column", .text), ("year", .integer), ("value", .orNull(.number)), ("status", .orNull(status)),
                  ("missing", .orNull(missing)), ("source", .orNull(.text)),
                ]))
            ), ("rank", .orNull(.integer)), ("tied", .boolean), ("reporting", .orNull(.integer)), ("year", .integer),
            ("target", .orNull(.named("Target"))),
            ("need", .orNull(.object([("year", .integer), ("source", .text)]))),
          ]))
      ), ("leftOut", .integer), ("notes", .list(.text)), ("sources", .list(.named("Source"))),
    ])

  static let profile = answer(
    "maalestokk/profile-1",
    [
      ("subject", .named("Subject")), ("comparator", .text),
      (
        "rows",
        .list(
          .object([
            ("indicator", .text), ("label", .text), ("topic", .text), ("direction", .text), ("unit", .text),
            ("year", .integer), ("value", .number), ("status", .orNull(status)), ("rank", .orNull(.integer)),
            ("tied", .boolean), ("reporting", .integer), ("median", .number), ("lowerQuartile", .orNull(.number)),
            ("upperQuartile", .orNull(.number)), ("minimum", .number), ("maximum", .number),
            ("target", .orNull(.named("Target"))),
          ]))
      ), ("notes", .list(.text)), ("sources", .list(.named("Source"))),
    ])

  static let targets = answer(
    "maalestokk/targets-1",
    [
      ("subject", .named("Subject")), ("year", .integer),
      ("council", .object([("met", .integer), ("of", .integer)])), ("targets", .list(.named("Target"))),
      ("methods", .list(.named("Method"))),
    ] + end)

  private static let yearlyValues = Shape.list(.object([("year", .integer), ("value", .number)]))

  private static let movement = Shape.object([
    ("comparator", .text), ("from", .integer), ("to", .integer), ("peers", .integer), ("medianFrom", .number),
    ("medianTo", .number), ("medians", yearlyValues),
    ("named", .list(.object([("code", .text), ("name", .text), ("points", yearlyValues)]))),
  ])

  static let trend = answer(
    "maalestokk/trend-1",
    [
      ("indicator", .named("Indicator")), ("subject", .named("Subject")),
      (
        "points",
        .list(
          .object([
            ("year", .integer), ("value", .orNull(.number)), ("status", .orNull(status)), ("missing", .orNull(missing)),
            ("code", .text), ("break", .boolean),
          ]))
      ), ("peers", .list(movement)), ("breaks", .list(.object([("year", .integer), ("reason", .text)]))),
      ("notes", .list(.text)), ("methods", .list(.named("Method"))),
    ] + end)

  private static let gap = Shape.object([
    ("before", .number), ("after", .number), ("own", .number), ("median", .number),
  ])

  private static let place = Shape.object([
    ("before", .integer), ("after", .integer), ("tiedBefore", .boolean), ("tiedAfter", .boolean), ("of", .integer),
    ("own", .number), ("others", .number),
  ])

  static let bridge = answer(
    "maalestokk/bridge-1",
    [
      ("indicator", .named("Indicator")), ("subject", .named("Subject")), ("from", .integer), ("to", .integer),
      (
        "value",
        .object([
          ("before", .number), ("after", .number),
          (
            "parts",
            .orNull(
              .list(
                .object([
                  ("what", .oneOf(["numerator", "denominator", "revision", "rounding"])), ("amount", .number),
                ])))
          ),
        ])
      ), ("place", .orNull(place)), ("gap", .orNull(gap)),
      (
        "comparisons",
        .list(.object([("comparator", .text), ("place", .orNull(place)), ("gap", .orNull(gap))]))
      ), ("notes", .list(.text)), ("sources", .list(.named("Source"))),
    ])

  static let explain = answer(
    "maalestokk/explain-1",
    [
      ("indicator", .named("Indicator")), ("definition", .text), ("subject", .named("Subject")), ("year", .integer),
      ("figures", .list(.object([("code", .text), ("name", .text), ("versions", .list(version))]))),
      ("rankings", .list(.named("Ranking"))), ("target", .orNull(.named("Target"))),
    ])

  private static let version = Shape.object([
    ("value", .orNull(.number)), ("missing", .orNull(missing)), ("chosen", .boolean), ("status", status),
    ("known", .text), ("scope", .text), ("source", .text), ("locator", .text),
    (
      "derived",
      .orNull(
        .object([
          ("formula", .text),
          (
            "cells",
            .list(
              .object([
                ("indicator", .text), ("region", .text), ("year", .integer), ("value", .orNull(.number)),
                ("status", status), ("source", .text), ("locator", .text),
              ]))
          ),
        ]))
    ),
  ])

  private static let register = Shape.object([
    ("register", .text), ("date", .text), ("listed", .boolean), ("letters", .list(.text)), ("source", .text),
  ])

  static let brief = answer(
    "maalestokk/briefing-1",
    [
      ("subject", .named("Subject")), ("registers", .list(register)), ("year", .integer),
      ("language", .oneOf(Language.allCases.map(\.rawValue))),
      ("headline", .text), ("findings", .list(.named("Sentence"))), ("questions", .list(.named("Sentence"))),
      (
        "facts",
        .list(
          .object([
            ("id", .text), ("kind", .text), ("indicator", .orNull(.text)), ("region", .text), ("year", .integer),
            ("value", .number), ("status", .orNull(status)), ("source", .text),
          ]))
      ), ("targets", .list(.named("Target"))), ("bridge", .orNull(bridge)),
      ("rankings", .list(.named("RankingAnswer"))), ("caveats", .list(.text)),
      ("command", .text),
    ] + end)

  static let indicators = answer("maalestokk/indicators-1", [("indicators", .list(.named("Indicator")))])

  static let regions = answer(
    "maalestokk/regions-1",
    [
      ("year", .integer),
      (
        "regions",
        .list(
          .object([
            ("code", .text), ("codeThen", .orNull(.text)), ("name", .text), ("county", .text),
            ("registers", .list(register)),
          ]))
      ),
    ])

  static let comparators = answer(
    "maalestokk/comparators-1", [("comparators", .list(.object([("id", .text), ("version", .text)])))])
}
