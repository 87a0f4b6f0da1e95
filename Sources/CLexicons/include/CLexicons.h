#ifndef PRECEPT_CLEXICONS_H
#define PRECEPT_CLEXICONS_H

/* One embedded lexicon file. */
typedef struct {
  const char *name;            /* the file's name without its ending */
  const unsigned char *bytes;  /* its bytes, not terminated */
  long length;                 /* how many there are */
} precept_lexicon;

/* How many files are embedded. */
int precept_lexicon_count(void);

/* File number `index`, counted from 0. */
precept_lexicon precept_lexicon_at(int index);

#endif
