// SPDX-License-Identifier: EUPL-1.2
// The town as a drawing that many small maps share: each neighbourhood is drawn once as a symbol and used by
// number after that, which keeps a report with a hundred maps small.
#pragma once

#include <string>
#include <vector>

#include "engine/model/town.hpp"

namespace voorzien::io {

class TownMap {
 public:
  explicit TownMap(const Town& town);

  /// Of the drawing, in its own units; the longer side is 1000.
  [[nodiscard]] int width() const { return width_; }
  [[nodiscard]] int height() const { return height_; }
  /// "0 0 1000 800".
  [[nodiscard]] std::string view_box() const;
  /// Where a place of the town lies in the drawing.
  [[nodiscard]] Point at(Point place) const;
  /// An SVG that draws nothing and holds the outline of every neighbourhood (#n0, #n1 …) and the patterns.
  [[nodiscard]] const std::string& symbols() const { return symbols_; }
  /// The outline of a neighbourhood, to be filled by the class of the group it stands in.
  [[nodiscard]] static std::string outline(NeighbourhoodIndex neighbourhood);
  /// Every neighbourhood that is water, and all others, as background.
  [[nodiscard]] const std::string& water() const { return water_; }

 private:
  [[nodiscard]] std::string path_of(const MultiPolygon& area) const;

  Point corner_;  ///< north-west
  double scale_ = 1.0;
  int width_ = 1000;
  int height_ = 1000;
  std::string symbols_;
  std::string water_;
};

}  // namespace voorzien::io
