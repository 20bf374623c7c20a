import Figures
import Values

/// What topics are called.
public struct TopicWords: Phrasebook {
  public let language: Language

  /// Topics in a language.
  public init(_ language: Language) { self.language = language }

  /// The topic that a reader has named in any language, or by its id; the beginning of a name is enough where no other begins so.
  public static func topic(named text: String) -> Topic? {
    let wanted = text.lowercased()
    if let exact = Topic.allCases.first(where: { names($0).contains(wanted) }) { return exact }
    let beginning = Topic.allCases.filter { topic in names(topic).contains { $0.hasPrefix(wanted) } }
    return beginning.count == 1 && !wanted.isEmpty ? beginning[0] : nil
  }

  /// Its id, and its name in each language, in small letters.
  public static func names(_ topic: Topic) -> [String] {
    [topic.rawValue] + Language.allCases.map { TopicWords($0).name(topic).lowercased() }
  }

  /// Whatever a topic may be called.
  public static let everyName = Topic.allCases.flatMap(names).eachOnce()

  /// All of them, as they are written.
  public var all: [String] { Topic.allCases.map { name($0).lowercased() } }

  public func name(_ topic: Topic) -> String {
    switch topic {
    case .economy: say(nb: "Økonomi", nn: "Økonomi", en: "Economy")
    case .budget: say(nb: "Budsjett", nn: "Budsjett", en: "Budget")
    case .investment: say(nb: "Investering", nn: "Investering", en: "Investment")
    case .tax: say(nb: "Skatt", nn: "Skatt", en: "Tax")
    case .fees: say(nb: "Gebyrer", nn: "Gebyr", en: "Fees")
    case .school: say(nb: "Skole", nn: "Skule", en: "School")
    case .kindergarten: say(nb: "Barnehage", nn: "Barnehage", en: "Kindergarten")
    case .care: say(nb: "Omsorg", nn: "Omsorg", en: "Care")
    case .health: say(nb: "Helse", nn: "Helse", en: "Health")
    case .childWelfare: say(nb: "Barnevern", nn: "Barnevern", en: "Child welfare")
    case .welfare: say(nb: "Sosiale tjenester", nn: "Sosiale tenester", en: "Social services")
    case .culture: say(nb: "Kultur", nn: "Kultur", en: "Culture")
    case .climate: say(nb: "Klima", nn: "Klima", en: "Climate")
    case .planning: say(nb: "Plan og bygg", nn: "Plan og bygg", en: "Planning and building")
    case .population: say(nb: "Befolkning", nn: "Befolkning", en: "Population")
    case .workforce: say(nb: "Ansatte", nn: "Tilsette", en: "Workforce")
    case .property: say(nb: "Eiendom", nn: "Eigedom", en: "Property")
    case .water: say(nb: "Vann og avløp", nn: "Vatn og avløp", en: "Water and sewage")
    case .transport: say(nb: "Samferdsel", nn: "Samferdsel", en: "Transport")
    case .housing: say(nb: "Bolig", nn: "Bustad", en: "Housing")
    case .emergency: say(nb: "Beredskap", nn: "Beredskap", en: "Emergency services")
    case .other: say(nb: "Annet", nn: "Anna", en: "Other")
    }
  }
}
