/// What one client may take of the service.
enum Limits {
  static let longestTarget = 4096
  static let mostParameters = 64
  static let longestValue = 400
  static let longestHeaders = 16 * 1024
  static let mostHeaders = 64
  static let largestBody = 64 * 1024
  static let mostConnections = 512
  /// Within this a request's head and body have come, or the connection is closed.
  static let arrivalSeconds: Int64 = 10
  /// So long an open connection waits for its next request, and an answer to be read.
  static let idleSeconds: Int64 = 30
  /// So long a connection is kept after its last answer for the client to read it.
  static let lingerSeconds: Int64 = 2
  /// Threads that look for kept answers, that make answers from figures alone, and that ask comparators.
  static let lookers = 2
  static let readers = 4
  static let comparers = 8
  /// Requests that may wait for a thread of each kind.
  static let mostWaiting = 128
  /// So long after it is told to end, the service waits for answers in the making.
  static let endSeconds: Int64 = 8
}
