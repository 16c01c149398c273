// SPDX-License-Identifier: EUPL-1.2
// A map of who wins and loses as SVG inside the page: colour and sign, with the numbers in the table beside.
#pragma once

#include "io/comparison/comparison_words.hpp"
#include "io/comparison/page.hpp"

namespace voorzien::io {

/// The neighbourhoods of the first run, coloured by the change to run `run`; hatched where it is not known.
void draw_change_map(Page& page, const ComparisonWords& words, std::size_t run);

}  // namespace voorzien::io
