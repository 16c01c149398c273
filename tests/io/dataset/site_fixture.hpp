// SPDX-License-Identifier: EUPL-1.2
// The small dataset with sites and rooms beside it. Tests change one thing and see what the reader says.
#pragma once

#include "tests/io/dataset/small_dataset.hpp"

namespace voorzien::io {

/// Sites `kavel` (a rectangle of 50 by 40 m), `loods` (an existing building, facility s2), `plint` (a point)
/// and `uitbouw` (a plot that facility s1 may be extended on); rooms `s1-zaal` (booked), `s1-lokaal` (no
/// bookings, known) and `s2-zaal` (bookings not known).
DatasetTexts dataset_with_sites();

}  // namespace voorzien::io
