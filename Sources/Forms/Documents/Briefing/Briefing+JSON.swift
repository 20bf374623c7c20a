import Comparing
import Figures
import Findings
import Regions
import Statistics
import Values
import Wording

extension Briefing {
  /// `maalestokk/briefing-1`, as the contract has it.
  public func json(_ context: ReportContext) -> JSONValue {
    let words = BriefingWords(context.language)
    let written = { (finding: Finding) in json(finding, words) }
    return .object(
      said(words, written, context) + compared(context) + limits(words, written, context) + changeMembers(written))
  }

  /// What it says, and the facts it rests on.
  private func said(_ words: BriefingWords, _ written: (Finding) -> JSONValue, _ context: ReportContext)
    -> [(String, JSONValue)]
  {
    [
      ("schema", .string("maalestokk/briefing-1")), ("subject", material.subject.json),
      ("registers", .array(material.registers.map { $0.json(of: material.subject.code) })),
      ("year", .integer(material.year)), ("language", .string(context.language.rawValue)),
      ("headline", .string(words.text(headline).plain)),
      ("headlineFacts", .array(headline.facts.map { .string($0) })),
      ("headlineCounts", StatusCounts(material.assessments).json),
      ("provisional", .optional(words.provisionalNotice(self))), ("findings", .array(findings.map(written))),
      ("questions", .array(questions.map(written))),
      ("facts", .array(facts.map { json($0, FactWords(context.language)) })),
    ]
  }

  /// The judgements and rankings behind it.
  private func compared(_ context: ReportContext) -> [(String, JSONValue)] {
    let trends = material.trends.map { trend in
      JSONValue.object([
        ("indicator", .string(trend.indicator.rawValue)), ("assessment", trend.assessment.json),
        ("peers", .array(trend.movements.map { $0.json(context) })),
      ])
    }
    return [
      ("targets", .array(material.assessments.map { $0.json(context.language) })), ("trends", .array(trends)),
      ("bridge", material.bridge?.json(context) ?? .null),
      ("rankings", .array((material.reports + material.context).map { $0.briefJSON(context) })),
      ("conflicts", .array(material.conflicts.map { $0.json(context.language) })),
    ]
  }

  /// What its figures are worth, the conclusions above its charts, and where everything comes from.
  private func limits(_ words: BriefingWords, _ written: (Finding) -> JSONValue, _ context: ReportContext)
    -> [(String, JSONValue)]
  {
    [
      ("caveats", .array(caveats.map { .string(words.text($0)) })),
      ("notToBeConcluded", .array(words.notToBeConcluded.map { .string($0) })),
      ("conclusions", .array((strips.map(\.heading) + trends.map(\.heading) + climateFindings).map(written))),
      ("sources", .array(material.origins.map { $0.json(context.language) })), ("command", .string(material.command)),
    ]
  }

  private var climateFindings: [Finding] { climate.map { [$0.heading] + $0.sentences } ?? [] }

  private func json(_ finding: Finding, _ words: BriefingWords) -> JSONValue {
    let text = words.text(finding)
    return .object([
      ("id", .string(finding.id)), ("text", .string(text.plain)),
      ("facts", .array(finding.facts.map { .string($0) })), ("parts", .array(text.pieces.map(json))),
    ])
  }

  private func json(_ piece: Text.Piece) -> JSONValue {
    switch piece {
    case .words(let words): .object([("words", .string(words))])
    case .number(let shown, let fact): .object([("number", .string(shown)), ("fact", .string(fact))])
    }
  }

  private func json(_ fact: Fact, _ words: FactWords) -> JSONValue {
    .object([
      ("id", .string(fact.id)), ("kind", .string(fact.kind.rawValue)),
      ("indicator", fact.indicator.rawValue.isEmpty ? .null : .string(fact.indicator.rawValue)),
      ("region", .string(fact.region.rawValue)), ("year", .integer(fact.year)), ("value", .number(fact.value)),
      ("status", .optional(fact.status?.rawValue)), ("source", .string(words.text(fact.source))),
    ])
  }
}
