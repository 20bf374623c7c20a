import ArgumentParser
import Assembly
import Foundation
import Service
import Synchronization

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Answer over HTTP: the questions as an API, and pages.",
    discussion: """
      Listens on this machine alone unless another host is named. Ends on SIGTERM or SIGINT, after the requests begun.

      EXAMPLES
        maalestokk serve
        maalestokk serve --port 9000
      """)

  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The port; 0 for any that is free.") var port = 8080
  @Option(help: ArgumentHelp("So long an answer may be in the making.", valueName: "seconds"))
  var answerSeconds = ServiceConfiguration.usualAnswerSeconds
  @OptionGroup var common: CommonOptions

  func run() throws {
    try common.checkFolders()
    let configuration = ServiceConfiguration(
      host: host, port: port, places: common.places, allowUnsigned: common.allowUnsigned,
      answerSeconds: answerSeconds)
    let options = common
    let service = try MaalestokkService(configuration) {
      try Assembly(
        options.places, language: options.language, allowUnsigned: options.allowUnsigned, say: options.say)
    }
    try waitFor { try await service.run() }
  }
}

/// Runs something asynchronous to its end, from a command that is not.
private func waitFor(_ body: @escaping @Sendable () async throws -> Void) throws {
  let outcome = Mutex<Result<Void, any Error>?>(nil)
  let isOver = DispatchSemaphore(value: 0)
  Task.detached {
    do {
      try await body()
      outcome.withLock { $0 = .success(()) }
    } catch { outcome.withLock { $0 = .failure(error) } }
    isOver.signal()
  }
  isOver.wait()
  try outcome.withLock { $0 }?.get()
}
