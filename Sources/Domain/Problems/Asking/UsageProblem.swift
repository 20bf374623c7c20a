import Values

/// One thing that is wrong with what a user asked for; options are named without dashes, texts are safe to print.
public enum UsageProblem: Sendable, Equatable {
  case municipality(Municipality)
  case figures(Figures)
  case comparator(Comparator)
  case setting(Setting)
  case prices(Prices)
  case option(String, Fault)
  case years(Years)
  /// A parameter of a request, and what may have been meant by it.
  case parameter(ParameterProblem, suggestions: [String] = [])
  /// In the reader's own words already.
  case told(String, isUnknown: Bool = false, option: String? = nil, suggestions: [String] = [])

  /// Why no municipality is meant.
  public enum Municipality: Sendable, Equatable {
    case unknown(String, suggestions: [String])
    /// Several have the name: how each is told apart, and their codes.
    case ambiguous(String, names: [String], codes: [String])
    case former(FormerRegion)
    /// A code and the name of its municipality, with another name beside it.
    case disagreement(String, code: String, name: String, beside: String)
    case group(code: String, name: Multilingual)
    case noSuchCode(String)
    /// One that did not exist in a year, and what it was part of.
    case notThen(name: String, year: Int, partOf: [String])
    /// A year whose municipalities are not known.
    case year(Int, firstYear: Int)
  }

  /// Why there are no figures.
  public enum Figures: Sendable, Equatable {
    case noIndicator
    case unknown(String, suggestions: [String])
    case none(indicator: String, asOf: String?)
    case noneInYear(Int, indicator: String, years: [Int])
    case noneOf(municipality: String, asOf: String?)
    case nobodyInYear(Int)
    /// Two years with a figure are needed, the first before the second; these there are.
    case notTwoYears(indicator: String, municipality: String, years: [Int])
  }

  /// Why comparators, or peers, cannot be asked.
  public enum Comparator: Sendable, Equatable {
    case unknown(String, known: [String], suggestions: [String])
    /// Options of the comparator of neighbours, where that is not asked.
    case optionsOfNeighbours
    case subjectAmongPeers(String)
  }

  /// What is wrong with what comparators are set to.
  public enum Setting: Sendable, Equatable {
    case unreadable(String)
    case twice(comparator: String, option: String)
    case unknownComparator(String, known: [String])
    case ofNeighbours
    case ofOther(comparator: String)
    /// What the comparator's manifest does not take.
    case refused(comparator: String, PluginProblem)
  }

  /// Why amounts cannot be told in the prices of a year.
  public enum Prices: Sendable, Equatable {
    case ofRatio(indicator: String, unit: String)
    case noDeflator
    case year(Int, first: Int, last: Int)
  }

  /// What is wrong with what an option was given.
  public enum Fault: Sendable, Equatable {
    case notAmong(String, [String])
    case noDate(String)
    /// A day that has not been yet.
    case dateAhead(String, today: String)
    case noYear(Int)
    case missingOrNoYear
    case missing, empty
    case tooLong(Int, limit: Int)
  }

  /// Times in the wrong order.
  public enum Years: Sendable, Equatable {
    case fromAfterTo(Int, Int)
    /// Changes since a date that is not before the one the figures are as of.
    case sinceNotBeforeAsOf(String, String)
    /// Figures adjusted for need, which is reckoned anew each year, over several years.
    case needOfSeries
  }
}

extension UsageProblem {
  /// Whether a name was not known, or a figure is not there; else what was written cannot be read.
  public var isUnknown: Bool {
    switch self {
    case .municipality(.unknown), .municipality(.noSuchCode), .municipality(.year), .comparator(.unknown),
      .prices(.noDeflator), .prices(.year):
      true
    case .figures(let figures): figures != .noIndicator
    case .told(_, let isUnknown, _, _): isUnknown
    default: false
    }
  }

  /// The option it is about, without dashes; nil where it is about several.
  public var option: String? {
    switch self {
    case .municipality(.year), .figures(.noneInYear), .figures(.nobodyInYear): "year"
    case .municipality, .figures(.noneOf): "municipality"
    case .figures: "indicator"
    case .comparator(.unknown): "comparator"
    case .prices: "real"
    case .option("accept", _): "accept"
    case .option(let option, .noDate), .option(let option, .dateAhead): option
    case .years(.sinceNotBeforeAsOf): "since"
    case .years(.needOfSeries): "need"
    case .parameter(let problem, _): problem.name
    case .told(_, _, let option, _): option
    default: nil
    }
  }

  /// What may have been meant instead.
  public var suggestions: [String] {
    switch self {
    case .municipality(.unknown(_, let suggestions)), .figures(.unknown(_, let suggestions)),
      .comparator(.unknown(_, _, let suggestions)), .told(_, _, _, let suggestions), .parameter(_, let suggestions):
      suggestions
    case .municipality(.ambiguous(_, _, let codes)): codes
    case .municipality(.former(let former)): former.successorCodes
    case .municipality(.disagreement(_, let code, _, _)): [code]
    case .municipality(.year(_, let firstYear)): [String(firstYear)]
    case .figures(.noneInYear(_, _, let years)): years.suffix(3).reversed().map(String.init)
    default: []
    }
  }
}
