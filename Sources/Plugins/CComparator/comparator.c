#include "comparator.h"
