// swift-tools-version: 6.2
import PackageDescription

// Every target of the house gets the same strict settings, from one loop at the end.
let package = Package(
  name: "maalestokk",
  products: [
      .executable(name: "maalestokk", targets: ["maalestokk"]),
      .executable(name: "maalestokk-worker", targets: ["maalestokk-worker"]),
      .library(name: "KostraGroup", type: .dynamic, targets: ["KostraGroup"]),
      .library(name: "Neighbours", type: .dynamic, targets: ["Neighbours"]),
      .library(name: "National", type: .dynamic, targets: ["National"]),
  ],
  dependencies: [
      .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
      .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
      .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
      // Pure: values in, values out.
      .target(name: "Statistics"),
      .target(name: "Regions"),
      .target(name: "Indicators", dependencies: ["Regions"]),
      .target(name: "Benchmarking", dependencies: ["Indicators", "Regions", "Statistics"]),
      .target(name: "Briefings", dependencies: ["Benchmarking", "Indicators", "Regions"]),
      .target(name: "Reports", dependencies: ["Benchmarking", "Briefings", "Indicators", "Regions"]),

      // The plugin boundary.
      .target(name: "CComparator"),
      .target(name: "ComparatorMessages"),
      .target(name: "ComparatorKit", dependencies: ["CComparator", "ComparatorMessages"]),
      .target(name: "CWorkerProcess"),
      .executableTarget(
          name: "maalestokk-worker",
          dependencies: ["CComparator", "CWorkerProcess"],
          path: "Sources/maalestokk-worker",
          linkerSettings: [.linkedLibrary("seccomp"), .linkedLibrary("dl")]),
      .target(
          name: "PluginHost",
          dependencies: [
              "CComparator", "ComparatorMessages", "CWorkerProcess",
              .product(name: "Crypto", package: "swift-crypto"),
          ]),

      // Comparators.
      .target(name: "KostraGroup", dependencies: ["ComparatorKit", "CComparator"], path: "Plugins/KostraGroup/Sources"),
      .target(name: "Neighbours", dependencies: ["ComparatorKit", "CComparator"], path: "Plugins/Neighbours/Sources"),
      .target(name: "National", dependencies: ["ComparatorKit", "CComparator"], path: "Plugins/National/Sources"),

      // Adapters.
      .target(
          name: "DatasetFiles",
          dependencies: ["Indicators", "Regions", .product(name: "Crypto", package: "swift-crypto")]),
      .target(
          name: "SQLiteStore",
          dependencies: ["Indicators", "Regions", .product(name: "GRDB", package: "GRDB.swift")]),

      // Application.
      .executableTarget(
          name: "maalestokk",
          dependencies: [
              "Benchmarking", "Briefings", "ComparatorMessages", "DatasetFiles", "Indicators", "PluginHost", "Regions",
              "Reports", "SQLiteStore",
              .product(name: "ArgumentParser", package: "swift-argument-parser"),
          ]),
  ],
  cxxLanguageStandard: .cxx17
)

let languageTargets: [Target.TargetType] = [.regular, .executable, .test]
for target in package.targets where languageTargets.contains(target.type) {
  target.swiftSettings = (target.swiftSettings ?? []) + [
      .swiftLanguageMode(.v6),
      .treatAllWarnings(as: .error),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
