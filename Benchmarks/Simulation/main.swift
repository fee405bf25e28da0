// Prints the page; on the standard error what it is at, and what it cannot explain.
import Glibc

var page = SimulationPage()
for (number, scenario) in Scenarios.coverages.enumerated() {
  tell(scenario.name)
  page.add(scenario, try await Simulation.coverage(of: scenario, number: number))
}
page.beginFamilies()
for (number, family) in Scenarios.families.enumerated() {
  tell(family.name)
  page.add(family, try await Simulation.errors(of: family, number: number))
}
print(page.text, terminator: "")
for line in page.unexplained { tell("outside, and no reason on record: \(line)") }
exit(page.unexplained.isEmpty ? 0 : 1)

/// Writes a line to the standard error.
func tell(_ line: String) {
  let text = line + "\n"
  _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
}
