import Values

extension Language {
  /// English where it is wanted more than Norwegian, else nynorsk where it is wanted more than bokmål, else bokmål
  /// (RFC 9110, section 12.5.4).
  init(accepted: String) {
    let ranges = accepted.split(separator: ",").map(Negotiation.range)
    func weight(_ languages: Set<String>) -> Double {
      ranges.filter { languages.contains(String($0.type.prefix { $0 != "-" })) }.map(\.weight).max() ?? 0
    }
    let (bokmaal, nynorsk) = (weight(["nb", "no"]), weight(["nn"]))
    self = weight(["en"]) > max(bokmaal, nynorsk) ? .en : nynorsk > bokmaal ? .nn : .nb
  }
}
