// Writes a project to measure with: answers.csv and samhold.yaml in a folder, the same bytes for the
// same numbers on every machine.
//
// usage: bench-data FOLDER ROWS [PARTNERSHIPS [WAVES]]

import Glibc

let numbers = CommandLine.arguments.dropFirst(2).compactMap { Int($0) }
guard CommandLine.arguments.count > 2, let rows = numbers.first, numbers.allSatisfy({ $0 > 0 })
else {
  print("usage: bench-data FOLDER ROWS [PARTNERSHIPS [WAVES]]")
  exit(64)
}

let folder = CommandLine.arguments[1]
let town = Town(
  partnerships: numbers.count > 1 ? numbers[1] : 40,
  waves: numbers.count > 2 ? min(numbers[2], 9) : 4
)
var project = OutputFile(folder + "/samhold.yaml")
project.write(town.projectFile)
project.close()
var answers = OutputFile(folder + "/answers.csv")
AnswerFile(town: town, rows: rows).write(to: &answers)
answers.close()
