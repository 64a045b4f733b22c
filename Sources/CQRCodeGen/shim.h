#ifndef VEIVISER_QRCODEGEN_SHIM_H
#define VEIVISER_QRCODEGEN_SHIM_H

#include <qrcodegen.h>

// A macro with arithmetic, which Swift doesn't import: the bytes of the largest code.
static const int qrCodeBufferLength = qrcodegen_BUFFER_LEN_MAX;

#endif
