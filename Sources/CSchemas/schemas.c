#include "CSchemas.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char report[] = {
#embed "../../schemas/report.schema.json"
};

const unsigned char *precept_schema_report(void) { return report; }
size_t precept_schema_report_length(void) { return sizeof report; }
