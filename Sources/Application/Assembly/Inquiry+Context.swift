import Application
import Documents

extension Inquiry {
  /// How reports of a year write names and numbers.
  public func context(year: Int) -> ReportContext {
    ReportContext(
      language: workbench.language, names: workbench.regionNames, codesThen: workbench.codesThen(in: year),
      indicator: { [workbench] in workbench.indicator($0) }, logo: home.logo)
  }

  /// How an answer writes names and numbers.
  public func context(of answer: Answered<some Sendable>) -> ReportContext { context(year: answer.year) }
}
