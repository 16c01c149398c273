// SPDX-License-Identifier: EUPL-1.2
// What tags of OpenStreetMap mean as facilities (osm-mapping.json, format voorzien-osm-mapping/1): the first
// rule of a function that fits counts, and a place may serve several functions.
#pragma once

#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "io/osm/osm_places.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// A tag and the values that fit; no value: any. Lists in the file (primary;secondary) fit by each part.
struct TagTest {
  std::string key;
  std::vector<std::string> values;
};

struct OsmRule {
  std::vector<TagTest> tags;      ///< all must fit
  std::vector<TagTest> unless;    ///< none may fit
  std::string function;           ///< empty: recognised, and deliberately no facility
  std::string status;             ///< how sure it is that such a place is that facility
  bool area_is_capacity = false;  ///< the unit is m² of ground: the drawn area is the capacity
};

struct OsmMapping {
  std::vector<OsmRule> rules;
};

/// Reads a mapping; faults, and functions the catalogue does not have, are problems of `file`.
OsmMapping read_osm_mapping(const std::string& text, const std::string& file,
                            const FunctionCatalogue& catalogue, std::vector<Problem>& problems);

/// The rules that fit the tags, at most one per function. A rule without function ends the search.
std::vector<const OsmRule*> rules_for(const OsmTags& tags, const OsmMapping& mapping);

}  // namespace voorzien::io
