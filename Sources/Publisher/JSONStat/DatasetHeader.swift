import JSONReading
import Problems

/// A dataset without its figures: what it is, and its dimensions.
public struct DatasetHeader: Sendable {
  public let label: String?
  public let source: String?
  public let href: String?
  /// When the figures were last updated, as sent; ISO 8601, in UTC from PxWeb.
  public let updated: String?
  public let notes: [String]
  /// Which of `notes` must be shown, in order.
  public let mandatoryNotes: [Int]
  /// The dimensions in the order in which the figures run, the last one fastest.
  public let dimensions: [Dimension]
  public let px: PxExtension?
  /// Whether the table has been discontinued, if that is said.
  public let isDiscontinued: Bool?
  /// Members of `error`, `link` and `extension` that nothing here reads.
  public let unreadMembers: Int
  /// The product of all sizes.
  public let cellCount: Int

  /// The dimension of that name.
  public func dimension(_ id: String) -> Dimension? { dimensions.first { $0.id == id } }

  /// The dimensions of a role.
  public func dimensions(role: DimensionRole) -> [Dimension] { dimensions.filter { $0.role == role } }
}

extension DatasetHeader {
  /// More dimensions than this are refused.
  public static let mostDimensions = 64

  /// Reads a dataset's header; the class is the caller's to check.
  public init(_ node: JSONNode) throws(JSONProblem) {
    let object = try node.object()
    let ids = try Self.ids(try object.required("id"))
    let sizes = try Self.sizes(try object.required("size"), count: ids.count)
    let product = try Self.product(sizes, at: try object.required("size"))
    let roles = try Self.roles(object["role"], ids: ids)
    let ext = try object["extension"]?.object()
    label = try object.optionalText("label")
    source = try object.optionalText("source")
    href = try object.optionalText("href")
    updated = try object.optionalText("updated")
    notes = try object.texts("note")
    mandatoryNotes = try MandatoryNotes.read(ext, count: notes.count)
    dimensions = try Self.dimensions(try object.required("dimension"), ids: ids, sizes: sizes, roles: roles)
    px = try ext?["px"].map { (node) throws(JSONProblem) in try PxExtension(try node.object()) }
    isDiscontinued = try ext?.optionalFlag("discontinued")
    let read = ["px", "noteMandatory", "discontinued"]
    unreadMembers =
      (ext?.members.count { !read.contains($0.key) } ?? 0) + (object["error"].map { max(1, $0.count()) } ?? 0)
      + (object["link"]?.count() ?? 0)
    cellCount = product
  }

  private static func ids(_ node: JSONNode) throws(JSONProblem) -> [String] {
    let ids = try node.texts()
    guard !ids.isEmpty, ids.count <= mostDimensions else {
      throw node.error(
        found: .dimension(.dimensions(ids.count)), expected: .dimension(.dimensions(most: mostDimensions)))
    }
    var seen = Set<String>()
    for id in ids where !seen.insert(id).inserted {
      throw node.error(found: .again(.dimension(id)), expected: .each(.dimension))
    }
    return ids
  }

  private static func sizes(_ node: JSONNode, count: Int) throws(JSONProblem) -> [Int] {
    var sizes: [Int] = []
    for element in try node.elements() { sizes.append(try element.integer(in: 1...Int.max)) }
    guard sizes.count == count else {
      throw node.error(found: .dimension(.sizes(sizes.count)), expected: .dimension(.sizes(count)))
    }
    return sizes
  }

  private static func product(_ sizes: [Int], at node: JSONNode) throws(JSONProblem) -> Int {
    var product = 1
    for size in sizes {
      let (next, overflow) = product.multipliedReportingOverflow(by: size)
      guard !overflow else {
        throw node.error(found: .dimension(.productTooLarge), expected: .dimension(.fittingProduct))
      }
      product = next
    }
    return product
  }

  private static func roles(_ node: JSONNode?, ids: [String]) throws(JSONProblem) -> [String: DimensionRole] {
    var roles: [String: DimensionRole] = [:]
    guard let object = try node?.object() else { return roles }
    for role in DimensionRole.allCases {
      let listed = try object.list(role.rawValue) { (node) throws(JSONProblem) in (id: try node.text(), node: node) }
      for (id, place) in listed {
        guard ids.contains(id) else { throw place.error(expected: .dimension(.oneOfID)) }
        guard roles.updateValue(role, forKey: id) == nil else {
          throw place.error(found: .again(.text(id)), expected: .each(.dimensionsRole))
        }
      }
    }
    return roles
  }

  private static func dimensions(
    _ node: JSONNode, ids: [String], sizes: [Int], roles: [String: DimensionRole]
  ) throws(JSONProblem) -> [Dimension] {
    let object = try node.object()
    if let stranger = object.members.first(where: { !ids.contains($0.key) }) {
      throw stranger.node.error(found: .dimension(.unnamed), expected: .dimension(.onlyThoseOfID))
    }
    guard object.members.count <= ids.count else {
      throw node.error(found: .again(.dimensionInOtherSpelling), expected: .each(.dimension))
    }
    var dimensions: [Dimension] = []
    for (id, size) in zip(ids, sizes) {
      let reader = DimensionReader(id: id, role: roles[id], size: size)
      dimensions.append(try reader.dimension(try object.required(id)))
    }
    return dimensions
  }
}
