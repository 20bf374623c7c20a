import Figures

/// How final KOSTRA figures are, from the date the table was last changed.
///
/// Figures of year t come on 15 March of t + 1 and are revised on 15 June; nothing in the data says which. An answer from
/// before 15 June of t + 1 is provisional for t; one from that date on is revised; earlier years are final.
public func revisionStatus(ofYear year: Int, updated: String) -> ObservationStatus {
  let date = updated.prefix(10)
  guard date.count == 10, let updatedYear = Int(date.prefix(4)) else { return .unknown }
  if updatedYear <= year { return .provisional }
  if updatedYear > year + 1 { return .final }
  return date < "\(year + 1)-06-15" ? .provisional : .revised
}
