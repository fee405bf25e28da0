// Measures the parts of the program one by one, in one process and on one thread, and prints a
// table of Markdown.
//
// usage: bench-parts FOLDER, with the answers.csv and samhold.yaml of bench-data

guard CommandLine.arguments.count == 2 else { fatalError("usage: bench-parts FOLDER") }
let parts = try Parts(in: CommandLine.arguments[1])
print("| Part | Unit | ns a unit, median | least | most |")
print("|---|---|---|---|---|")
for measurement in try parts.all { print(measurement.row) }
