import ArgumentParser
import Foundation
import SystemFiles

/// A publisher that is not there: serves invented figures in the shapes of PxWebApi 2 and KLASS, and fails on demand.
@main
struct PublisherStandIn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publisher-stand-in",
    abstract: "Serves invented figures as Statistics Norway serves real ones; prints the port it listens on.",
    discussion: """
      POST /fault/NAME?times=N&path=TEXT spoils the next N answers to addresses with the text; DELETE /fault forgets them;
      GET /requests lists what has been asked. Faults: \(Fault.allCases.map(\.rawValue).joined(separator: ", ")).
      """)

  @Option(help: "The stand-in's own files.") var data: String
  @Option(help: "The project's datasets, which say what tables, codes and municipalities there are.") var datasets:
    String
  @Option(help: "march: the newest year as first published; june: revised.") var edition = "march"
  @Option(help: "How many years the tables have.") var years = 10
  @Option(help: "Calls a minute before 429; 0 for no limit.") var callsPerMinute = 40
  @Option(help: "The port; 0 for any that is free.") var port = 0
  @Option(help: "Serve https, with a certificate of that kind.") var certificate: CertificateKind?
  @Option(help: "Where to leave certificate.pem.") var certificateFolder: String?

  @Flag(help: "End when standard input does, so that nothing is left when who started it is gone.")
  var endsWithInput = false

  func validate() throws {
    guard (1...50).contains(years) else { throw ValidationError("--years \(years): expected 1 to 50") }
    guard callsPerMinute >= 0 else { throw ValidationError("--calls-per-minute: expected 0 or more") }
    guard certificate == nil || certificateFolder != nil else {
      throw ValidationError("--certificate needs --certificate-folder")
    }
  }

  func run() throws {
    let catalogue = try StandInCatalogue(
      datasets: URL(fileURLWithPath: datasets), files: URL(fileURLWithPath: data), edition: edition, years: years)
    let publisher = Publisher(catalogue: catalogue, faults: FaultBook(), calls: CallCounter(limit: callsPerMinute))
    if endsWithInput {
      Thread.detachNewThread {
        StandardStream.waitForEndOfInput()
        Self.exit()
      }
    }
    let secure = try certificate.map {
      try Certificate($0, folder: URL(fileURLWithPath: certificateFolder ?? ""))
    }
    try Server(publisher: publisher, certificate: secure).run(port: port)
  }
}
