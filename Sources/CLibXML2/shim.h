#ifndef PRECEPT_CLIBXML2_SHIM_H
#define PRECEPT_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlversion.h>

/* xmlFree is a mutable global function pointer, which Swift 6 cannot import. */
static inline void precept_xml_free(void *pointer) { xmlFree(pointer); }

#endif
