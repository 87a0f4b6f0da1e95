#include "CSchemas.h"

#pragma clang diagnostic ignored "-Wc23-extensions" /* #embed */

/* A new schema is a line here; its name stands in its "$id". */
static const unsigned char schemas[] = {
#embed "../../schemas/report.schema.json" suffix(, 0, )
#embed "../../schemas/claim.schema.json" suffix(, 0, )
#embed "../../schemas/change.schema.json" suffix(, 0, )
#embed "../../schemas/trail.schema.json" suffix(, 0, )
#embed "../../schemas/stored.schema.json" suffix(, 0, )
#embed "../../schemas/hit.schema.json" suffix(, 0, )
#embed "../../schemas/history.schema.json" suffix(, 0, )
#embed "../../schemas/run.schema.json" suffix(, 0, )
#embed "../../schemas/gold.schema.json" suffix(, 0, )
#embed "../../schemas/stream-input.schema.json" suffix(, 0, )
};

const unsigned char *precept_schemas(void) { return schemas; }
size_t precept_schemas_length(void) { return sizeof schemas; }
