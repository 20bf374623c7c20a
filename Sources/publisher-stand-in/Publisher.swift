import Foundation

/// Answers requests as the publisher does, from what is there.
struct Publisher: Sendable {
  let catalogue: StandInCatalogue
  let faults: FaultBook
  let calls: CallCounter

  /// Longer addresses are refused by the web server in front of the publisher.
  static let longestAddress = 2_100

  /// The answer, and the fault it is to be spoilt with.
  func answer(_ request: Request) -> (answer: Answer, fault: Fault?) {
    let steps = request.path.split(separator: "/").map(String.init)
    if let first = steps.first, ["fault", "requests"].contains(first) { return (control(steps, request), nil) }
    let fault = faults.take(request)
    let (isWithin, limits) = calls.count(now: Date().timeIntervalSince1970)
    var answer = isWithin ? published(steps, request) : Answer(status: 429)
    answer.headers += limits
    return (conditional(answer, request), fault)
  }

  /// `POST /fault/NAME?times=N&path=TEXT`, `DELETE /fault`, `GET /requests`.
  private func control(_ steps: [String], _ request: Request) -> Answer {
    switch (request.method, steps.first, steps.count) {
    case ("POST", "fault", 2):
      guard let fault = Fault(rawValue: steps[1]) else {
        return .json(["error": "faults: " + Fault.allCases.map(\.rawValue).joined(separator: ", ")], status: 404)
      }
      faults.add(fault, times: Int(request.parameter("times") ?? "1") ?? 1, path: request.parameter("path") ?? "")
    case ("DELETE", "fault", 1): faults.clear()
    case ("GET", "requests", 1): return faults.report
    default: return Answer(status: 405)
    }
    return Answer(status: 204)
  }

  private func published(_ steps: [String], _ request: Request) -> Answer {
    if request.target.count > Self.longestAddress { return .page(404, "File or directory not found.") }
    let lower = steps.map { $0.lowercased() }
    do {
      if lower.starts(with: ["api", "pxwebapi", "v2"]) { return try pxWeb(Array(steps.dropFirst(3)), request) }
    } catch { return Answer(error) }
    if lower.starts(with: ["api", "klass", "v1", "classifications"]) {
      return KlassAnswers(regions: catalogue.regions).answer(Array(lower.dropFirst(4)), request)
    }
    return .page(404, "File or directory not found.")
  }

  private func pxWeb(_ steps: [String], _ request: Request) throws(Refusal) -> Answer {
    let language = Language(rawValue: request.parameter("lang") ?? "no") ?? .norwegian
    let answers = PxWebAnswers(catalogue: catalogue, language: language)
    switch (steps.first?.lowercased(), steps.count) {
    case ("config", 1): return answers.configuration()
    case ("tables", 1):
      return try answers.tables(
        query: request.parameter("query") ?? "", page: Int(request.parameter("pagenumber") ?? "1") ?? 1,
        size: max(Int(request.parameter("pagesize") ?? "20") ?? 20, 1))
    case ("tables", 2...3):
      let last = steps.count == 3 ? steps[2].lowercased() : ""
      guard let table = catalogue.table(steps[1]) else {
        throw last == "data" ? .unknownTable : Refusal(status: 404, title: "Non-existent table")
      }
      return try answer(table, last, request, answers)
    case ("codelists", 2): return try answers.codeList(steps[1])
    default: throw Refusal(status: 404, title: "Not found")
    }
  }

  private func answer(_ table: StandInTable, _ last: String, _ request: Request, _ answers: PxWebAnswers)
    throws(Refusal) -> Answer
  {
    switch last {
    case "": return answers.table(table)
    case "metadata": return answers.metadata(table)
    case "data":
      let selection = try request.method == "POST" ? Selection(body: request.body) : Selection(query: request.query)
      return try answers.data(table, selection, format: request.parameter("outputformat") ?? "json-stat2")
    default: throw Refusal(status: 404, title: "Not found")
    }
  }

  /// Names the state of a good answer, and leaves out the body when the caller has that state already.
  private func conditional(_ answer: Answer, _ request: Request) -> Answer {
    guard answer.status == 200 else { return answer }
    let tag = "\"" + String(Figures.seed(answer.body), radix: 16) + "\""
    let modified = HTTPDay.text(catalogue.edition.updated)
    var answer = answer
    answer.headers += [("ETag", tag), ("Last-Modified", modified)]
    let isKnown =
      request.headers["if-none-match"].map { $0.contains(tag) } ?? (request.headers["if-modified-since"] == modified)
    guard isKnown, request.method == "GET" else { return answer }
    return Answer(status: 304, headers: answer.headers.filter { $0.0 != "Content-Type" })
  }
}

/// Dates as HTTP writes them.
enum HTTPDay {
  static func text(_ iso: String) -> String {
    text(ISO8601DateFormatter().date(from: iso) ?? Date(timeIntervalSince1970: 0))
  }

  static func text(_ date: Date) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss 'GMT'"
    return formatter.string(from: date)
  }
}
