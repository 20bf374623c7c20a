import Figures
import Problems
import Statistics

/// The sign between whole number and decimals.
enum DecimalMark {
  case comma, point
}

/// The words that stand for a missing value, as Statistics Norway writes them (ssb.no, standard symbols in tables).
func missingReason(_ text: String) -> MissingReason? {
  switch text {
  case "": .notReported
  case ".": .notApplicable
  case "..", "‥": .notAvailable
  case "...", "…": .notYetPublished
  case ":": .confidential
  default: nil
  }
}

/// The status a word stands for, in English, bokmål or nynorsk.
func observationStatus(_ text: String) -> ObservationStatus? {
  switch text.lowercased() {
  case "": .unknown
  case "foreløpig", "foreløpige", "førebels": .provisional
  case "endelig", "endelige", "endeleg", "endelege": .final
  case "revidert", "rettet": .revised
  case "trukket", "trukket tilbake", "trekt", "trekt tilbake": .withdrawn
  case "ukjent", "ukjend": .unknown
  case let word: ObservationStatus(rawValue: word)
  }
}
