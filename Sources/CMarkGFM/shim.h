#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>

// The table extension's node types are numbered when it is registered and are declared in no installed header.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;

static inline cmark_node_type journal_node_table(void) { return CMARK_NODE_TABLE; }
static inline cmark_node_type journal_node_table_row(void) { return CMARK_NODE_TABLE_ROW; }
static inline cmark_node_type journal_node_table_cell(void) { return CMARK_NODE_TABLE_CELL; }

#include <string.h>

// Where a byte stands first, or NULL.
static inline const void *journal_find(const void *bytes, unsigned char byte, size_t count) {
    return memchr(bytes, byte, count);
}

// The bytes of one of the library's strings.
static inline size_t journal_length(const char *string) { return strlen(string); }
