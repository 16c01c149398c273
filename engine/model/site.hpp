// SPDX-License-Identifier: EUPL-1.2
// Sites: scarce space where facilities may come. A plot, a plinth under housing, an existing building, a roof
// or a piece of public space (handbook model.md sections 1 and 5.2, row 6).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/model/facility.hpp"
#include "engine/model/provenance.hpp"

namespace voorzien {

enum class SiteKind { plot, plinth, existing_building, roof, public_space };

/// A function that may not come here, and why (zoning, noise, environment).
struct ExcludedFunction {
  FunctionIndex function;
  Name reason;
};

struct Site {
  std::string id;
  Name name;
  SiteKind kind = SiteKind::plot;
  Point at;
  std::optional<MultiPolygon>
      shape;  ///< to test whether a hall's rectangle fits; none: `largest_rectangle` decides
  std::optional<NeighbourhoodIndex> neighbourhood;
  SquareMetres area;  ///< ground of a plot or public space; floor of a plinth or building; roof of a roof
  double footprint_share =
      0.0;         ///< share of a plot that may be built on, 0..1; a plinth or roof has no ground
  int floors = 1;  ///< ≥ 1
  std::optional<SquareMetres> largest_gfa;
  std::optional<std::pair<double, double>> largest_rectangle_m;  ///< width ≤ length
  /// existing_building: the building itself, which is converted and whose own functions then close; plot: the
  /// facility it belongs to, which may be extended here.
  std::optional<FacilityIndex> facility;
  std::string stands_there;                    ///< in words; empty: nothing
  std::optional<SourcedValue> book_value_eur;  ///< written off when what stands there goes
  std::optional<SourcedValue> land_price_eur_m2;
  std::optional<Year> available_from;
  std::string owner;
  bool illustrative = false;           ///< made up or schematic; marked wherever it is shown
  std::vector<FunctionIndex> allowed;  ///< empty: all that are not excluded
  std::vector<ExcludedFunction> excluded;
  Provenance provenance;
};

using SiteIndex = Index<Site>;

}  // namespace voorzien
