import Figures
import Foundation
import Regions
import Statistics
import Values

// What is stored, as the rows of a package.
extension StoredObservation {
  var row: [String] {
    let cell = observation
    return [
      cell.indicator.rawValue, String(cell.year), cell.region.rawValue, codeThen.rawValue,
      cell.value.number?.description ?? "", cell.value.missingReason?.rawValue ?? "", cell.status.rawValue,
      cell.dataset, cell.locator, cell.known, String(precedence), String(preferred), cell.scope?.rawValue ?? "",
      cell.differences.packaged,
    ]
  }
}

extension StoredDataset {
  func row(_ record: ImportRecord?, figures: Int) -> [String] {
    [origin.id, path] + origin.title.row + [origin.publisher] + origin.licence.row + origin.location.row
      + [origin.published ?? "", origin.retrieved] + origin.notes.row
      + [
        origin.borders.map(String.init) ?? "", record?.id ?? "", record?.file ?? "", record?.sha256 ?? "",
        record?.kind ?? "", String(figures),
      ]
  }
}

extension Conflict {
  var row: [String] {
    [
      dataset, id, indicator.rawValue, region.rawValue, year.map(String.init) ?? "", chosen.value, chosen.locator,
      other.value, other.locator,
    ] + (reason.recorded?.row ?? ["", "", ""])
  }
}

extension Indicator {
  var row: [String] {
    [id.rawValue, topic] + label.row
      + [
        unit.rawValue, String(decimals), direction.name, scope.rawValue, formula?.description ?? "",
        source?.description ?? "",
      ]
  }
}

extension Municipality {
  var row: [String] {
    [code.rawValue, name, span, Set(periods.values.map(\.code.rawValue)).sorted().joined(separator: " ")]
  }
}

extension Multilingual {
  /// Bokmål, nynorsk, English.
  var row: [String] { [nb, nn ?? "", en] }
}

extension [DefinitionAspect: String] {
  /// As JSON, with its members in order; empty for none.
  var packaged: String {
    guard !isEmpty else { return "" }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let members = Dictionary<String, String>(uniqueKeysWithValues: map { ($0.key.rawValue, $0.value) })
    return (try? encoder.encode(members)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  /// Nil for what is no such text.
  init?(packaged text: String) {
    guard !text.isEmpty else {
      self = [:]
      return
    }
    guard let members = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8)) else { return nil }
    self = [:]
    for (name, words) in members {
      guard let aspect = DefinitionAspect(rawValue: name), aspect != .scope, !words.isEmpty else { return nil }
      self[aspect] = words
    }
  }
}
