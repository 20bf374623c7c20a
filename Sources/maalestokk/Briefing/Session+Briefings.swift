import Application
import Comparing
import Documents
import Figures
import Findings
import Foundation
import Pages
import Problems
import Regions
import SystemFiles
import Workbooks

extension BriefingOrder {
  /// What the briefing is to be compared with.
  func earlier(_ options: CommonOptions) throws -> EarlierFigures? {
    if let since { return .asKnown(since) }
    guard let compareWith else { return nil }
    return try earlier(Data(options.read(compareWith, most: KeptBriefing.mostBytes)), options)
  }

  /// The same, from the bytes of the file.
  func earlier(_ bytes: Data, _ options: CommonOptions) throws -> EarlierFigures {
    let file = URL(fileURLWithPath: compareWith ?? "").lastPathComponent
    guard let kept = KeptBriefing(bytes) else {
      throw options.refusal(BriefingProblem.notKept(file: file))
    }
    guard kept.subject.code == municipality else {
      throw options.refusal(
        BriefingProblem.ofAnother(
          file: file, name: kept.subject.name, code: kept.subject.code, asked: municipality))
    }
    return .kept(kept.snapshot, file: file)
  }
}

extension Session {
  /// The briefing in every format.
  func answer(_ briefing: Briefing, _ output: OutputOptions, asking question: QuestionOptions) -> Answer {
    let material = briefing.material
    let context = inquiry.context(year: material.year).showingMethods(output.method)
    return Answer(
      options: options, output: output, context: context, answer: briefing,
      next: options.command(["targets"] + question.words(year: material.year)))
  }
}
