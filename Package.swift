// swift-tools-version: 6.2

import PackageDescription

/// Every target of our own is held to the same rules: Swift 6 mode, and a warning is a fault.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "precept",
  products: [
    .library(name: "Precept", targets: ["Precept"]),
    .executable(name: "precept", targets: ["PreceptCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // The arrows below are the pipeline: bytes, Document, tokens, findings, record.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CSchemas"),
    .target(name: "CLexicons"),
    .target(name: "CPages"),
    .target(name: "ReportText", dependencies: ["CLexicons"], swiftSettings: strict),
    .target(
      name: "Ingest", dependencies: ["ReportText", "CLibXML2", "CZlib"], swiftSettings: strict),
    .target(name: "Claims", dependencies: ["ReportText"], swiftSettings: strict),
    .target(name: "Extraction", dependencies: ["ReportText", "Claims"], swiftSettings: strict),
    .target(name: "Comparison", dependencies: ["Claims", "ReportText"], swiftSettings: strict),
    .target(name: "Emission", dependencies: ["Claims", "ReportText", "CPages"], swiftSettings: strict),
    .target(
      name: "Digests", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "Archive",
      dependencies: [
        "Claims", "Comparison", "Digests", "Emission", "ReportText", "CZlib",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .target(
      name: "Precept",
      dependencies: [
        "ReportText", "Ingest", "Claims", "Extraction", "Comparison", "Emission", "Archive", "Digests",
        "CSchemas",
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "PreceptCLI",
      dependencies: [
        "Precept", "Archive", "Claims", "Comparison", "Digests", "Emission", "Extraction",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    // What tests of several targets need; no part of the program.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "ReportTextTests", dependencies: ["ReportText"], swiftSettings: strict),
    .testTarget(
      name: "IngestTests", dependencies: ["Ingest", "ReportText", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "ClaimsTests", dependencies: ["Claims"], swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests", dependencies: ["Extraction", "Claims", "ReportText", "Precept"],
      swiftSettings: strict),
    .testTarget(
      name: "ComparisonTests", dependencies: ["Comparison", "Claims", "ReportText", "Precept"],
      swiftSettings: strict),
    .testTarget(
      name: "EmissionTests", dependencies: ["Emission", "Claims", "ReportText", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "PreceptTests",
      dependencies: ["Precept", "Claims", "Digests", "Emission", "Ingest", "TestSupport"],
      swiftSettings: strict),
    // These run the program as its users do; the dependency has it built.
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "Claims", "Digests", "Emission", "Precept", "PreceptCLI", "ReportText", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .testTarget(
      name: "PreceptCLITests", dependencies: ["Digests", "PreceptCLI", "Precept", "TestSupport"],
      swiftSettings: strict),
  ]
)

// Measures emission by itself for `make bench`; no part of the program.
if Context.environment["PRECEPT_BENCH"] != nil {
  package.targets.append(
    .executableTarget(
      name: "EmissionBench", dependencies: ["Precept", "Claims", "Emission"], path: "Tests/EmissionBench",
      swiftSettings: strict))
}
