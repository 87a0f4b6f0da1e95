#ifndef PRECEPT_CZLIB_SHIM_H
#define PRECEPT_CZLIB_SHIM_H

#include <zlib.h>

/* inflateInit2 is a macro, which Swift cannot import. */
static inline int precept_inflate_start(z_stream *stream, int window_bits) {
  return inflateInit2(stream, window_bits);
}

#endif
