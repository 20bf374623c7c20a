import Application
import Comparing
import Documents
import Figures
import Findings
import Forms
import Foundation
import Pages
import Problems
import Regions
import SQLiteStore
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
      throw UsageError(problems: [
        options.pick(
          "\(file) er ikke et notat som JSON (maalestokk/briefing-1); lag det med brief --format json.",
          "\(file) is not a briefing as JSON (maalestokk/briefing-1); make one with brief --format json.")
      ])
    }
    guard kept.subject.code == municipality else {
      throw UsageError(problems: [
        options.pick(
          "\(file) handler om \(kept.subject.name) (\(kept.subject.code)), ikke om \(municipality).",
          "\(file) is about \(kept.subject.name) (\(kept.subject.code)), not about \(municipality).")
      ])
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

/// A briefing that was kept as JSON: as much of `maalestokk/briefing-1` as tells what has changed since.
struct KeptBriefing: Decodable {
  /// The largest file that is read: far above any briefing.
  static let mostBytes = 64 << 20

  struct Subject: Decodable {
    let code: String
    let name: String
  }

  struct Cell: Decodable {
    let code: String
    let value: Decimal?
    let source: String?
    let locator: String?
  }

  struct Ranking: Decodable {
    struct Comparator: Decodable { let id: String }
    let comparator: Comparator
    let rank: Int?
    let reporting: Int?
    let rows: [Cell]
    let references: [Cell]
  }

  struct Report: Decodable {
    struct Indicator: Decodable { let id: String }
    let indicator: Indicator
    let year: Int
    let rankings: [Ranking]
  }

  struct Target: Decodable {
    struct Year: Decodable {
      let year: Int
      let value: Decimal?
    }
    let indicator: String
    let value: Decimal?
    let status: String
    let history: [Year]
  }

  let schema: String
  let subject: Subject
  let year: Int
  let targets: [Target]
  let rankings: [Report]

  /// Nil when the bytes are no such briefing.
  init?(_ bytes: Data) {
    guard let kept = try? JSONDecoder().decode(Self.self, from: bytes), kept.schema == "maalestokk/briefing-1" else {
      return nil
    }
    self = kept
  }
}
