/// A form whose answer has an address of its own.
public struct SiteForm: Sendable {
  /// What one field may be.
  public struct Choice: Sendable {
    let value, text: String
    let isChosen: Bool

    public init(_ value: String, _ text: String, isChosen: Bool = false) {
      self.value = value
      self.text = text
      self.isChosen = isChosen
    }
  }

  /// A text, or a choice.
  public struct Field: Sendable {
    let id, name, label, value: String
    let isChoice, isMany: Bool
    let choices: [Choice]

    public init(_ name: String, _ label: String, value: String) {
      self.init(name, label, value: value, choices: [], isMany: false)
    }

    public init(_ name: String, _ label: String, choices: [Choice], isMany: Bool = false) {
      self.init(name, label, value: "", choices: choices, isMany: isMany)
    }

    private init(_ name: String, _ label: String, value: String, choices: [Choice], isMany: Bool) {
      id = "field-\(name)"
      self.name = name
      self.label = label
      self.value = value
      self.choices = choices
      self.isMany = isMany
      isChoice = !choices.isEmpty
    }
  }

  let action, button, language: String
  let fields: [Field]
  /// Names with values that are kept as they are.
  let hidden: [Choice]

  public init(action: String, fields: [Field], hidden: [Choice] = [], button: String, language: String) {
    self.hidden = hidden
    self.action = action
    self.fields = fields
    self.button = button
    self.language = language
  }
}
