// swift-tools-version: 6.2
import PackageDescription

// A package of its own; the module measured is linked from the project's Sources.
let package = Package(
  name: "rank-interval-simulation",
  targets: [
    .target(name: "Statistics"),
    .executableTarget(name: "rank-interval-simulation", dependencies: ["Statistics"]),
  ]
)
for target in package.targets {
  target.swiftSettings = [
    .swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
