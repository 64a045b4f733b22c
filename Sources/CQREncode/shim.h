#ifndef VEIVISER_QRENCODE_SHIM_H
#define VEIVISER_QRENCODE_SHIM_H

#include <qrencode.h>

// In Debian's library but not in its header. Absent from a library built without its tests, hence
// weak.
extern QRcode *QRcode_encodeMask(QRinput *input, int mask) __attribute__((weak));

/// Encodes with one mask (0 to 7), or lets the library try all eight where it can't be told which.
static inline QRcode *qr_encode_with_mask(QRinput *input, int mask) {
  return QRcode_encodeMask ? QRcode_encodeMask(input, mask) : QRcode_encodeInput(input);
}

#endif
