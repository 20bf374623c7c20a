import Problems

/// A request that is not answered, with the reason for the client.
struct Refusal: Error {
  let status: Int
  let problem: any Problem
  /// Headers that go with the status, such as `allow`.
  let headers: [String: String]

  init(_ problem: RequestProblem, headers: [String: String] = [:]) {
    self.init(problem.status, problem, headers)
  }

  init(_ problem: FramingProblem) { self.init(problem.status, problem, [:]) }

  private init(_ status: Int, _ problem: any Problem, _ headers: [String: String]) {
    self.status = status
    self.problem = problem
    self.headers = headers
  }
}

extension RequestProblem {
  /// The status that tells of it (RFC 9110).
  fileprivate var status: Int {
    switch self {
    case .unreadable, .escape, .controlCharacter, .twoSlashes, .tooManyParameters, .commentMembers, .comment: 400
    case .noToken: 401
    case .otherToken: 403
    case .noSuchAddress: 404
    case .methods, .methodsOfService: 405
    case .mediaTypes, .noProgramForPDF, .noProgramForOffice: 406
    case .refreshing: 409
    case .unexpectedBody, .bodyTooLong: 413
    case .commentType: 415
    case .tooManyTokens: 429
    case .failed: 500
    case .databaseIsBusy, .answerTooLate, .unchanged, .tooManyWaiting, .ending: 503
    }
  }
}

extension FramingProblem {
  /// The status that tells of it (RFC 9110, RFC 6585).
  fileprivate var status: Int {
    switch self {
    case .late: 408
    case .addressTooLong: 414
    case .expectation: 417
    case .headersTooLong: 431
    case .unknownMethod, .coding: 501
    default: 400
    }
  }
}
