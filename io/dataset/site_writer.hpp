// SPDX-License-Identifier: EUPL-1.2
// Sites as GeoJSON, in lists that share where their numbers come from.
#pragma once

#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "engine/model/town.hpp"

namespace voorzien::io {

/// A list of sites as it is written.
struct SiteList {
  std::string file;
  std::string text;
  Provenance provenance;
  Provenance book_value;
  Provenance land_price;
};

/// The lists, none for a town without sites. Requires that reasons of exclusion hold no semicolon.
std::vector<SiteList> site_lists(const Town& town, const FunctionCatalogue& catalogue);

}  // namespace voorzien::io
