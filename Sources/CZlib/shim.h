#ifndef VEIVISER_ZLIB_SHIM_H
#define VEIVISER_ZLIB_SHIM_H

#include <zlib.h>

// deflateInit2 and inflateInit2 are macros, which Swift doesn't import.

// A negative window means deflated data without a header of zlib's, as zip files have it.
static inline int beginInflatingZipEntry(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

// For a few hundred bytes: the smallest window, 512 bytes, and little memory, since what is set aside is
// also cleared: 8 µs for the picture of a QR code where 32 KB take 58, for output within a byte or two.
static inline int beginDeflatingPicture(z_stream *stream) {
  return deflateInit2(stream, Z_BEST_COMPRESSION, Z_DEFLATED, 9, 2, Z_DEFAULT_STRATEGY);
}

#endif
