import Documents
import Problems

extension Site {
  static let admin = AdminRoute.all.map { admin in
    SiteRoute(admin.path, methods: ["POST"]) { site, asking, _ in
      // Without a token in the settings there is no admin, and so no such address.
      guard let gate = site.gate else { throw Refusal(.noSuchAddress) }
      try gate.admit(asking.authorization, from: asking.client)
      _ = try QueryValues(asking.query, [.language])
      let (status, members) = try await admin.act(site, asking)
      return Reply(status, json: .object([("schema", .string(admin.schema))] + members))
    }
  }
}
