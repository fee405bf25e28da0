import Glibc

/// Says on a terminal which file is being read and how far; nowhere else, and not at once.
final class Progress {
  private let terminal: Terminal
  private let isShown: Bool
  private let start = Progress.milliseconds()
  private var last = 0
  private var isDrawn = false

  /// What is quick needs no progress: it is first drawn after this many milliseconds.
  private static let patience = 300
  private static let interval = 100

  init(on console: Console) {
    terminal = console.errors
    isShown = !console.isQuiet && terminal.isTerminal
  }

  /// Notes that some bytes of a file have been read.
  ///
  /// - Parameter size: How many bytes the file has, if that is known.
  func note(_ file: String, read: Int, of size: Int?) {
    guard isShown else { return }
    let now = Self.milliseconds()
    guard now - start >= Self.patience, now - last >= Self.interval else { return }
    last = now
    isDrawn = true
    let share = size.flatMap { $0 > 0 ? ", \(min(100, 100 * read / $0)) %" : nil } ?? ""
    try? terminal.write(
      "\r\u{1B}[Kreading \(file.harmless): \(Decimal.text(Double(read) / 1e6, 1)) MB\(share)"
    )
  }

  /// Clears the line, so that something else can be printed.
  func finish() {
    if isDrawn { try? terminal.write("\r\u{1B}[K") }
    isDrawn = false
  }

  private static func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
