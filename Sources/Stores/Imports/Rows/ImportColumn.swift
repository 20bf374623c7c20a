/// The columns that are understood, with the words they may be headed by.
enum ImportColumn: String, CaseIterable, Sendable {
  case indicator, region, year, value, status, source
  case scope, counted, population, prices, period
  case kind, target, lower, upper, strict, tolerance, basis
  case decidedBy = "decided_by"
  case decidedOn = "decided_on"
  case validFrom = "valid_from"
  case validTo = "valid_to"
  case set, member, why
  case id, name, unit, direction, decimals, topic, numerator, denominator, factor, definition
  case nameNynorsk = "name_nn"
  case nameEnglish = "name_en"

  /// Norwegian words, and English ones beside the name itself.
  private var words: [String] {
    switch self {
    case .indicator: ["nøkkeltall", "nøkkeltal", "indikator"]
    case .region: ["kommune", "kommunenummer", "kommunenr", "municipality"]
    case .year: ["år", "aar", "årgang"]
    case .value: ["verdi"]
    case .status: []
    case .source: ["kilde", "kjelde"]
    case .scope: ["omfang", "regnskapsomfang", "rekneskapsomfang"]
    case .counted: ["teller", "teljar", "hva_som_telles", "kva_som_blir_talt"]
    case .population: ["befolkning"]
    case .prices: ["prisnivå"]
    case .period: ["periode"]
    case .kind: ["type", "slag"]
    case .target: ["mål", "måltall", "måltal"]
    case .lower: ["nedre", "fra", "frå"]
    case .upper: ["øvre", "til"]
    case .strict: ["streng"]
    case .tolerance: ["toleranse"]
    case .basis: ["grunnlag"]
    case .decidedBy: ["vedtatt_av", "vedtatt av", "vedteke_av", "vedteke av"]
    case .decidedOn: ["vedtatt", "vedtatt_dato", "vedtatt dato", "vedteke", "vedteke_dato", "vedteke dato"]
    case .validFrom: ["gjelder_fra", "gjelder fra", "gjeld_frå", "gjeld frå"]
    case .set: ["sett", "utvalg", "utval"]
    case .member: ["medlem"]
    case .why: ["hvorfor", "kvifor", "grunn"]
    case .id: []
    case .name: ["navn", "namn", "name_nb"]
    case .nameNynorsk: ["navn_nn", "namn_nn", "nynorsk"]
    case .nameEnglish: ["navn_en", "namn_en", "engelsk"]
    case .unit: ["enhet", "eining"]
    case .direction: ["retning"]
    case .decimals: ["desimaler", "desimalar"]
    case .topic: ["tema", "emne"]
    case .numerator: ["over_brøkstreken"]
    case .denominator: ["nevner", "nemnar"]
    case .factor: ["faktor"]
    case .definition: ["definisjon"]
    case .validTo: ["gjelder_til", "gjelder til", "gjeld_til", "gjeld til"]
    }
  }

  private static let byWord: [String: ImportColumn] = allCases.reduce(into: [:]) { byWord, column in
    for word in column.words + [column.rawValue] { byWord[word] = column }
  }

  static func named(_ word: String) -> ImportColumn? { byWord[trimmed(word).lowercased()] }
}
