// SPDX-License-Identifier: EUPL-1.2
// A neighbourhood while it is being read: what still has to be worked out stands beside it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/neighbourhood.hpp"

namespace voorzien::io {

struct NeighbourhoodRow {
  Neighbourhood neighbourhood;
  std::string place;  ///< where it stands in the file
  std::string district;
  std::string district_name;
  std::vector<std::optional<double>> age_classes;  ///< one per class of the manifest
  bool land_is_measured = false;                   ///< no field says how much land there is: the polygon does
  std::optional<AgeKnowledge> age_knowledge;       ///< how the ages were known before, when the file says so
};

}  // namespace voorzien::io
