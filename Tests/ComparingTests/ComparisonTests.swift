import Comparing
import Figures
import Regions
import Statistics
import TestSupport
import Testing
import Values

/// Peers by code, and observations `1000`, `1001`… with the given values, nil for not reported.
struct SmallGroup {
  var observations: [RegionCode: Observation] = [:]
  var peers: [PeerMember] = []

  /// The subject is `1000`, the first of the values.
  init(_ values: [PublishedValue?]) {
    for (index, number) in values.enumerated() {
      let code = RegionCode(String(1000 + index))
      observations[code] = Observation(
        indicator: "net-operating-result", region: code, year: 2023,
        value: number.map(ObservedValue.value) ?? .missing(.notReported),
        status: .final, dataset: "sample", locator: "p01", known: "2024-03-15")
      if index > 0 { peers.append(PeerMember(code: code, why: "for the test")) }
    }
  }

  init(_ texts: [String?]) { self.init(texts.map { $0.map { published($0) } }) }

  func compared(_ kind: PeerSetKind, _ direction: Direction = .higherIsBetter, decimals: Int = 1) -> Comparison {
    compare(
      subject: RegionCode("1000"), with: peers, kind: kind,
      indicator: .sample(direction: direction, decimals: decimals), year: 2023,
      observations: observations)
  }
}

@Suite("Comparison")
struct ComparisonTests {
  private func peers(_ codes: String...) -> [PeerMember] {
    codes.map { PeerMember(code: RegionCode($0), why: "named") }
  }

  private func positions(_ comparison: Comparison) -> [String: Int?] {
    Dictionary(
      comparison.members.map { ($0.code.rawValue, $0.rank?.position) }, uniquingKeysWith: { first, _ in first })
  }

  @Test("Lillehammer 2023, net operating result: 4 of 4, median of the peers 4.0")
  func netOperatingResult() throws {
    let comparison = compare(
      subject: RegionCode("3405"), with: peers("3403", "3407", "3411"), kind: .named, indicator: .sample(), year: 2023,
      observations: observations(["3405": "1.2", "3403": "4.4", "3407": "4.0", "3411": "2.0", "EKG09": "-0.7"]))
    #expect(comparison.members.map(\.code.rawValue) == ["3403", "3407", "3411", "3405"])
    #expect(comparison.own?.rank == Rank(position: 4, isTied: false))
    #expect(comparison.reporting == 4)
    let statistics = try #require(comparison.statistics)
    // The mean of 4.4, 4.0 and 2.0 is 10.4 / 3 = 3.4667.
    #expect(statistics.median.description == "4.0" && statistics.mean.description == "3.467")
    #expect(statistics.minimum == published("2.0") && statistics.maximum == published("4.4"))
    #expect(statistics.lowerQuartile == nil && statistics.upperQuartile == nil && comparison.percentile == nil)
  }

  @Test("Lillehammer 2023, net loan debt: 4 of 4 with the lowest best, median of the peers 83.9")
  func netDebt() {
    let comparison = compare(
      subject: RegionCode("3405"), with: peers("3403", "3407", "3411"), kind: .named,
      indicator: .sample(id: "net-debt", direction: .lowerIsBetter), year: 2023,
      observations: observations(["3405": "117.0", "3403": "83.9", "3407": "83.1", "3411": "90.6"]))
    #expect(comparison.members.map(\.code.rawValue) == ["3407", "3403", "3411", "3405"])
    #expect(comparison.statistics?.median.description == "83.9")
  }

  @Test("ties share the best rank, the next is skipped, and the tied are listed by code")
  func ties() {
    let comparison = SmallGroup(["2.2", "3.0", "2.2", "1.0"]).compared(.named)
    #expect(positions(comparison) == ["1001": 1, "1000": 2, "1002": 2, "1003": 4])
    #expect(comparison.members.map(\.code.rawValue) == ["1001", "1000", "1002", "1003"])
    #expect(comparison.members.map { $0.rank?.isTied } == [false, true, true, false])
  }

