import Application
import ArgumentParser
import Assembly
import CurlClient
import Documents
import Figures
import Forms
import Foundation
import Ingest
import PluginHost
import Problems
import Regions
import Service
import ServiceSettings
import StatisticsNorway
import SystemFiles
import Values
import Wording

/// A refresh as the service makes it: what `maalestokk fetch` does, then drafts and word of new figures.
struct ServiceRefresh: Sendable {
  private let configuration: ServiceConfiguration
  private let options: CommonOptions
  private let source: FetchSource
  private let stop = Cancellation()

  /// A refresh from a source, of settings that have been checked.
  init(_ configuration: ServiceConfiguration, _ options: CommonOptions, _ source: FetchSource) {
    self.configuration = configuration
    self.options = options
    self.source = source
  }

  var work: RefreshWork {
    RefreshWork(
      now: { Int(Clock.now.date.timeIntervalSince1970) }, stop: { [stop] in stop.cancel() },
      run: { [self] trigger, progress in try run(trigger, progress) })
  }

  private func run(
    _ trigger: RefreshRun.Trigger, _ progress: @escaping @Sendable (RefreshWork.Progress) -> Void
  ) throws -> RefreshWork.Ending {
    let sessions = OpenSessions(options)
    defer { sessions.close() }
    var events = RefreshEvents()
    events.fetching = { step, _ in
      progress(RefreshWork.Progress(done: step.done, total: step.total, subject: step.subject))
    }
    var refresh = try sessions.refresh(source, events: events, stop: stop)
    let session = try sessions.current
    let isWhole = configuration.indicators.isEmpty
    let named = try configuration.indicators.map { try session.inquiry.indicator($0) }
    let wish = FetchWish(isWhole ? session.workbench.indicators : named, areNamed: !isWhole)
    let followed = configuration.municipalities.first ?? AskedQuestion.usualMunicipality
    let isUntold = try session.store.refreshRuns(most: 1).first.map { Self.isUntold($0.result) } ?? false
    let ending = try sessions.recorded.run(trigger, isWhole: isWhole, wasTold: { stop.isCancelled }) {
      try refresh.run(wish, following: followed, isEverything: isWhole)
    }
    switch ending {
    case .held(let holder): return .held(by: holder)
    case .done(let result, _):
      let isNews = (result.changed > 0 || isUntold) && !stop.isCancelled
      return .done(result, notes: isNews ? drafts().merging(word(of: result)) { first, _ in first } : [:])
    }
  }

  /// Whether a run that was broken off may have stored figures that nobody was told of; what died counted none.
  private static func isUntold(_ result: RefreshRun.Result) -> Bool {
    switch result.outcome {
    case .stopped: result.changed > 0
    case .running, .interrupted: true
    case .done, .failed: false
    }
  }

  /// Drafts a briefing for each municipality of the settings; what could not be is told.
  private func drafts() -> [String: String] {
    guard let folder = configuration.output else { return [:] }
    var notes: [String: String] = [:]
    var written: [String] = []
    for name in configuration.municipalities where !stop.isCancelled {
      do {
        try WholeFile.makeFolder(folder)
        written += try draft(name, in: folder)
      } catch {
        notes["draftFailure"] = [notes["draftFailure"], "\(name): \(failure(error))"].compactMap(\.self).joined(
          separator: "; ")
      }
    }
    notes["drafts"] = written.joined(separator: ", ")
    return notes
  }

  private func failure(_ error: any Error) -> String {
    ProblemWords(options.language, surface: options.surface).text(asProblem(error))
  }

  private func draft(_ name: String, in folder: String) throws -> [String] {
    let session = try Session(options)
    defer { session.host.shutdown() }
    let inquiry = session.quietInquiry(in: options.language)
    let answer = try inquiry.brief(AskedQuestion(municipality: name))
    return try [AnswerForm.html, .markdown].map { form in
      let file = "\(answer.subject.code).\(form.fileExtension)"
      let bytes = try answer.report.bytes(form, inquiry.context(of: answer)) { _, _ in [] }
      try WholeFile.write(bytes ?? [], to: "\(folder)/\(file)")
      return file
    }
  }

  /// Tells the webhook of new figures; one that fails is only told of, without its address, which may hold a secret.
  private func word(of result: RefreshRun.Result) -> [String: String] {
    guard let webhook = configuration.webhook else { return [:] }
    let body = JSONValue.object([
      ("schema", .string("maalestokk/new-figures-1")), ("asked", .integer(result.asked)),
      ("changed", .integer(result.changed)), ("failures", .integer(result.failures)),
      ("municipalities", .array(configuration.municipalities.map { .string($0) })),
    ])
    let host = URLComponents(string: webhook)?.host?.lowercased() ?? ""
    var transfers = CurlConfiguration(userAgent: "maalestokk/1", allowedHosts: [host])
    transfers.allowsLoopbackHTTP = true
    transfers.rate = nil
    transfers.totalSeconds = 20
    transfers.mostBytes = 1 << 20
    transfers.mostRedirects = 0
    transfers.extraAuthorityFile = configuration.authorityFile
    transfers.proxies = ProxySettings(environment: ProcessInfo.processInfo.environment)
    transfers.stop = stop
    var request = TransferRequest(webhook, headers: [TransferHeader("Content-Type", "application/json")])
    request.method = .post
    request.body = Array(body.text.utf8)
    do {
      let status = try CurlClient(transfers).send(request).status
      return ["webhook": (200..<300).contains(status) ? "told" : "failed: it answered \(status)"]
    } catch let error as TransferProblem { return ["webhook": "failed: \(error.kind)"] } catch {
      return ["webhook": "failed"]
    }
  }
}
