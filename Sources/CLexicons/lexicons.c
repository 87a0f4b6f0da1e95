#include "CLexicons.h"

#pragma clang diagnostic ignored "-Wc23-extensions" /* #embed */

/* The words and names that Precept knows, embedded as they are. A new file is a line here and a row below. */
static const unsigned char numbers[] = {
#embed "data/numbers.tsv"
};
static const unsigned char time[] = {
#embed "data/time.tsv"
};
static const unsigned char units[] = {
#embed "data/units.tsv"
};
static const unsigned char cue_verbs[] = {
#embed "data/cue_verbs.tsv"
};
static const unsigned char roles[] = {
#embed "data/roles.tsv"
};
static const unsigned char function_words[] = {
#embed "data/function_words.tsv"
};
static const unsigned char abbreviations[] = {
#embed "data/abbreviations.tsv"
};
static const unsigned char given_names[] = {
#embed "data/given_names.tsv"
};
static const unsigned char places[] = {
#embed "data/places.tsv"
};
static const unsigned char nouns[] = {
#embed "data/nouns.tsv"
};
static const unsigned char open_words[] = {
#embed "data/open_words.tsv"
};
static const unsigned char forces[] = {
#embed "data/forces.tsv"
};
static const unsigned char bodies[] = {
#embed "data/bodies.tsv"
};
static const unsigned char panels[] = {
#embed "data/panels.tsv"
};
static const unsigned char offices[] = {
#embed "data/offices.tsv"
};
static const unsigned char holders[] = {
#embed "data/holders.tsv"
};
static const unsigned char role_phrases[] = {
#embed "data/role_phrases.tsv"
};
static const unsigned char qualifier_phrases[] = {
#embed "data/qualifier_phrases.tsv"
};
static const unsigned char cue_phrases[] = {
#embed "data/cue_phrases.tsv"
};
static const unsigned char holiday_phrases[] = {
#embed "data/holiday_phrases.tsv"
};
static const unsigned char compounds[] = {
#embed "data/compounds.tsv"
};

#define ROW(file) {#file, file, sizeof file}

static const precept_lexicon files[] = {
    ROW(numbers),
    ROW(time),
    ROW(units),
    ROW(cue_verbs),
    ROW(roles),
    ROW(function_words),
    ROW(abbreviations),
    ROW(given_names),
    ROW(places),
    ROW(nouns),
    ROW(open_words),
    ROW(forces),
    ROW(bodies),
    ROW(panels),
    ROW(offices),
    ROW(holders),
    ROW(role_phrases),
    ROW(qualifier_phrases),
    ROW(cue_phrases),
    ROW(holiday_phrases),
    ROW(compounds),
};

int precept_lexicon_count(void) { return (int)(sizeof files / sizeof files[0]); }

precept_lexicon precept_lexicon_at(int index) { return files[index]; }
