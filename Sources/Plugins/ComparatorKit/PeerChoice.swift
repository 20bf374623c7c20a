/// Whom to compare with in one question.
public enum PeerChoice: Sendable, Equatable {
  /// The kind of set, how it was chosen (one clause in the request's language), and the peers without the subject.
  case peers(PeerSetKind, rule: String, [Peer])
  /// Why there is no comparison, in one sentence in the request's language.
  case refusal(String)
}
