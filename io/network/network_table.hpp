// SPDX-License-Identifier: EUPL-1.2
// A network as a table of its own, for datasets and run directories: one street a line, its shape in whole
// centimetres from one point to the next. A few bytes per point, the same bytes each time, and readable.
//
//   from,to,way,speed_kmh,line_cm
//   0,1,both,5,14550000 48750000 1200 0 300 -450
#pragma once

#include <string>
#include <string_view>

#include "engine/network/street_network.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

/// The point in whole centimetres, as the table keeps it.
Point in_centimetres(Point point);

/// The table; coordinates that are not whole centimetres are rounded, nodes without a street are lost.
std::string network_table_text(const network::StreetNetwork& network);

/// Whether the text begins as such a table.
bool is_network_table(std::string_view text);

/// Reads the table; the first faults of each kind are problems at `shown`:line.
network::StreetNetwork read_network_table(std::string_view text, const std::string& shown, Reading& reading);

}  // namespace voorzien::io
