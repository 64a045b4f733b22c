#ifndef VEIVISER_MAIL_READING_H
#define VEIVISER_MAIL_READING_H

#include <stddef.h>
#include <stdint.h>

// A part of a mail that holds text, decoded from its transfer encoding.
struct veiviser_mail_part {
  // The media type in lower case, such as "text/plain".
  char *type;
  // The charset as the part names it; NULL when it names none, and then `bytes` are as they were sent. With
  // a charset they are UTF-8, as far as the charset is known.
  char *charset;
  char *bytes;
  size_t count;
  int is_attachment;
  // Whether it is inside another mail that this one carries.
  int is_inside_message;
};

struct veiviser_mail {
  // Decoded header fields; NULL for those the mail doesn't have.
  char *subject;
  char *sender;
  char *auto_submitted;
  // The media type of the whole, and the parameter `report-type`.
  char *type;
  char *report_type;
  // The day in the sender's own zone; 0 when the mail has none that can be read.
  int year, month, day;
  size_t part_count;
  struct veiviser_mail_part *parts;
  // Whether there were more parts, or deeper ones, than are read.
  int is_cut;
};

// Whether libgmime is installed. It is loaded when this is called first, so that the programs start
// without it.
int veiviser_mail_is_available(void);

// Reads a mail; NULL when it is none or there is no library. Free with veiviser_mail_free.
struct veiviser_mail *veiviser_mail_read(const uint8_t *bytes, size_t count);
void veiviser_mail_free(struct veiviser_mail *mail);

#endif
