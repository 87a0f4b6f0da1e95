#ifndef PRECEPT_CSCHEMAS_H
#define PRECEPT_CSCHEMAS_H

#include <stddef.h>

/* The files of schemas/, as they stand there, each with a NUL behind it. */
const unsigned char *precept_schemas(void);
size_t precept_schemas_length(void);

#endif
