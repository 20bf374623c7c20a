import Problems

/// Answers requests: the addresses there are, and what they need.
struct Site: Sendable {
  let desk: Desk
  let work: WorkKinds
  let measurements: Measurements
  let refresh: RefreshService
  /// Lets the admin in; nil where there is none.
  let gate: AdminGate?
  /// The time, in seconds since 1970.
  let now: @Sendable () -> Int
  let cache = AnswerCache()

  /// Every address, the questions of the API first.
  static let routes = questions + operations + admin + pages

  /// The answer and the pattern of the route that gave it; never fails.
  func answer(_ asking: Asking) async -> (reply: Reply, route: String) {
    let found = Self.routes.lazy.compactMap { route in route.names(in: asking.path).map { (route, $0) } }.first
    guard let (route, names) = found else { return (problem(Refusal(.noSuchAddress), asking), "none") }
    guard route.methods.contains(asking.method) else {
      let refusal = Refusal(.methods(route.methods), headers: ["allow": route.methods.joined(separator: ", ")])
      return (problem(refusal, asking), route.pattern)
    }
    do { return (try await route.handler(self, asking, names), route.pattern) } catch {
      return (problem(error, asking), route.pattern)
    }
  }

  /// What went wrong, for the client: a page where it reads pages.
  private func problem(_ error: any Error, _ asking: Asking) -> Reply {
    let document = ProblemDetails(error, asking.language)
    let readsPages = asking.path.first != "api" && asking.accept.contains("text/html")
    return (readsPages ? errorPage(document, asking) : nil) ?? document.reply(at: asking.shownPath)
  }

  /// The answer that is kept from these figures, else a new one; those that are kept wait for nothing.
  func kept(
    _ key: String, asksComparators: Bool, _ make: @escaping @Sendable () throws -> Reply
  ) async throws -> Reply {
    if let kept = try await work.looks.run({ [self] in cache.reply(to: key, edition: try desk.edition()) }) {
      return kept
    }
    return try await (asksComparators ? work.comparisons : work.reads).run { [self] in
      let edition = try desk.edition()
      if let kept = cache.reply(to: key, edition: edition) { return kept }
      let reply = try make()
      if !reply.isPassing { cache.keep(reply, to: key, edition: edition) }
      return reply
    }
  }
}
