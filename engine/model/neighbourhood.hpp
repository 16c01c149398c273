// SPDX-License-Identifier: EUPL-1.2
// Neighbourhoods (the smallest areas of a dataset: CBS wijk or buurt) and the districts above them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "engine/model/age.hpp"
#include "engine/model/provenance.hpp"
#include "engine/units/index.hpp"

namespace voorzien {

/// The level above the neighbourhood (stadsdeel, or wijk where neighbourhoods are buurten).
struct District {
  std::string id;
  std::string name;
};

/// How the ages of a neighbourhood are known.
enum class AgeKnowledge {
  single_years,     ///< given by single year
  classes,          ///< broad classes, split along the reference curve
  reference_curve,  ///< only the total is known: the town's own age distribution is borrowed, need gets a
                    ///< bandwidth
  unknown,          ///< not even the total is known
};

/// What a neighbourhood is; planned areas have no residents yet, water never will.
enum class AreaKind { land, water, planned };

/// Dwellings of one type.
struct DwellingCount {
  std::string type;
  double count = 0.0;
};

/// Share of residents that belong to a group (65+, low income …), 0..1.
struct GroupShare {
  std::string group;
  double share = 0.0;
};

struct Neighbourhood {
  std::string id;
  std::string name;
  Index<District> district;
  std::string municipality;
  AreaKind kind = AreaKind::land;
  MultiPolygon area;
  Point centre;  ///< certain to lie inside
  SquareMetres land_area;
  std::optional<Persons> residents;
  Provenance residents_provenance;
  Cohorts ages;  ///< sums to residents; zeros when unknown
  AgeKnowledge age_knowledge = AgeKnowledge::unknown;
  std::optional<Dwellings> dwellings;
  Provenance dwellings_provenance;
  std::vector<DwellingCount> dwellings_by_type;  ///< empty when unknown
  std::optional<std::string> urban_type;
  std::optional<double> strength;  ///< 0..1, 1 = strong
  std::vector<GroupShare> groups;
};

using NeighbourhoodIndex = Index<Neighbourhood>;

/// Where people of a neighbourhood live: a weighted point; the weights of one neighbourhood sum to 1.
struct ResidencePoint {
  NeighbourhoodIndex neighbourhood;
  Point at;
  double weight = 0.0;
  std::string id = {};  ///< in the table it came from; empty: it has none of its own
};

}  // namespace voorzien
