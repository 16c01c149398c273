// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/model/facility_function.hpp"
#include "engine/model/town.hpp"
#include "io/dataset/room_writer.hpp"
#include "io/dataset/site_writer.hpp"

namespace voorzien::io {

/// A list of facilities that share where their numbers come from.
struct FacilityList {
  std::string file;
  Provenance capacity;
  Status status = Status::observed;
  bool with_place_from = false;  ///< whether it has a column that says how places are known
};

/// Types and groups that occur anywhere in the town: the columns of the written neighbourhoods.
struct WrittenColumns {
  std::set<std::string> dwelling_types;
  std::set<std::string> groups;
};

WrittenColumns columns_of(const Town& town);

/// The lists of a written dataset.
struct DatasetLists {
  std::vector<FacilityList> facilities;
  std::vector<SiteList> sites;
  std::vector<RoomList> rooms;
};

/// The manifest of a written dataset.
std::string manifest_text(const Town& town, const FunctionCatalogue& catalogue, const DatasetLists& lists);

/// Whether the points are written with ids: they have some of their own, or a table of costs names them.
bool has_named_points(const Town& town);

}  // namespace voorzien::io
