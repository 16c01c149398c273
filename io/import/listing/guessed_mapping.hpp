// SPDX-License-Identifier: EUPL-1.2
// What the columns of a list of facilities mean, guessed from their names as people write them: a simple list
// needs no mapping file. Every guess is told, and the mapping is written out so that it can be mended.
#pragma once

#include <string>

#include "engine/model/facility_function.hpp"
#include "io/import/listing/listing_mapping.hpp"
#include "io/import/table/listing.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

/// A mapping for the list; `function` is that of every row, empty: a column says it in the words of the
/// catalogue. What cannot be guessed is a problem that names the columns there are.
ListingMapping guess_mapping(const Listing& listing, const FunctionCatalogue& catalogue,
                             const std::string& function, Reading& reading);

/// The mapping as a file in the format of read_listing_mapping.
std::string mapping_text(const ListingMapping& mapping);

/// "name = Naam, capacity = Uren", for people to look at.
std::string mapping_told(const ListingMapping& mapping);

}  // namespace voorzien::io
