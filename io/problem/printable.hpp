// SPDX-License-Identifier: EUPL-1.2
// Words from somebody's file as they can be shown: what a terminal would obey or cannot draw is spelled out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// The text with control characters and marks that turn the reading direction as \u001B and bytes that are
/// no UTF-8 as \xFF.
std::string printable(std::string_view text);

/// Makes the place and every text of the messages printable.
void make_printable(std::vector<Message>& messages);

}  // namespace voorzien::io
