// SPDX-License-Identifier: EUPL-1.2
#include "engine/geometry/overlay.hpp"
