import Comparing
import Documents
import Findings
import Pages
import Workbooks

extension RankingReport: FormedAnswer {
  public func table(_ context: ReportContext) -> AnswerTable { Self.table([self], context) }
  public func workbook(_ context: ReportContext) -> SheetBook { Self.workbook([self], context) }
}

extension CompareReport: FormedAnswer {
  public func table(_ context: ReportContext) -> AnswerTable { RankingReport.table(reports, context) }
  public func workbook(_ context: ReportContext) -> SheetBook { RankingReport.workbook(reports, context) }
}

extension TargetsReport: FormedAnswer {}

extension TrendReport: FormedAnswer {
  public func workbook(_ context: ReportContext) -> SheetBook {
    SheetBook(table(context), title: title(context), origins: origins, context)
  }
}

extension BridgeReport: FormedAnswer {}

extension ExplainReport: FormedAnswer {
  public func workbook(_ context: ReportContext) -> SheetBook {
    let origins = uniqueOrigins(figures.flatMap(\.versions).compactMap(\.origin))
    return SheetBook(table(context), title: title(context), origins: origins, context)
  }
}

extension Briefing: FormedAnswer {
  public func page(_ context: ReportContext) -> (any AnswerPage)? { BriefingPage(self, context) }
}

extension FigureTable: FormedAnswer {
  public func page(_ context: ReportContext) -> (any AnswerPage)? { FigureTablePage(self, context) }
}

extension Profile: FormedAnswer {
  public func workbook(_ context: ReportContext) -> SheetBook {
    SheetBook(table(context), title: title(context), origins: origins, context)
  }

  public func page(_ context: ReportContext) -> (any AnswerPage)? { ProfilePage(self, context) }
}

extension IndicatorList: FormedAnswer {}
extension RegionList: FormedAnswer {}
extension ComparatorList: FormedAnswer {}
