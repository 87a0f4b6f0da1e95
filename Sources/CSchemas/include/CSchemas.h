#ifndef PRECEPT_CSCHEMAS_H
#define PRECEPT_CSCHEMAS_H

#include <stddef.h>

/* The files of schemas/, as they stand there. */
const unsigned char *precept_schema_report(void);
size_t precept_schema_report_length(void);

#endif
