#include <stddef.h>
#include <stdint.h>

// The one call of libFuzzer that a program with a main function of its own needs; the library's
// headers do not come with the toolchain.
int LLVMFuzzerRunDriver(
    int *argc, char ***argv, int (*target)(const uint8_t *bytes, size_t count));
