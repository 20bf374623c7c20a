#include <stdio.h>
#include <xlsxwriter.h>

/// Has C's own messages go to another file, and gives the one they went to.
static inline FILE *maalestokk_stderr(FILE *file) {
  FILE *former = stderr;
  if (file) stderr = file;
  return former;
}