  @Test("missing is last, without rank, with its reason, and in no statistic")
  func missing() throws {
    let comparison = SmallGroup(["1.0", nil, "3.0", nil, "2.0"]).compared(.named)
    #expect(comparison.members.map(\.code.rawValue) == ["1002", "1004", "1000", "1001", "1003"])
    #expect(
      comparison.members.suffix(2).allSatisfy { $0.rank == nil && $0.missing == .notReported && $0.status == nil })
    #expect(comparison.reporting == 3 && comparison.own?.rank?.position == 3)
    // 2.0 and 3.0 alone; with zeros for the missing it would be 1.25.
    #expect(comparison.statistics?.mean == published("2.5"))
    #expect(comparison.statistics?.minimum == published("2.0"))
  }

  @Test("a member that no source mentions is not available")
  func unmentioned() {
    let comparison = compare(
      subject: RegionCode("1000"), with: peers("1001", "1002"), kind: .named, indicator: .sample(), year: 2023,
      observations: observations(["1000": "1.0", "1001": "2.0"]))
    #expect(comparison.members.last?.code == RegionCode("1002"))
    #expect(comparison.members.last?.missing == .notAvailable)
  }

  @Test("without a value of its own the subject has no rank, and the peers have theirs")
  func subjectMissing() {
    let comparison = SmallGroup([nil, "3.0", "2.0", "1.0", "0.0", "-1.0"]).compared(.statistical)
    #expect(comparison.own?.rank == nil && comparison.own?.missing == .notReported)
    #expect(comparison.percentile == nil && comparison.noRank == nil)
    #expect(positions(comparison)["1001"] == 1)
    #expect(comparison.statistics?.median == published("1.0"))
  }

  @Test(
    "a statistical set needs five reporting and half of its members, the subject counted in",
    arguments: [
      (4, 0, NoRankReason.lowCoverage), (5, 0, nil), (4, 1, .lowCoverage), (5, 5, nil), (5, 6, .lowCoverage),
      (6, 6, nil),
      (6, 7, .lowCoverage), (45, 311, .lowCoverage), (178, 178, nil), (178, 179, .lowCoverage),
    ] as [(Int, Int, NoRankReason?)])
  func coverage(reporting: Int, silent: Int, reason: NoRankReason?) {
    let values = (0..<reporting).map { PublishedValue?.some(PublishedValue(mantissa: Int64($0), decimals: 1)) }
    let comparison = SmallGroup(values + [PublishedValue?](repeating: nil, count: silent)).compared(.statistical)
    #expect(comparison.noRank == reason)
    #expect((comparison.own?.rank == nil) == (reason != nil))
    #expect((comparison.statistics == nil) == (reason != nil))
    #expect(comparison.members.count == reporting + silent && comparison.reporting == reporting)
  }

  @Test("with low coverage the values are listed by code, and nothing is ranked")
  func lowCoverageList() {
    let comparison = SmallGroup(["1.0", nil, "3.0", "2.0"]).compared(.statistical)
    #expect(comparison.members.map(\.code.rawValue) == ["1000", "1002", "1003", "1001"])
    #expect(comparison.members.allSatisfy { $0.rank == nil })
    #expect(comparison.members[1].value == published("3.0"))
  }

  @Test("a named set is ranked whatever its size", arguments: 2...6)
  func namedSizes(size: Int) {
    let values = (0..<size).map { PublishedValue?.some(PublishedValue(mantissa: Int64($0), decimals: 1)) }
    let comparison = SmallGroup(values).compared(.named)
    #expect(comparison.own?.rank?.position == size)
    #expect(comparison.noRank == nil)
    // The quartiles are of the peers: five of them are there when the set is six.
    #expect((comparison.statistics?.lowerQuartile == nil) == (size < 6))
  }

  @Test("no peers, none with a value, or only itself: no rank", arguments: [PeerSetKind.named, .statistical])
  func noPeers(kind: PeerSetKind) {
    #expect(SmallGroup(["1.0"]).compared(kind).noRank == .noPeers)
    let itself = compare(
      subject: RegionCode("1000"), with: [PeerMember(code: RegionCode("1000"), why: "itself")], kind: kind,
      indicator: .sample(),
      year: 2023, observations: observations(["1000": "1.0"]))
    #expect(itself.noRank == .noPeers && itself.members.count == 1)
    #expect(SmallGroup(["1.0", nil, nil]).compared(.named).noRank == .noPeers)
    #expect(SmallGroup(["1.0", nil, nil]).compared(.named).own?.rank == nil)
  }

  @Test("group figures are never members, even when a comparator names them")
  func groupsAreNoMembers() {
    let comparison = compare(
      subject: RegionCode("3405"), with: peers("3403", "EKG09", "EAK"), kind: .named, indicator: .sample(), year: 2023,
      observations: observations(["3405": "1.2", "3403": "0.4", "EKG09": "4.0", "EAK": "5.0"]))
    #expect(comparison.members.map(\.code.rawValue) == ["3405", "3403"])
    #expect(comparison.own?.rank == Rank(position: 1, isTied: false))
    #expect(comparison.statistics?.maximum == published("0.4"))
  }

  @Test("a peer named twice counts once")
  func repeatedPeer() {
    let comparison = compare(
      subject: RegionCode("3405"), with: peers("3403", "3403", "3405"), kind: .named, indicator: .sample(), year: 2023,
      observations: observations(["3405": "1.2", "3403": "4.4"]))
    #expect(comparison.members.map(\.code.rawValue) == ["3403", "3405"])
    #expect(comparison.members.map { $0.rank?.position } == [1, 2])
    #expect(comparison.members.map { $0.rank?.isTied } == [false, false])
  }

  @Test("the percentile is a whole number from ten reporting on, mid-rank, the subject counted in")
  func percentile() {
    // The subject's 0 is the worst of n: (0 + ½) / n. Ten: 5 %; nine: none; eleven: 4.545 %, so 5.
    func worst(_ count: Int) -> Int? {
      SmallGroup((0..<count).map { PublishedValue?.some(PublishedValue(mantissa: Int64($0), decimals: 1)) }).compared(
        .named
      ).percentile
    }
    #expect(worst(9) == nil)
    #expect(worst(10) == 5)
    #expect(worst(11) == 5)
    // Ten of whom one is silent: nine reporting.
    let texts = (0..<9).map { String?.some(String($0)) }
    #expect(SmallGroup(texts + [nil]).compared(.named).percentile == nil)
    // Two worse, the subject tied with one other, of 12: (2 + 1) / 12 = 25 %.
    #expect(
      SmallGroup(["5", "5", "1", "2", "6", "7", "8", "9", "10", "11", "12", "13"]).compared(.named).percentile == 25)
    // The other way about, eight are worse: (8 + 1) / 12 = 75 %.
    #expect(
      SmallGroup(["5", "5", "1", "2", "6", "7", "8", "9", "10", "11", "12", "13"]).compared(.named, .lowerIsBetter)
        .percentile == 75)
  }

  @Test("statistics leave the subject out: an absurd value of its own moves nothing")
  func subjectLeftOut() {
    let rest = ["1.0", "2.0", "3.0", "4.0", "5.0"].map { String?.some($0) }
    #expect(
      SmallGroup(["1000.0"] + rest).compared(.named).statistics
        == SmallGroup(["-1000.0"] + rest).compared(.named).statistics)
  }

  @Test("quartiles by type 8, rounded to two more decimals than the indicator's")
  func quartiles() {
    // Five peers 1.0, 2.0, 3.0, 4.0, 5.1: position (5 + ⅓)/4 + ⅓ = 1⅔, so 1.6667; and (5 + ⅓)·¾ + ⅓ = 4⅓, so 4 + 1.1/3 = 4.3667.
    let statistics = SmallGroup(["0.0", "1.0", "2.0", "3.0", "4.0", "5.1"]).compared(.statistical).statistics
    #expect(statistics?.lowerQuartile?.description == "1.667")
    #expect(statistics?.upperQuartile?.description == "4.367")
    #expect(statistics?.median.description == "3.0")
  }

  @Test("a neutral indicator is ranked from the highest")
  func neutral() {
    #expect(positions(SmallGroup(["10", "20", "5"]).compared(.named, .neutral)) == ["1001": 1, "1000": 2, "1002": 3])
  }

  @Test("within a band all tie first; outside it, by distance to it")
  func band() {
    let band = Direction.withinBand(lower: published("25"), upper: published("75"))
    let comparison = SmallGroup(["75", "30", "80", "15", "25"]).compared(.named, band)
    #expect(positions(comparison) == ["1000": 1, "1001": 1, "1004": 1, "1002": 4, "1003": 5])
    #expect(comparison.own?.rank?.isTied == true)
  }

  @Test("the order of the peers changes nothing")
  func shuffling() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<50 {
      var group = SmallGroup(
        generator.values(count: 15).map { Int64.random(in: 0..<5, using: &generator) == 0 ? nil : $0 })
      let before = group.compared(.statistical)
      group.peers.shuffle(using: &generator)
      #expect(group.compared(.statistical) == before)
    }
  }
}
