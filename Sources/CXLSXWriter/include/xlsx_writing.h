#ifndef VEIVISER_XLSX_WRITING_H
#define VEIVISER_XLSX_WRITING_H

#include <xlsxwriter.h>

// The functions of libxlsxwriter that are used.
#define XLSX_FUNCTIONS(F)                                                                        \
  F(workbook_new)                                                                                \
  F(workbook_set_properties)                                                                     \
  F(workbook_add_format)                                                                         \
  F(workbook_add_worksheet)                                                                      \
  F(workbook_close)                                                                              \
  F(format_set_num_format_index)                                                                 \
  F(format_set_align)                                                                            \
  F(format_set_bold)                                                                             \
  F(format_set_italic)                                                                           \
  F(format_set_text_wrap)                                                                        \
  F(format_set_bg_color)                                                                         \
  F(format_set_unlocked)                                                                         \
  F(worksheet_set_column)                                                                        \
  F(worksheet_set_row)                                                                           \
  F(worksheet_write_string)                                                                      \
  F(worksheet_data_validation_range)                                                             \
  F(worksheet_freeze_panes)                                                                      \
  F(worksheet_autofilter)                                                                        \
  F(worksheet_protect)                                                                           \
  F(worksheet_hide)

// A table of them instead of linking: the library brings libcrypto, which every start of the compiler
// would load.
struct xlsx_library {
#define MEMBER(name) __typeof__(name) *_Nonnull name;
  XLSX_FUNCTIONS(MEMBER)
#undef MEMBER
};

// The library's functions; null where version 4 of it isn't installed.
const struct xlsx_library *_Nullable loaded_xlsx_library(void);

#endif
