#include "mail_reading.h"

#include <ctype.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// Limits of what one mail may make us do: no person's mail comes near them.
enum { max_depth = 20, max_parts = 200, max_part_bytes = 1000000 };

// GMime 3.0's functions that are used, by the declarations of its headers with pointers left opaque; its
// library keeps them for as long as it is called libgmime-3.0.so.0. A table instead of linking: the library
// brings seventeen others, which every start of the compiler would load.
struct byte_array { uint8_t *data; unsigned int length; };
static struct {
  void (*g_mime_init)(void);
  void *(*g_mime_stream_mem_new)(void);
  void *(*g_mime_stream_mem_new_with_buffer)(const char *, size_t);
  struct byte_array *(*g_mime_stream_mem_get_byte_array)(void *);
  void *(*g_mime_parser_new_with_stream)(void *);
  void *(*g_mime_parser_construct_message)(void *, void *);
  const char *(*g_mime_message_get_subject)(void *);
  void *(*g_mime_message_get_from)(void *);
  void *(*g_mime_message_get_date)(void *);
  void *(*g_mime_message_get_mime_part)(void *);
  int (*internet_address_list_length)(void *);
  void *(*internet_address_list_get_address)(void *, int);
  const char *(*internet_address_mailbox_get_addr)(void *);
  size_t (*internet_address_mailbox_get_type)(void);
  void (*g_date_time_get_ymd)(void *, int *, int *, int *);
  const char *(*g_mime_object_get_header)(void *, const char *);
  void *(*g_mime_object_get_content_type)(void *);
  char *(*g_mime_content_type_get_mime_type)(void *);
  const char *(*g_mime_content_type_get_parameter)(void *, const char *);
  size_t (*g_mime_multipart_get_type)(void);
  int (*g_mime_multipart_get_count)(void *);
  void *(*g_mime_multipart_get_part)(void *, int);
  size_t (*g_mime_message_part_get_type)(void);
  void *(*g_mime_message_part_get_message)(void *);
  size_t (*g_mime_part_get_type)(void);
  size_t (*g_mime_text_part_get_type)(void);
  char *(*g_mime_text_part_get_text)(void *);
  int (*g_mime_part_is_attachment)(void *);
  void *(*g_mime_part_get_content)(void *);
  ptrdiff_t (*g_mime_data_wrapper_write_to_stream)(void *, void *);
  int (*g_type_check_instance_is_a)(void *, size_t);
  void (*g_object_unref)(void *);
  void (*g_free)(void *);
} gmime;

static int is_available;

