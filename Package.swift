// swift-tools-version: 6.2
import PackageDescription

// Every target of the house gets the same strict settings, from one loop at the end.
let package = Package(
  name: "maalestokk",
  products: [
    .executable(name: "maalestokk", targets: ["maalestokk"]),
    .executable(name: "maalestokk-worker", targets: ["maalestokk-worker"]),
    .executable(name: "publisher-stand-in", targets: ["publisher-stand-in"]),
    .library(name: "KostraGroup", type: .dynamic, targets: ["KostraGroup"]),
    .library(name: "Neighbours", type: .dynamic, targets: ["Neighbours"]),
    .library(name: "County", type: .dynamic, targets: ["County"]),
    .library(name: "Similar", type: .dynamic, targets: ["Similar"]),
    .library(name: "National", type: .dynamic, targets: ["National"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Pure: values in, values out.
    .target(name: "Statistics"),
    .target(name: "CSV"),
    .target(name: "PlainText"),
    .target(name: "Regions", dependencies: ["CSV"]),
    .target(name: "Indicators", dependencies: ["Regions", "Statistics"]),
    .target(name: "Benchmarking", dependencies: ["Indicators", "Regions", "Statistics"]),
    .target(name: "Briefings", dependencies: ["Benchmarking", "Indicators", "Regions", "Statistics"]),
    .target(name: "Charts"),
    .target(name: "Schedule"),
    .target(
      name: "Reports",
      dependencies: ["Benchmarking", "Briefings", "CSV", "Indicators", "PlainText", "Regions", "Statistics"]),

    // The plugin boundary.
    .target(name: "CComparator"),
    .target(name: "ComparatorMessages"),
    .target(name: "ComparatorKit", dependencies: ["CComparator", "ComparatorMessages", "CSV"]),
    .target(name: "CWorkerProcess"),
    .target(name: "PrivateFolders", dependencies: ["SystemFiles"]),
    .executableTarget(
      name: "maalestokk-worker",
      dependencies: ["CComparator", "CWorkerProcess"],
      path: "Sources/maalestokk-worker",
      linkerSettings: [.linkedLibrary("seccomp"), .linkedLibrary("dl")]),
    .target(
      name: "PluginHost",
      dependencies: [
        "CComparator", "ComparatorMessages", "CWorkerProcess", "Indicators", "PlainText", "PrivateFolders",
        "SystemFiles",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Comparators.
    .target(name: "KostraGroup", dependencies: ["ComparatorKit", "CComparator"], path: "Plugins/KostraGroup/Sources"),
    .target(name: "Neighbours", dependencies: ["ComparatorKit", "CComparator"], path: "Plugins/Neighbours/Sources"),
    .target(name: "County", dependencies: ["ComparatorKit", "CComparator"], path: "Plugins/County/Sources"),
    .target(name: "Similar", dependencies: ["ComparatorKit", "CComparator"], path: "Plugins/Similar/Sources"),
    .target(name: "National", dependencies: ["ComparatorKit", "CComparator"], path: "Plugins/National/Sources"),

    // What publishers send: bytes in, values out.
    .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "JSONReading", dependencies: ["CSimdjson"]),
    .target(name: "JSONStat", dependencies: ["CSimdjson", "JSONReading", "Statistics"]),
    .target(name: "Klass", dependencies: ["JSONReading"]),
    .target(name: "PxWebShapes", dependencies: ["JSONReading", "JSONStat"]),

    // Adapters.
    .target(name: "SystemFiles", dependencies: ["Indicators", "PlainText"]),
    .target(
      name: "DatasetFiles",
      dependencies: [
        "CSV", "Indicators", "Regions", "Schedule", "Statistics", "SystemFiles",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CSQLiteFile", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "SQLiteStore",
      dependencies: [
        "CSQLiteFile", "CSV", "CZlib", "Indicators", "Ingest", "PlainText", "Regions", "Statistics", "SystemFiles",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .target(name: "CurlClient", dependencies: ["CCurl"]),
    .target(
      name: "StatisticsNorway",
      dependencies: [
        "CurlClient", "Indicators", "Ingest", "JSONReading", "JSONStat", "Klass", "PxWebShapes", "SystemFiles",
      ]),

    .systemLibrary(name: "CSpreadsheet", providers: [.apt(["libzip-dev", "libexpat1-dev"])]),
    .target(name: "Spreadsheets", dependencies: ["CSpreadsheet", "Schedule"]),
    .target(
      name: "Imports",
      dependencies: [
        "CSV", "DatasetFiles", "Indicators", "PlainText", "Regions", "Schedule", "Spreadsheets", "Statistics",
        "SystemFiles",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    .target(
      name: "Pages",
      dependencies: [
        "Benchmarking", "Briefings", "Charts", "Indicators", "Regions", "Reports", "Statistics",
        .product(name: "Mustache", package: "swift-mustache"),
      ], resources: [.embedInCode("Templates")]),
    .target(name: "ProofFiles", dependencies: ["CSpreadsheet", "Indicators", "PlainText"]),
    .systemLibrary(name: "CXlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .target(
      name: "ReportFiles",
      dependencies: [
        "Benchmarking", "Briefings", "CXlsxwriter", "Indicators", "PlainText", "PrivateFolders", "Regions", "Reports",
        "Statistics", "SystemFiles",
      ]),

    // Application.
    .target(
      name: "ServiceSettings", dependencies: ["CSimdjson", "Indicators", "JSONReading", "Regions", "Schedule"]),
    .target(
      name: "Ingest",
      dependencies: ["CSV", "Indicators", "JSONReading", "JSONStat", "Klass", "Regions", "Schedule", "Statistics"]),
    .target(
      name: "Workbench",
      dependencies: [
        "Benchmarking", "Briefings", "CComparator", "ComparatorMessages", "Indicators", "PluginHost", "Regions",
        "Reports",
        "Statistics",
      ]),
    .target(
      name: "Questions",
      dependencies: [
        "Benchmarking", "Briefings", "ComparatorMessages", "Imports", "Indicators", "PlainText", "PluginHost",
        "Regions", "Reports", "Schedule", "Workbench",
      ]),
    .target(
      name: "Assembly",
      dependencies: [
        "DatasetFiles", "Imports", "Indicators", "PlainText", "PluginHost", "PrivateFolders", "Questions", "Regions",
        "SQLiteStore", "SystemFiles", "Workbench",
      ]),
    .target(
      name: "Service",
      dependencies: [
        "Assembly", "Benchmarking", "Briefings", "Indicators", "Ingest", "JSONReading", "Pages", "PlainText",
        "PluginHost", "Questions", "Regions", "ReportFiles", "Reports", "Schedule", "ServiceSettings", "SQLiteStore",
        "Statistics", "SystemFiles", "Workbench",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),
    .executableTarget(
      name: "maalestokk",
      dependencies: [
        "Assembly", "Benchmarking", "Briefings", "ComparatorMessages", "CSV", "CurlClient", "DatasetFiles", "Imports",
        "Indicators", "Ingest", "JSONStat", "Klass", "Pages", "PlainText", "PluginHost", "PrivateFolders",
        "ProofFiles", "PxWebShapes", "Questions", "Regions", "ReportFiles", "Reports", "Service", "ServiceSettings",
        "SQLiteStore", "Statistics", "StatisticsNorway", "SystemFiles", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // A publisher that is not there: for tests and the demonstration.
    .executableTarget(
      name: "publisher-stand-in",
      dependencies: [
        "CSV", "CZlib", "SystemFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      path: "Sources/publisher-stand-in"),

    // Tests.
    .target(
      name: "TestSupport",
      dependencies: [
        "CSpreadsheet", "CurlClient", "DatasetFiles", "Indicators", "PrivateFolders", "Regions", "SQLiteStore",
        "Statistics",
        .product(name: "Crypto", package: "swift-crypto"),
      ], path: "Tests/TestSupport"),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "TestSupport"]),
    .testTarget(name: "CSVTests", dependencies: ["CSV"]),
    .testTarget(name: "PlainTextTests", dependencies: ["PlainText"]),
    .testTarget(name: "SystemFilesTests", dependencies: ["Indicators", "SystemFiles", "TestSupport"]),
    .testTarget(name: "ProofFilesTests", dependencies: ["ProofFiles"]),
    .testTarget(name: "JSONReadingTests", dependencies: ["JSONReading"]),
    .testTarget(name: "JSONStatTests", dependencies: ["JSONReading", "JSONStat", "Statistics", "TestSupport"]),
    .testTarget(name: "KlassTests", dependencies: ["JSONReading", "Klass", "TestSupport"]),
    .testTarget(name: "PxWebShapesTests", dependencies: ["JSONReading", "JSONStat", "PxWebShapes", "TestSupport"]),
    .testTarget(name: "RegionsTests", dependencies: ["CSV", "DatasetFiles", "Regions", "TestSupport"]),
    .testTarget(name: "IndicatorsTests", dependencies: ["Indicators", "Regions", "Statistics", "TestSupport"]),
    .testTarget(
      name: "BenchmarkingTests",
      dependencies: ["Benchmarking", "DatasetFiles", "Indicators", "Regions", "Statistics", "TestSupport"]),
    .testTarget(
      name: "BriefingsTests",
      dependencies: ["Benchmarking", "Briefings", "Indicators", "Regions", "Statistics", "TestSupport"]),
    .testTarget(name: "ScheduleTests", dependencies: ["Schedule"]),
    .testTarget(
      name: "ServiceSettingsTests", dependencies: ["Indicators", "Schedule", "ServiceSettings", "TestSupport"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "Statistics"]),
    .testTarget(
      name: "DatasetFilesTests",
      dependencies: [
        "CSV", "DatasetFiles", "Indicators", "Regions", "Statistics", "TestSupport",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(
      name: "SQLiteStoreTests",
      dependencies: [
        "DatasetFiles", "Indicators", "Ingest", "Regions", "SQLiteStore", "Statistics", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "Statistics", "TestSupport"], exclude: ["Fixtures"]),
    .testTarget(
      name: "ImportsTests",
      dependencies: [
        "DatasetFiles", "Imports", "Indicators", "Regions", "Spreadsheets", "SQLiteStore", "Statistics", "TestSupport",
      ]),
    .testTarget(
      name: "ComparatorKitTests",
      dependencies: [
        "ComparatorKit", "ComparatorMessages", "CComparator", "County", "KostraGroup", "National", "Neighbours",
        "Similar", "Statistics", "TestSupport",
      ]),
    .testTarget(
      name: "PluginHostTests",
      dependencies: [
        "CComparator", "ComparatorMessages", "CWorkerProcess", "Indicators", "maalestokk-worker", "PluginHost",
        "PrivateFolders", "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "IngestTests",
      dependencies: ["CSV", "DatasetFiles", "Indicators", "Ingest", "Klass", "Regions", "Statistics", "TestSupport"]),
    .testTarget(
      name: "StatisticsNorwayTests",
      dependencies: [
        "CurlClient", "Indicators", "Ingest", "PxWebShapes", "Statistics", "StatisticsNorway", "TestSupport",
      ]),
    .testTarget(
      name: "CurlClientTests", dependencies: ["CurlClient", "publisher-stand-in", "Statistics", "TestSupport"]),
    .testTarget(
      name: "ServiceTests",
      dependencies: [
        "maalestokk", "maalestokk-worker", "County", "Indicators", "Ingest", "KostraGroup", "National", "Neighbours",
        "publisher-stand-in", "Reports", "Service", "ServiceSettings", "Similar", "SQLiteStore", "Statistics",
        "TestSupport",
      ]),
    .testTarget(name: "RepositoryTests", dependencies: ["DatasetFiles", "Indicators", "TestSupport"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Benchmarking", "Briefings", "CurlClient", "Indicators", "maalestokk", "maalestokk-worker", "County",
        "KostraGroup", "National", "Neighbours", "Pages", "PluginHost", "ProofFiles", "publisher-stand-in", "Questions",
        "Regions", "Reports", "Similar", "Spreadsheets", "SQLiteStore", "Statistics", "TestSupport", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Golden"]),
  ],
  cxxLanguageStandard: .cxx17
)

let languageTargets: [Target.TargetType] = [.regular, .executable, .test]
for target in package.targets where languageTargets.contains(target.type) {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .swiftLanguageMode(.v6),
      .treatAllWarnings(as: .error),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
