#include "model/decimal.hpp"
