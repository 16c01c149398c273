// SPDX-License-Identifier: EUPL-1.2
// Rings from ways that touch at their ends (OpenStreetMap wiki, Relation:multipolygon/Algorithm: ring
// assignment, simplest case of each way used once).
#pragma once

#include <cstdint>
#include <vector>

namespace voorzien::io {

/// Numbers of nodes along a way or a ring.
using NodeLine = std::vector<std::int64_t>;

/// Joins the ways into closed rings, first node repeated as last; ways that close no ring are counted.
struct JoinedRings {
  std::vector<NodeLine> rings;
  std::size_t left_over = 0;
};
JoinedRings join_rings(std::vector<NodeLine> ways);

}  // namespace voorzien::io
