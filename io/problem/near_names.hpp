// SPDX-License-Identifier: EUPL-1.2
// Which known names a mistyped one probably meant. Edit distance with swaps of neighbouring letters counted
// once (optimal string alignment, Damerau 1964), since swaps are what people type.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace voorzien::io {

/// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other; capitals
/// count as small letters.
std::size_t edit_distance(std::string_view one, std::string_view other);

/// At most `most` of the known names that resemble `written`, nearest first; empty when none does.
std::vector<std::string> near_names(std::string_view written, const std::vector<std::string>& known,
                                    std::size_t most = 3);

/// The names with commas between them, cut off with … after `most`.
std::string joined(const std::vector<std::string>& names, std::size_t most = 25);

}  // namespace voorzien::io
