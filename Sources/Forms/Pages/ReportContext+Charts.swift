import Charts
import Comparing
import Documents
import Figures
import Findings
import Statistics
import Values
import Wording

extension ReportContext {
  var chartWords: ChartWords { ChartWords(language) }

  /// A place for a chart, with the words it writes itself.
  func frame(_ id: String, width: Double, caption: ChartFrame.CaptionPlace) -> ChartFrame {
    let words = chartWords
    return ChartFrame(
      id: id, width: width,
      words: ChartFrame.Words(
        noFigures: words.noFigures, missing: words.missing, provisional: words.provisional,
        seriesBreak: words.seriesBreak),
      captionPlace: caption)
  }

  /// A target as charts draw it: `Mål ≥ 1,75`.
  func target(_ bound: TargetBound) -> ChartTarget {
    ChartTarget(
      lower: bound.lower?.doubleValue, upper: bound.upper?.doubleValue,
      label: chartWords.target(bound, number: numbers.number))
  }

  /// How charts write the round values of their axes.
  var axisText: AxisText {
    { [numbers] value, decimals in PublishedValue(rounding: value, to: decimals).map(numbers.number) ?? "" }
  }

  /// A figure as charts write it; two dots for one that is missing.
  func figureText(_ value: PublishedValue?) -> String { value.map(numbers.number) ?? ".." }

  /// What changed a figure, or its distance to a set's median; nil where nothing can be split.
  func waterfall(_ report: BridgeReport) -> Waterfall? {
    let words = BridgeWords(language)
    let isGap = report.split == nil
    guard let steps = words.steps(report), let first = steps.first, let last = steps.last else { return nil }
    func step(_ step: (name: String, amount: PublishedValue), isSigned: Bool) -> Waterfall.Step {
      let text = isSigned ? words.amount(step.amount, report.indicator.unit) : figureText(step.amount)
      return Waterfall.Step(step.name, value: step.amount.doubleValue, text: text)
    }
    return Waterfall(
      caption: ChartCaption(heading: words.question(report), subtitle: words.measure(report)),
      from: step(first, isSigned: isGap), parts: steps.dropFirst().dropLast().map { step($0, isSigned: true) },
      to: step(last, isSigned: isGap))
  }
}
