import Indicators
import JSONReading

extension JSONBodyError: BilingualError {
  public var text: Bilingual {
    let (nb, en) = place.isEmpty ? ("innholdet", "the body") : (place, place)
    return Bilingual(
      nb: "\(nb): fant \(found), ventet \(expected)", en: "\(en): found \(found), expected \(expected)")
  }
}
