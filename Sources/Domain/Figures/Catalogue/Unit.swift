/// What an indicator is measured in.
public enum Unit: String, Sendable, CaseIterable {
  case percent
  case nok = "NOK"
  case thousandNOK = "1000 NOK"
  case millionNOK = "million NOK"
  case years
  case tonnesCO2e = "tonnes CO2e"
  case ratio
  case hours
  case days
  case weeks
  case count
  case fullTimeEquivalents = "fte"
  case permille
}
