import CComparator
import ComparatorKit

/// Compares a municipality with those most like it in conditions that no municipality chooses.
struct Similar: ComparatorPlugin {
  private let choices = KnownChoices()

  func peers(for question: Question, in request: CompareRequest, host: Host) throws -> PeerChoice {
    let year = question.year
    guard let municipalities = try host.municipalities(in: year) else { return request.noMunicipalities(in: year) }
    guard municipalities[request.subject.code] != nil else { return request.subjectDoesNotExist(in: year) }
    let settings = try Settings(request.options, compared: question.indicator)
    guard !settings.features.isEmpty else {
      return .refusal(
        request.text(
          nb: "alle vektene er 0, så ingen ligner mer enn andre",
          nn: "alle vektene er 0, så ingen liknar meir enn andre", en: "all weights are 0, so none is more alike"))
    }
    return try choices.choice(in: year, by: settings.features) {
      let landscape = try Landscape(settings.features, municipalities, host)
      return TwinReport(request: request, year: year, landscape: landscape).choice(count: settings.count)
    }
  }
}

/// The one function this library exports.
@c(maalestokk_comparator_similar)
public func similarEntry() -> UnsafePointer<maalestokk_comparator> { comparatorTable(Similar.self) }

/// How many twins, and which features count how much for one question.
struct Settings {
  let count: Int
  /// Those with a weight above 0 that do not say the same as the compared indicator.
  let features: [WeightedFeature]

  /// Reads the options, which the host has held against the manifest.
  /// - Throws: `HostError.malformed` naming every option that is missing or no number.
  init(_ options: [String: String], compared indicator: String) throws {
    let count = options["k"].flatMap(Int.init)
    let weights = Feature.all.map { options["weight-\($0.name)"].flatMap(Double.init) }
    let wrong =
      (count == nil ? ["k"] : []) + zip(Feature.all, weights).filter { $1 == nil }.map { "weight-\($0.0.name)" }
    guard let count, wrong.isEmpty else {
      throw HostError.malformed("no number in the options \(wrong.joined(separator: ", "))")
    }
    self.count = count
    features = zip(Feature.all, weights).compactMap { feature, weight in
      guard let weight, weight > 0, !feature.kin.contains(indicator) else { return nil }
      return WeightedFeature(feature: feature, weight: weight)
    }
  }
}

/// A feature and how much it counts.
struct WeightedFeature {
  var feature: Feature
  var weight: Double
}

/// The choices of one call: questions of the same year with the same features have the same twins.
final class KnownChoices {
  private var choices: [String: PeerChoice] = [:]

  func choice(
    in year: Int, by features: [WeightedFeature], make: () throws -> PeerChoice
  ) rethrows -> PeerChoice {
    let key = ([String(year)] + features.map(\.feature.name)).joined(separator: " ")
    if let known = choices[key] { return known }
    let made = try make()
    choices[key] = made
    return made
  }
}
