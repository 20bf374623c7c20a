import NIOHTTP1
import Problems

extension FramingProblem {
  /// Why bytes could not be read as a request, as RFC 9110 and 9112 have it.
  init(reading error: any Error, _ opening: RequestOpening) {
    switch error {
    case let problem as FramingProblem: self = problem
    case HTTPParserError.invalidMethod: self = opening.unknownMethod.map { .unknownMethod($0) } ?? .noRequest
    case HTTPParserError.headerOverflow:
      self =
        opening.hasLine
        ? .headersTooLong(bytes: Limits.longestHeaders, lines: Limits.mostHeaders)
        : .addressTooLong(bytes: Limits.longestTarget)
    case let error as HTTPParserError: self.init(error)
    default: self = .noRequest
    }
  }

  private init(_ error: HTTPParserError) {
    switch error {
    case .invalidVersion: self = .version
    case .invalidContentLength, .unexpectedContentLength, .invalidChunkSize: self = .bodyEnd
    case .invalidHeaderToken, .lfExpected, .strictModeAssertion: self = .headerLine
    case .invalidURL: self = .address
    case .invalidEOFState, .closedConnection: self = .cutShort
    case .unknown: self = .headers
    default: self = .noRequest
    }
  }
}