static void load(void) {
  void *library = dlopen("libgmime-3.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
// POSIX promises that a function's address survives the way through void *.
#define FIND(name)                                             \
  do {                                                         \
    void *found = dlsym(library, #name);                       \
    if (!found) return;                                        \
    memcpy(&gmime.name, &found, sizeof found);                 \
  } while (0)
  FIND(g_mime_init);
  FIND(g_mime_stream_mem_new);
  FIND(g_mime_stream_mem_new_with_buffer);
  FIND(g_mime_stream_mem_get_byte_array);
  FIND(g_mime_parser_new_with_stream);
  FIND(g_mime_parser_construct_message);
  FIND(g_mime_message_get_subject);
  FIND(g_mime_message_get_from);
  FIND(g_mime_message_get_date);
  FIND(g_mime_message_get_mime_part);
  FIND(internet_address_list_length);
  FIND(internet_address_list_get_address);
  FIND(internet_address_mailbox_get_addr);
  FIND(internet_address_mailbox_get_type);
  FIND(g_date_time_get_ymd);
  FIND(g_mime_object_get_header);
  FIND(g_mime_object_get_content_type);
  FIND(g_mime_content_type_get_mime_type);
  FIND(g_mime_content_type_get_parameter);
  FIND(g_mime_multipart_get_type);
  FIND(g_mime_multipart_get_count);
  FIND(g_mime_multipart_get_part);
  FIND(g_mime_message_part_get_type);
  FIND(g_mime_message_part_get_message);
  FIND(g_mime_part_get_type);
  FIND(g_mime_text_part_get_type);
  FIND(g_mime_text_part_get_text);
  FIND(g_mime_part_is_attachment);
  FIND(g_mime_part_get_content);
  FIND(g_mime_data_wrapper_write_to_stream);
  FIND(g_type_check_instance_is_a);
  FIND(g_object_unref);
  FIND(g_free);
#undef FIND
  gmime.g_mime_init();
  is_available = 1;
}

int veiviser_mail_is_available(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_available;
}

static char *copied(const char *text) { return text ? strdup(text) : NULL; }

static int is(void *object, size_t type) {
  return gmime.g_type_check_instance_is_a(object, type);
}

static char *media_type(void *object) {
  void *type = gmime.g_mime_object_get_content_type(object);
  char *name = type ? gmime.g_mime_content_type_get_mime_type(type) : NULL;
  char *result = copied(name ? name : "text/plain");
  gmime.g_free(name);
  for (char *c = result; c && *c; c++) *c = (char)tolower((unsigned char)*c);
  return result;
}

static char *parameter(void *object, const char *name) {
  void *type = gmime.g_mime_object_get_content_type(object);
  return type ? copied(gmime.g_mime_content_type_get_parameter(type, name)) : NULL;
}

// Fills in the bytes of a part.
static void read_bytes(void *object, struct veiviser_mail_part *part) {
  if (part->charset && is(object, gmime.g_mime_text_part_get_type())) {
    char *text = gmime.g_mime_text_part_get_text(object);
    if (!text) return;
    part->count = strlen(text);
    if (part->count > max_part_bytes) part->count = max_part_bytes;
    part->bytes = malloc(part->count + 1);
    if (part->bytes) memcpy(part->bytes, text, part->count);
    gmime.g_free(text);
    return;
  }
  void *content = gmime.g_mime_part_get_content(object);
  void *stream = content ? gmime.g_mime_stream_mem_new() : NULL;
  if (!stream) return;
  gmime.g_mime_data_wrapper_write_to_stream(content, stream);
  struct byte_array *array = gmime.g_mime_stream_mem_get_byte_array(stream);
  if (array && array->data) {
    part->count = array->length > max_part_bytes ? max_part_bytes : array->length;
    part->bytes = malloc(part->count + 1);
    if (part->bytes) memcpy(part->bytes, array->data, part->count);
  }
  gmime.g_object_unref(stream);
}

// Whether text of a part is of use: what people write, and what mail servers report.
static int is_text(const char *type) {
  return strncmp(type, "text/", 5) == 0 || strncmp(type, "message/", 8) == 0;
}

static void walk(struct veiviser_mail *mail, void *object, int depth, int is_inside) {
  if (!object) return;
  if (depth > max_depth) {
    mail->is_cut = 1;
    return;
  }
  if (is(object, gmime.g_mime_multipart_get_type())) {
    int count = gmime.g_mime_multipart_get_count(object);
    for (int i = 0; i < count && !(mail->is_cut && mail->part_count >= max_parts); i++)
      walk(mail, gmime.g_mime_multipart_get_part(object, i), depth + 1, is_inside);
    return;
  }
  if (mail->part_count >= max_parts) {
    mail->is_cut = 1;
    return;
  }
  struct veiviser_mail_part part = {0};
  part.is_inside_message = is_inside;
  if (is(object, gmime.g_mime_message_part_get_type())) {
    void *inner = gmime.g_mime_message_part_get_message(object);
    if (!inner) return;
    // The subject of a returned mail has the code.
    const char *subject = gmime.g_mime_message_get_subject(inner);
    if (subject) {
      part.type = strdup("message/rfc822");
      part.charset = strdup("utf-8");
      part.bytes = strdup(subject);
      part.count = part.bytes ? strlen(part.bytes) : 0;
      mail->parts[mail->part_count++] = part;
    }
    walk(mail, gmime.g_mime_message_get_mime_part(inner), depth + 1, 1);
    return;
  }
  if (!is(object, gmime.g_mime_part_get_type())) return;
  part.type = media_type(object);
  part.is_attachment = gmime.g_mime_part_is_attachment(object);
  if (part.type && is_text(part.type)) {
    part.charset = parameter(object, "charset");
    read_bytes(object, &part);
  }
  mail->parts[mail->part_count++] = part;
}

// The first address of the field From.
static char *sender(void *message) {
  void *list = gmime.g_mime_message_get_from(message);
  if (!list || gmime.internet_address_list_length(list) < 1) return NULL;
  void *address = gmime.internet_address_list_get_address(list, 0);
  if (!address || !is(address, gmime.internet_address_mailbox_get_type())) return NULL;
  return copied(gmime.internet_address_mailbox_get_addr(address));
}

struct veiviser_mail *veiviser_mail_read(const uint8_t *bytes, size_t count) {
  if (!veiviser_mail_is_available()) return NULL;
  void *stream = gmime.g_mime_stream_mem_new_with_buffer((const char *)bytes, count);
  if (!stream) return NULL;
  void *parser = gmime.g_mime_parser_new_with_stream(stream);
  void *message = parser ? gmime.g_mime_parser_construct_message(parser, NULL) : NULL;
  struct veiviser_mail *mail = message ? calloc(1, sizeof *mail) : NULL;
  if (mail) mail->parts = calloc(max_parts, sizeof *mail->parts);
  if (mail && mail->parts) {
    mail->subject = copied(gmime.g_mime_message_get_subject(message));
    mail->sender = sender(message);
    mail->auto_submitted = copied(gmime.g_mime_object_get_header(message, "Auto-Submitted"));
    void *date = gmime.g_mime_message_get_date(message);
    if (date) gmime.g_date_time_get_ymd(date, &mail->year, &mail->month, &mail->day);
    void *root = gmime.g_mime_message_get_mime_part(message);
    if (root) {
      mail->type = media_type(root);
      mail->report_type = parameter(root, "report-type");
      walk(mail, root, 0, 0);
    }
  }
  if (message) gmime.g_object_unref(message);
  if (parser) gmime.g_object_unref(parser);
  gmime.g_object_unref(stream);
  if (mail && !mail->parts) {
    veiviser_mail_free(mail);
    return NULL;
  }
  return mail;
}

void veiviser_mail_free(struct veiviser_mail *mail) {
  if (!mail) return;
  for (size_t i = 0; mail->parts && i < mail->part_count; i++) {
    free(mail->parts[i].type);
    free(mail->parts[i].charset);
    free(mail->parts[i].bytes);
  }
  free(mail->parts);
  free(mail->subject);
  free(mail->sender);
  free(mail->auto_submitted);
  free(mail->type);
  free(mail->report_type);
  free(mail);
}
