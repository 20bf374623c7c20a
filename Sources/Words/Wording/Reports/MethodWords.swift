import Comparing
import Values

/// What the rules of calculation are called.
public struct MethodWords: Phrasebook {
  public let language: Language

  /// Methods in a language.
  public init(_ language: Language) { self.language = language }

  /// The name of a method.
  public func name(_ method: Method) -> String {
    switch method {
    case .values:
      say(
        nb: "Verdier ved publisert presisjon", nn: "Verdiar ved publisert presisjon",
        en: "Values at published precision")
    case .direction: say(nb: "Retning", nn: "Retning", en: "Direction")
    case .rank:
      say(nb: "Standard konkurranserangering", nn: "Standard konkurranserangering", en: "Standard competition ranking")
    case .quantiles:
      say(
        nb: "Kvantiler etter Hyndman og Fan type 8; persentil etter midtrang",
        nn: "Kvantilar etter Hyndman og Fan type 8; persentil etter midtrang",
        en: "Quantiles by Hyndman and Fan type 8; mid-rank percentile")
    case .averages:
      say(
        nb: "Median og gjennomsnitt av de andre", nn: "Median og gjennomsnitt av dei andre",
        en: "Median and mean of the others")
    case .outliers:
      say(
        nb: "Robust z for avvikende verdier", nn: "Robust z for avvikande verdiar", en: "Robust z for far-off values")
    case .rankInterval:
      say(
        nb: "Intervall for plass fra svingninger år for år", nn: "Intervall for plass frå svingingar år for år",
        en: "Rank interval from year-to-year swings")
    case .trend:
      say(
        nb: "Theil–Sen og eksakt Mann–Kendall", nn: "Theil–Sen og eksakt Mann–Kendall",
        en: "Theil–Sen and exact Mann–Kendall")
    case .targets:
      say(
        nb: "Måltall etter vedtaket som gjaldt", nn: "Måltal etter vedtaket som galdt",
        en: "Targets by the decision in force")
    case .comparability:
      say(
        nb: "Vern mot ulike definisjoner", nn: "Vern mot ulike definisjonar", en: "Guard against differing definitions")
    case .kronerGap: say(nb: "Forskjell i kroner", nn: "Skilnad i kroner", en: "Difference in kroner")
    case .robustness:
      say(
        nb: "Robusthet over sammenlignere, og uten én av de andre",
        nn: "Robustheit over samanliknarar, og utan éin av dei andre",
        en: "Robustness over comparators, and with any one peer left out")
    case .similar: say(nb: "Lignende kommuner", nn: "Liknande kommunar", en: "Similar municipalities")
    case .deflation: say(nb: "Faste priser", nn: "Faste prisar", en: "Constant prices")
    case .reproducibility:
      say(nb: "Samme inndata, samme svar", nn: "Same inndata, same svar", en: "Same inputs, same answer")
    }
  }
}
