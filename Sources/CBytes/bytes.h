// Sixty-four bytes, asked which of them are equal to something. An answer has a bit for each byte,
// the lowest for the first.
//
// All is in this header, so that it becomes part of the loops that ask. It is C because Swift has
// no name for the instruction of x86-64 that takes a bit from each of sixteen bytes. A function that
// is given `bytes` reads 64 of them, aligned or not, and nothing else.

#ifndef CBYTES_BYTES_H
#define CBYTES_BYTES_H

#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)

#include <emmintrin.h>

typedef __m128i cbytes_vector;

static inline cbytes_vector cbytes_load(const void *bytes, int index) {
  return _mm_loadu_si128((const __m128i *)bytes + index);
}

static inline uint64_t cbytes_signs_of(cbytes_vector vector) {
  return (uint64_t)_mm_movemask_epi8(vector);
}

static inline cbytes_vector cbytes_are(cbytes_vector vector, uint8_t byte) {
  return _mm_cmpeq_epi8(vector, _mm_set1_epi8((char)byte));
}

// As signed numbers, by which the bytes from 0x80 on come before all others.
static inline cbytes_vector cbytes_are_below(cbytes_vector vector, int8_t limit) {
  return _mm_cmplt_epi8(vector, _mm_set1_epi8(limit));
}

#else

typedef int8_t cbytes_vector __attribute__((vector_size(16)));

static inline cbytes_vector cbytes_load(const void *bytes, int index) {
  cbytes_vector vector;
  memcpy(&vector, (const char *)bytes + 16 * index, 16);
  return vector;
}

// A different bit of every byte of a word is kept, and the multiplication adds all bytes of the
// word up in its highest, on a machine whose words begin with their lowest byte.
static inline uint64_t cbytes_signs_of(cbytes_vector vector) {
  uint64_t words[2];
  cbytes_vector signs = (cbytes_vector)(vector < 0);
  memcpy(words, &signs, 16);
  uint64_t low = (words[0] & 0x8040201008040201u) * 0x0101010101010101u >> 56;
  uint64_t high = (words[1] & 0x8040201008040201u) * 0x0101010101010101u >> 56;
  return low | high << 8;
}

static inline cbytes_vector cbytes_are(cbytes_vector vector, uint8_t byte) {
  return (cbytes_vector)(vector == (int8_t)byte);
}

static inline cbytes_vector cbytes_are_below(cbytes_vector vector, int8_t limit) {
  return (cbytes_vector)(vector < limit);
}

#endif

static inline uint64_t cbytes_signs(cbytes_vector a, cbytes_vector b, cbytes_vector c,
                                    cbytes_vector d) {
  return cbytes_signs_of(a) | cbytes_signs_of(b) << 16 | cbytes_signs_of(c) << 32 |
         cbytes_signs_of(d) << 48;
}

/// The bytes equal to `byte`.
static inline uint64_t cbytes_equal(const void *bytes, uint8_t byte) {
  return cbytes_signs(cbytes_are(cbytes_load(bytes, 0), byte),
                      cbytes_are(cbytes_load(bytes, 1), byte),
                      cbytes_are(cbytes_load(bytes, 2), byte),
                      cbytes_are(cbytes_load(bytes, 3), byte));
}

/// The bytes from 0x80 on that are below `limit`, which is 0x81 to 0x100.
static inline uint64_t cbytes_high_below(const void *bytes, int limit) {
  int8_t signed_limit = (int8_t)(limit - 0x100);
  return cbytes_signs(cbytes_are_below(cbytes_load(bytes, 0), signed_limit),
                      cbytes_are_below(cbytes_load(bytes, 1), signed_limit),
                      cbytes_are_below(cbytes_load(bytes, 2), signed_limit),
                      cbytes_are_below(cbytes_load(bytes, 3), signed_limit));
}

/// Whether none of the bytes is zero, or 0x80 or above.
static inline int cbytes_are_plain(const void *bytes) {
  cbytes_vector a = cbytes_load(bytes, 0), b = cbytes_load(bytes, 1);
  cbytes_vector c = cbytes_load(bytes, 2), d = cbytes_load(bytes, 3);
  cbytes_vector zeros = cbytes_are(a, 0) | cbytes_are(b, 0) | cbytes_are(c, 0) | cbytes_are(d, 0);
  return cbytes_signs_of(a | b | c | d | zeros) == 0;
}

#endif
