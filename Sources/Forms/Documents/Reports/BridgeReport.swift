import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

extension BridgeReport {
  /// The report as blocks.
  public func document(_ context: ReportContext) -> Document {
    let words = BridgeWords(context.language)
    var blocks: [Block] = [
      .title("\(indicator.label[context.language]), \(subject.name)"), .paragraph(Line(words.change(self), .strong)),
    ]
    switch value {
    case .failure(let reason): blocks.append(.paragraph(Line(words.reason(reason))))
    case .success(let bridge):
      let rows = bridge.parts.map { part in
        [Line(words.name(part.part)), Line(words.amount(part.amount, indicator.unit))]
      }
      blocks.append(.table(Table([(words.what, .left), (words.size, .right)], rows: rows)))
    }
    let told = sets.filter { $0.gap != nil }
    if !told.isEmpty { blocks.append(.list(told.map { Line(words.set($0, self)) })) }
    if let tooFew = words.tooFew(sets) { blocks.append(.paragraph(Line(tooFew, .muted))) }
    return Document(blocks + sourceBlocks(origins, context))
  }

  /// `maalestokk/bridge-1`.
  public func json(_ context: ReportContext) -> JSONValue {
    let words = BridgeWords(context.language)
    let first = sets.first { $0.place != nil }
    return .object([
      ("schema", .string("maalestokk/bridge-1")), ("indicator", indicator.json(context.language)),
      ("subject", subject.json), ("from", .integer(from)), ("to", .integer(to)), ("value", value(words)),
      ("place", first?.place?.json ?? .null), ("gap", first?.gap?.json ?? .null),
      ("comparisons", .array(sets.map(\.json))), ("notes", .array(sets.map { .string(words.set($0, self)) })),
      ("sources", .array(origins.map { $0.json(context.language) })),
    ])
  }

  private func value(_ words: BridgeWords) -> JSONValue {
    switch value {
    case .failure(let reason):
      return .object([
        ("before", .number(before)), ("after", .number(after)), ("parts", .null), ("noParts", .string(reason.rawValue)),
        ("reason", .string(words.reason(reason))),
      ])
    case .success(let bridge):
      return .object([
        ("before", .number(bridge.before)), ("after", .number(bridge.after)),
        (
          "parts",
          .array(
            bridge.parts.map { part in
              .object([("what", .string(part.part.rawValue)), ("amount", .number(part.amount))])
            })
        ),
      ])
    }
  }

  /// One row for each part of the figure's change, then for each part of a place's and a distance's.
  public func table(_ context: ReportContext) -> AnswerTable {
    func row(_ comparator: String?, _ kind: String, _ amount: PublishedValue) -> [AnswerCell] {
      [
        .text(indicator.id.rawValue), .code(subject.code.rawValue), .integer(to), .optional(comparator), .text(kind),
        .number(amount),
      ]
    }
    let parts = split?.parts ?? []
    let sets = sets.flatMap { set -> [[AnswerCell]] in
      guard let place = set.place, let gap = set.gap else { return [] }
      let id = set.comparator.id
      return [
        row(id, "place-own", place.own), row(id, "place-others", place.others), row(id, "gap-own", gap.own),
        row(id, "gap-median", gap.median),
      ]
    }
    return AnswerTable(
      .trend, [.indicator, .code, .year, .comparator, .kind, .value],
      rows: parts.map { row(nil, $0.part.rawValue, $0.amount) } + sets)
  }
}

extension BridgeReport.Set {
  fileprivate var json: JSONValue {
    .object([("comparator", .string(comparator.id)), ("place", place?.json ?? .null), ("gap", gap?.json ?? .null)])
  }
}

extension PlaceBridge {
  fileprivate var json: JSONValue {
    .object([
      ("before", .integer(before.position)), ("after", .integer(after.position)), ("tiedBefore", .bool(before.isTied)),
      ("tiedAfter", .bool(after.isTied)), ("of", .integer(count)), ("own", .number(own)), ("others", .number(others)),
    ])
  }
}

extension GapBridge {
  fileprivate var json: JSONValue {
    .object([
      ("before", .number(before)), ("after", .number(after)), ("own", .number(own)), ("median", .number(median)),
    ])
  }
}
