import CLibFuzzer
import Glibc

// Feeds one reader of the program with inputs that libFuzzer makes up.
//
// usage: fuzz --target=NAME [FLAG…] [CORPUS…], with libFuzzer's flags; `make fuzz` knows them.
// libFuzzer leaves what begins with two hyphens alone and hands it on to its own helpers.

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
  LLVMFuzzerRunDriver(&count, &arguments) { start, count in
    FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
  }
)
