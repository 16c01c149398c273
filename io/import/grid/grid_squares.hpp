// SPDX-License-Identifier: EUPL-1.2
// The squares of a file: where they are and how many people live there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/geometry/shapes.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

struct GridSquare {
  std::string id;
  Point centre;
  std::optional<double> residents;  ///< none: suppressed, 0 to 4
};

struct GridSquares {
  std::vector<GridSquare> squares;  ///< with people, or suppressed; in the order of the file
  std::string layer;
};

/// Squares that meet the box (Dutch grid); of a map only those are read. Other tables are a problem.
GridSquares read_grid_squares(const std::string& path, const Box& within, Reading& reading);

/// The centre of a square by its number (E1390N4927 of 100 m, in hectometres; E139000N492700 in metres).
std::optional<Point> centre_of_square(const std::string& id, double side_m);

}  // namespace voorzien::io
