#ifndef VEIVISER_ZLIB_SHIM_H
#define VEIVISER_ZLIB_SHIM_H

#include <zlib.h>

// deflateInit2 and inflateInit2 are macros, which Swift doesn't import.

// A negative window means deflated data without a header of zlib's, as zip files have it.
static inline int beginInflatingZipEntry(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

// For a few hundred bytes: the smallest window, 512 bytes, and little memory, since what is set aside is
// also cleared. It is 1 % more output than with 32 KB, in a tenth of the time.
static inline int beginDeflatingPicture(z_stream *stream) {
  return deflateInit2(stream, Z_BEST_COMPRESSION, Z_DEFLATED, 9, 2, Z_DEFAULT_STRATEGY);
}

#endif
