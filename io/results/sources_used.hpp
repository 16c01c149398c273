// SPDX-License-Identifier: EUPL-1.2
// The publications a result rests on. Ids of sources are unique within the file that lists them only, so each
// is told with the list it comes from.
#pragma once

#include <string>
#include <vector>

#include "engine/model/scenario.hpp"

namespace voorzien::io {

/// A source that some number of the run cites. `list`: dataset, functions, norms or demography.
struct UsedSource {
  std::string list;
  Source source;
};

/// Every source that the dataset's figures, the functions, the norms that apply or the demographic rates
/// cite, by list (dataset, functions, norms, demography), then id.
std::vector<UsedSource> sources_used(const Scenario& scenario);

}  // namespace voorzien::io
