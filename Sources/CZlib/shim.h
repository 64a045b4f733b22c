#ifndef VEIVISER_ZLIB_SHIM_H
#define VEIVISER_ZLIB_SHIM_H

#include <zlib.h>

// inflateInit2 is a macro, which Swift doesn't import. A negative window means deflated data without
// a header of zlib's, as zip files have it.
static inline int beginInflatingZipEntry(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

#endif
