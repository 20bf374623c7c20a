import Foundation

/// The answers of PxWebApi 2 from the stand-in's tables.
struct PxWebAnswers: Sendable {
  let catalogue: StandInCatalogue
  let language: Language

  func configuration() -> Answer {
    .json([
      "apiVersion": "2.3.2", "appVersion": "stand-in", "defaultLanguage": "no", "maxDataCells": StandInTable.mostCells,
      "languages": [["id": "no", "label": "Norsk"], ["id": "en", "label": "English"]],
      "maxCallsPerTimeWindow": 0, "timeWindow": 0, "license": "https://example.org/invented-figures",
      "sourceReferences": [
        ["language": "no", "text": "Oppdiktede tall"], ["language": "en", "text": "Invented figures"],
      ],
      "defaultDataFormat": "json-stat2", "dataFormats": ["json-stat2", "csv"],
      "features": [["id": "CORS", "params": [["key": "enabled", "value": "False"]]]],
    ])
  }

  /// A page of the tables that have every word asked for.
  func tables(query: String, page: Int, size: Int) throws(Refusal) -> Answer {
    let words = query.lowercased().split(separator: " ").map { $0.replacingOccurrences(of: "title:", with: "") }
    let found = catalogue.tables.filter { table in
      let text =
        (label(table) + " "
        + table.variables.flatMap { $0.codes.prefix(100).map { $0.label[language] ?? "" } }
        .joined(separator: " ")).lowercased()
      return words.allSatisfy(text.contains)
    }
    let pages = max((found.count + size - 1) / size, 1)
    guard (1...pages).contains(page) else { throw .unknownPage }
    return .json([
      "language": language.rawValue, "tables": found.dropFirst((page - 1) * size).prefix(size).map(summary),
      "page": [
        "pageNumber": page, "pageSize": size, "totalElements": found.count, "totalPages": pages, "links": [Any](),
      ] as [String: Any], "links": [Any](),
    ])
  }

  func table(_ table: StandInTable) -> Answer {
    var body = summary(table)
    body["language"] = language.rawValue
    return .json(body)
  }

  private func label(_ table: StandInTable) -> String {
    let names = table.variables.compactMap { $0.label[language] }
    let by = language == .norwegian ? ("etter", "og") : ("by", "and")
    return
      "\(table.id): \(table.title[language] ?? ""), \(by.0) \(names.dropLast().joined(separator: ", ")) \(by.1) \(names.last ?? "")"
  }

  private func summary(_ table: StandInTable) -> [String: Any] {
    let years = table.variables.first { $0.role == "time" }?.codes ?? []
    return [
      "id": table.id, "label": label(table), "description": "", "sortCode": table.id,
      "updated": catalogue.edition.updated, "firstPeriod": years.first?.code ?? "",
      "lastPeriod": years.last?.code ?? "",
      "category": "public", "variableNames": table.variables.compactMap { $0.label[language] },
      "source": language == .norwegian ? "Oppdiktede tall" : "Invented figures", "subjectCode": "of",
      "timeUnit": "Annual", "discontinued": false,
      "paths": [[["id": "of", "label": "KOSTRA", "sortCode": "1"]]], "links": [Any](),
    ]
  }

  func metadata(_ table: StandInTable) -> Answer {
    .json(dataset(table, table.variables.map { ($0, Array($0.codes.indices)) }, isMetadata: true))
  }

  func codeList(_ id: String) throws(Refusal) -> Answer {
    for variable in catalogue.tables.lazy.flatMap(\.variables) {
      guard let list = variable.codeLists.first(where: { $0.id == id }) else { continue }
      return .json([
        "id": id, "label": list.label, "language": language.rawValue, "languages": ["no", "en"], "elimination": false,
        "type": "Aggregation", "links": [Any](),
        "values": list.codes.compactMap { code in
          variable.positions[code.uppercased()].map { variable.codes[$0].label[language] ?? code }
            .map { ["code": code, "label": $0, "valueMap": [code]] as [String: Any] }
        },
      ])
    }
    throw Refusal(status: 404, title: "Non-existent codelist")
  }

  /// Everything of a JSON-stat dataset but its figures.
  func dataset(_ table: StandInTable, _ chosen: [(variable: StandInVariable, positions: [Int])], isMetadata: Bool)
    -> [String: Any]
  {
    var roles: [String: [String]] = [:]
    var dimensions: [String: Any] = [:]
    for (variable, positions) in chosen {
      if !variable.role.isEmpty { roles[variable.role, default: []].append(variable.code) }
      dimensions[variable.code] = dimension(variable, positions, table, isMetadata: isMetadata)
    }
    return [
      "version": "2.0", "class": "dataset", "label": label(table), "updated": catalogue.edition.updated,
      "source": language == .norwegian ? "Oppdiktede tall" : "Invented figures", "role": roles,
      "id": chosen.map(\.variable.code), "size": chosen.map(\.positions.count), "dimension": dimensions,
      "note": [language == .norwegian ? "Tallene er oppdiktet." : "The figures are invented."],
      "extension": [
        "px": [
          "tableid": table.id, "language": language.rawValue, "decimals": table.units.values.map(\.decimals).max() ?? 0,
          "official-statistics": false, "aggregallowed": false,
        ] as [String: Any]
      ],
    ]
  }

  private func dimension(_ variable: StandInVariable, _ positions: [Int], _ table: StandInTable, isMetadata: Bool)
    -> [String: Any]
  {
    let codes = positions.map { variable.codes[$0] }
    var category: [String: Any] = [
      "index": Dictionary(codes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first }),
      "label": Dictionary(codes.map { ($0.code, $0.label[language] ?? "") }, uniquingKeysWith: { first, _ in first }),
    ]
    var about: [String: Any] = ["elimination": variable.canBeEliminated, "show": "code_value"]
    if variable.role == "metric" {
      category["unit"] = table.units.filter { unit in codes.contains { $0.code == unit.key } }
        .mapValues { ["base": $0.base, "decimals": $0.decimals] as [String: Any] }
      about["refperiod"] = Dictionary(codes.map { ($0.code, "31.12") }, uniquingKeysWith: { first, _ in first })
      about["measuringType"] = Dictionary(codes.map { ($0.code, "Flow") }, uniquingKeysWith: { first, _ in first })
    }
    if isMetadata {
      about["codelists"] = variable.codeLists.map {
        ["id": $0.id, "label": $0.label, "type": "Aggregation", "links": [Any]()] as [String: Any]
      }
    }
    return ["label": variable.label[language] ?? variable.code, "category": category, "extension": about]
  }
}
