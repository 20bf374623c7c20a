/// What is wrong with a proof's archive, as a clause.
public enum ProofArchiveProblem: Problem, Equatable {
  case notEnoughMemory, notPacked, notWhole, noParts
  case damagedPart(String)
  case tooLarge(bytes: Int, most: Int)
  case tooManyParts(Int, most: Int)
  case badName(String)
  /// Unpacked as far as a part, it is larger than the limit.
  case tooLargeUnpacked(part: String)

  public var family: ProblemFamily { .proofArchive(self) }
}
