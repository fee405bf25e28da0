// The door to zlib, which is wherever libxml2 is: Debian's libxml2 depends on it.
#ifndef SAMHOLD_CZLIB_SHIM_H
#define SAMHOLD_CZLIB_SHIM_H

#include <zlib.h>

// Makes a stream ready for raw deflate data, as ZIP has it. In zlib.h this is a macro.
static inline int cz_begin(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

#endif
