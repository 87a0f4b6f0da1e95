#ifndef PRECEPT_CLIBXML2_SHIM_H
#define PRECEPT_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlversion.h>
#include <string.h>

/* xmlFree is a mutable global function pointer, which Swift 6 cannot import. */
static inline void precept_xml_free(void *pointer) { xmlFree(pointer); }

/* Where `byte` first stands in `length` bytes from `from` on; -1 if nowhere. */
static inline long precept_find_byte(const unsigned char *from, unsigned char byte, long length) {
  const unsigned char *found = (const unsigned char *)memchr(from, byte, (size_t)length);
  return found ? found - from : -1;
}

#endif
