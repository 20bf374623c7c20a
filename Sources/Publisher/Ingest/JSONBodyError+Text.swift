import Figures
import JSONReading
import Values

extension JSONBodyError: BilingualError {
  public var text: Multilingual {
    let (nb, en) = place.isEmpty ? ("innholdet", "the body") : (place, place)
    return Multilingual(
      nb: "\(nb): fant \(found), ventet \(expected)", en: "\(en): found \(found), expected \(expected)")
  }
}
