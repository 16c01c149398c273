// SPDX-License-Identifier: EUPL-1.2
#include "engine/model/asked_measure.hpp"

namespace voorzien {

std::vector<AskedMeasure> standard_access_measures() {
  return {{"nearest", catchment::Measure::nearest, {}, {}}, {"2sfca", catchment::Measure::two_step, {}, {}}};
}

}  // namespace voorzien
