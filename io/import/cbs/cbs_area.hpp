// SPDX-License-Identifier: EUPL-1.2
// One area of the neighbourhood map with its figures, and a whole municipality of them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "io/import/cbs/cbs_columns.hpp"

namespace voorzien::io {

struct CbsArea {
  std::string code;
  std::string name;
  std::string district;  ///< code of the level above; empty for districts
  std::string district_name;
  bool is_water = false;
  std::string urbanity;                                    ///< class of CBS, in its words or as 1..5
  std::array<std::optional<double>, cbs_figures> figures;  ///< in the unit of the column
  MultiPolygon shape;

  [[nodiscard]] const std::optional<double>& figure(CbsColumn column) const {
    return figures[figure_of(column)];
  }
};

struct CbsMunicipality {
  std::string code;  ///< GM0034
  std::string name;
  std::optional<double> residents;  ///< as published for the whole
};

struct CbsMap {
  CbsMunicipality municipality;
  CbsLevel level = CbsLevel::neighbourhood;
  std::string layer;
  std::optional<int> year;
  CbsLayout layout;
  std::vector<CbsArea> areas;       ///< in order of code
  bool has_neighbourhoods = false;  ///< whether the file has a layer of them at all
  std::size_t water_repeated = 0;   ///< rows of water under the code of land, left out
};

}  // namespace voorzien::io
