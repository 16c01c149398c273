// SPDX-License-Identifier: EUPL-1.2
#include "engine/population/age_split.hpp"
