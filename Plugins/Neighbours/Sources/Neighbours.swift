import CComparator
import ComparatorKit

/// Compares a municipality with its neighbours: those it is usually named with, those it borders, or its region.
struct Neighbours: ComparatorPlugin {
  func peers(for question: Question, in request: CompareRequest, host: Host) throws -> PeerChoice {
    let year = question.year
    guard let municipalities = try host.municipalities(in: year) else { return request.noMunicipalities(in: year) }
    guard municipalities[request.subject.code] != nil else { return request.subjectDoesNotExist(in: year) }
    let search = NeighbourSearch(request: request, year: year, municipalities: municipalities, host: host)
    let chosen = (request.options["peers"] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
    if !chosen.isEmpty { return search.chosenByHand(chosen) }
    switch request.options["set"] ?? "named" {
    case "border": return try search.bordering()
    case "region": return try search.region()
    default: return try search.named(request.options["name"])
    }
  }
}

/// The one function this library exports.
@c(maalestokk_comparator_neighbours)
public func neighboursEntry() -> UnsafePointer<maalestokk_comparator> { comparatorTable(Neighbours.self) }
