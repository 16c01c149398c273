// SPDX-License-Identifier: EUPL-1.2
// Space kinds: what facilities are built of (classroom, gym hall, yard, field). Functions name the kinds they
// use; sharing decides later which of them can be used together. Handbook model.md section 1.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/provenance.hpp"
#include "engine/units/quantity.hpp"

namespace voorzien {

/// Inside a building or on the ground around it.
enum class SpacePlace { indoor, outdoor };

/// What the m² of the kind mean: gross floor area (bvo), net floor area, or ground.
enum class AreaBasis { gross_floor, net_floor, site };

/// The indivisible piece a kind is built in.
struct SpaceModule {
  SquareMetres net;
  SquareMetres gross_floor;
  int parts = 1;  ///< into how many it can be divided by a curtain or wall
  Provenance provenance;
};

/// Length and width of a rectangle that must fit in the plot.
struct Rectangle {
  Metres width;
  Metres length;
};

struct SpaceKind {
  std::string id;
  Name name;
  SpacePlace place = SpacePlace::indoor;
  std::optional<SpaceModule> module;  ///< none: any size
  AreaBasis area_basis = AreaBasis::gross_floor;
  double storeys = 1.0;  ///< storeys it takes: a hall is a void, 2 for the part under its roof
  bool needs_ground_floor = false;
  bool roof_allowed = false;
  std::optional<Rectangle> smallest_rectangle;
  bool lockable_zone = false;  ///< own entrance, toilets and storage, so that others can use it
  Provenance provenance;
};

/// Every space kind, ordered by id.
struct SpaceKindCatalogue {
  std::vector<SpaceKind> kinds;
  std::vector<Source> sources;

  /// The kind with this id, or null.
  [[nodiscard]] const SpaceKind* find(const std::string& id) const;
};

}  // namespace voorzien
