// SPDX-License-Identifier: EUPL-1.2
// What people call a thing: its id, its official code, or a name; capitals do not matter.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace voorzien::io {

/// Everything one thing is called; its id first. Empty names are nobody's.
using Callings = std::vector<std::string>;

/// Positions of the things called `name`; an id as it is written goes before names, and is then the only one.
std::vector<std::size_t> called(const std::string& name, const std::vector<Callings>& things);

/// The names that resemble `name`, for a message; the ids of all when none does.
std::string known_or_near(const std::string& name, const std::vector<Callings>& things);

}  // namespace voorzien::io
