#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>

// The extensions' node types are exported variables that no header declares, and Swift 6 refuses C
// variables that may change; functions are fine.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL,
    CMARK_NODE_STRIKETHROUGH;
static inline uint16_t veiviser_type_table(void) { return (uint16_t)CMARK_NODE_TABLE; }
static inline uint16_t veiviser_type_table_row(void) { return (uint16_t)CMARK_NODE_TABLE_ROW; }
static inline uint16_t veiviser_type_table_cell(void) { return (uint16_t)CMARK_NODE_TABLE_CELL; }
static inline uint16_t veiviser_type_strikethrough(void) {
  return (uint16_t)CMARK_NODE_STRIKETHROUGH;
}

// Literals with their length: the public accessors copy or measure them again.
static inline cmark_chunk veiviser_literal(const cmark_node *node) { return node->as.literal; }
static inline cmark_chunk veiviser_code(const cmark_node *node) { return node->as.code.literal; }
static inline cmark_chunk veiviser_url(const cmark_node *node) { return node->as.link.url; }
static inline cmark_chunk veiviser_title(const cmark_node *node) { return node->as.link.title; }
