// swift-tools-version: 6.2
import PackageDescription

/// The settings every room of the house is built with.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// The three rooms that may use unsafe code mark every unsafe expression.
let marked: [SwiftSetting] = house + [.strictMemorySafety()]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "samhold",
  products: [
    .executable(name: "samhold", targets: ["samhold"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Rooms, lowest first: an arrow may only point upwards in this list.
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    // Wherever libxml2 is, since Debian's depends on it.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBytes"),
    .target(name: "CSV", dependencies: ["CBytes"], swiftSettings: marked),
    .target(name: "Statistics", swiftSettings: house),
    .target(name: "Survey", dependencies: ["CSV", "Statistics", yams], swiftSettings: house),
    .target(name: "Impact", dependencies: ["Survey", "Statistics"], swiftSettings: house),
    .target(
      name: "Standards",
      dependencies: ["Survey", "Statistics", "Impact"],
      swiftSettings: house
    ),
    .target(name: "Markup", dependencies: ["CLibXML2"], swiftSettings: marked),
    .target(name: "Workbook", dependencies: ["CSV", "CZlib", "Markup"], swiftSettings: marked),
    .target(
      name: "Templates",
      path: "Templates",
      swiftSettings: house,
      plugins: ["EmbedFiles"]
    ),
    .target(
      name: "Rendering",
      dependencies: [
        "CSV", "Statistics", "Survey", "Impact", "Standards", "Markup", "Templates", yams,
      ],
      swiftSettings: house
    ),
    .target(
      name: "Exchange",
      dependencies: ["Impact", "Markup", "Survey", "Templates"],
      swiftSettings: house
    ),
    .target(name: "Audit", dependencies: ["CSV", "Markup"], swiftSettings: house),
    .target(
      name: "SampleProject",
      path: "SampleData/Generator",
      swiftSettings: house
    ),
    .target(
      name: "Commands",
      dependencies: [
        "CSV", "Statistics", "Survey", "Impact", "Standards", "Rendering", "Markup", "Audit",
        "Exchange", "Templates", "SampleProject", "Workbook",
        argumentParser, crypto,
      ],
      swiftSettings: house
    ),
    .executableTarget(name: "samhold", dependencies: ["Commands"], swiftSettings: house),

    // How the templates come into the program.
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["embed-files"]),
    .executableTarget(name: "embed-files", path: "Plugins/embed-files", swiftSettings: house),

    // Run by `make simulate`; no part of what is installed.
    .executableTarget(
      name: "simulate",
      dependencies: ["CSV", "Impact", "SampleProject", "Statistics", "Survey"],
      path: "Benchmarks/Simulation",
      swiftSettings: house
    ),

    // Run by `make bench`: what is measured, and the parts measured one by one.
    .executableTarget(
      name: "bench-data",
      dependencies: ["SampleProject"],
      path: "Benchmarks/Data",
      swiftSettings: house
    ),
    .executableTarget(
      name: "bench-parts",
      dependencies: ["CSV", "Impact", "Markup", "Rendering", "Survey"],
      path: "Benchmarks/Parts",
      swiftSettings: house
    ),

    // Tests, one folder a room.
    .testTarget(name: "CSVTests", dependencies: ["CSV"], swiftSettings: house),
    .testTarget(
      name: "StatisticsTests",
      dependencies: ["Statistics"],
      exclude: ["Reference"],
      swiftSettings: house
    ),
    .testTarget(name: "SurveyTests", dependencies: ["Survey", "CSV"], swiftSettings: house),
    .testTarget(
      name: "ImpactTests",
      dependencies: ["CSV", "Impact", "Statistics", "Survey"],
      exclude: ["Projects", "Reference"],
      swiftSettings: house
    ),
    .testTarget(
      name: "StandardsTests",
      dependencies: ["CSV", "Impact", "Standards", "Survey"],
      swiftSettings: house
    ),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: house),
    .testTarget(
      name: "WorkbookTests",
      dependencies: ["CSV", "Markup", "Workbook"],
      exclude: ["Fixtures"],
      swiftSettings: house
    ),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "CSV", "Impact", "Markup", "Rendering", "Standards", "Statistics", "Survey", "Templates",
      ],
      exclude: ["Golden"],
      swiftSettings: house
    ),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Audit", "CSV", "Exchange", "Impact", "Markup", "Rendering", "Survey"],
      swiftSettings: house
    ),
    .testTarget(
      name: "AuditTests",
      dependencies: ["Audit", "CSV", "Impact", "Markup", "Rendering", "Standards", "Survey"],
      swiftSettings: house
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: ["Commands", "samhold", "CSV", "Survey", "Markup", "Templates", "Workbook"],
      exclude: ["Reference", "Transcripts"],
      swiftSettings: house
    ),
  ],
  swiftLanguageModes: [.v6]
)

// Run by `make fuzz`, and known only to it: one program that feeds the readers with anything, and
// these rooms telling libFuzzer which of their branches an input takes.
if Context.environment["SAMHOLD_FUZZ"] != nil {
  let read = ["Audit", "CSV", "Exchange", "Impact", "Markup", "Rendering", "Survey", "Workbook"]
  for target in package.targets where read.contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer"]))
  }
  package.targets += [
    .systemLibrary(name: "CLibFuzzer", path: "Fuzzing/CLibFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Audit", "CLibFuzzer", "CSV", "CZlib", "Exchange", "Impact", "Markup", "Rendering",
        "Survey", "Templates", "Workbook",
      ],
      path: "Fuzzing/Targets",
      swiftSettings: house,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
    ),
  ]
}
