#ifndef VEIVISER_QRENCODE_SHIM_H
#define VEIVISER_QRENCODE_SHIM_H

#include <qrencode.h>

#endif
