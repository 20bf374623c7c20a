import ComparatorKit

/// A word or clause in the languages of the answers.
struct Words: Sendable {
  var nb: String
  var nn: String
  var en: String

  func text(_ request: CompareRequest) -> String { request.text(nb: nb, nn: nn, en: en) }
}

/// A condition that a municipality does not choose, and how it is measured.
struct Feature: Sendable {
  /// What a value counts, which decides how it is written.
  enum Unit { case count, squareKilometres, perSquareKilometre, centralityClass, percent, kroner }

  /// The name of its weight among the manifest's options, without `weight-`.
  var name: String
  /// The indicator and the year of its values, whatever year is compared.
  var indicator: String
  var year: Int
  var unit: Unit
  /// Whether ratios count and not differences.
  var isLogarithmic = false
  /// Indicators that say the same thing: when one of them is compared, the feature is left out.
  var kin: [String] = []
  var label: Words
  /// Said of two that do not differ, such as "as central".
  var sameness: Words

  /// All features; a new one is a row here and an option for its weight in the manifest.
  static let all = [
    Feature(
      name: "population", indicator: "population-1jan", year: 2024, unit: .count, isLogarithmic: true,
      kin: ["population-1jan", "density"], label: Words(nb: "innbyggere", nn: "innbyggjarar", en: "inhabitants"),
      sameness: Words(nb: "like mange innbyggere", nn: "like mange innbyggjarar", en: "as many inhabitants")),
    Feature(
      name: "area", indicator: "area-km2", year: 2024, unit: .squareKilometres, isLogarithmic: true,
      kin: ["area-km2", "density"], label: Words(nb: "areal", nn: "areal", en: "area"),
      sameness: Words(nb: "like stort areal", nn: "like stort areal", en: "as large an area")),
    Feature(
      name: "density", indicator: "density", year: 2024, unit: .perSquareKilometre, isLogarithmic: true,
      kin: ["density"], label: Words(nb: "tetthet", nn: "tettleik", en: "density"),
      sameness: Words(nb: "like tett befolket", nn: "like tett folkesett", en: "as densely populated")),
    Feature(
      name: "centrality", indicator: "centrality-class", year: 2024, unit: .centralityClass,
      kin: ["centrality-class"], label: Words(nb: "sentralitet", nn: "sentralitet", en: "centrality"),
      sameness: Words(nb: "like sentral", nn: "like sentral", en: "as central")),
    Feature(
      name: "growth", indicator: "population-growth-2020-2022", year: 2022, unit: .percent,
      kin: ["population-growth-2020-2022"],
      label: Words(nb: "befolkningsvekst", nn: "folketalsvekst", en: "population growth"),
      sameness: Words(nb: "samme befolkningsvekst", nn: "same folketalsvekst", en: "the same population growth")),
    age("0-5", "0–5"), age("6-15", "6–15"), age("67-79", "67–79"), age("80-89", "80–89"),
    Feature(
      name: "income", indicator: "tax-per-inhabitant", year: 2023, unit: .kroner,
      kin: ["tax-per-inhabitant", "income-wealth-tax-per-inhabitant"],
      label: Words(nb: "skatt per innbygger", nn: "skatt per innbyggjar", en: "tax per inhabitant"),
      sameness: Words(
        nb: "samme skatt per innbygger", nn: "same skatt per innbyggjar", en: "the same tax per inhabitant")),
  ]

  private static func age(_ name: String, _ span: String) -> Feature {
    Feature(
      name: "age-\(name)", indicator: "share-\(name)", year: 2022, unit: .percent, kin: ["share-\(name)"],
      label: Words(nb: "andel \(span) år", nn: "del \(span) år", en: "share aged \(span)"),
      sameness: Words(nb: "samme andel \(span) år", nn: "same del \(span) år", en: "the same share aged \(span)"))
  }
}
