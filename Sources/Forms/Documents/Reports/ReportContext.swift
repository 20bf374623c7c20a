import Comparing
import Figures
import Findings
import Regions
import Values
import Wording

/// What every report needs to write names and numbers.
public struct ReportContext: Sendable {
  public let language: Language
  /// Names of municipalities and groups, by newest code.
  public let names: [RegionCode: String]
  /// The numbers municipalities had in the year reported on, where they were others.
  public let codesThen: [RegionCode: RegionCode]
  /// A key figure, by id.
  public let indicator: @Sendable (IndicatorID) -> Indicator?
  /// Rows shown of a long ranking before its middle is left out; nil for all.
  public private(set) var longestRanking: Int?
  /// A picture that stands above briefings, as a data URL.
  public let logo: String?
  /// Whether a report ends with the methods it used.
  public private(set) var showsMethods: Bool

  public init(
    language: Language, names: [RegionCode: String], codesThen: [RegionCode: RegionCode] = [:],
    indicator: @escaping @Sendable (IndicatorID) -> Indicator? = { _ in nil },
    longestRanking: Int? = nil, showsMethods: Bool = false, logo: String? = nil
  ) {
    self.showsMethods = showsMethods
    self.logo = logo
    self.language = language
    self.names = names
    self.codesThen = codesThen
    self.indicator = indicator
    self.longestRanking = longestRanking
  }

  /// The same, with the middle of longer rankings left out.
  public func shortened(to longestRanking: Int) -> ReportContext {
    var context = self
    context.longestRanking = longestRanking
    return context
  }

  /// The same, with the methods named at a report's end or not.
  public func showingMethods(_ showsMethods: Bool) -> ReportContext {
    var context = self
    context.showsMethods = showsMethods
    return context
  }

  /// What a region is called; its code where there is no name.
  public func name(_ code: RegionCode) -> String { names[code] ?? code.rawValue }

  // MARK: Words

  public var numbers: NumberText { NumberText(language) }
  public var tables: TableWords { TableWords(language) }
  var figures: FigureWords { FigureWords(language) }
  var rankings: RankingWords { RankingWords(language, name: name) }
}
