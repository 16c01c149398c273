// SPDX-License-Identifier: EUPL-1.2
// The ids behind the numbers of a location problem, and the words in files for its kinds and answers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/location/location_problem.hpp"
#include "engine/location/location_result.hpp"

namespace voorzien::io {

/// A problem with the ids of its rows and candidates, each in ascending order of bytes.
struct NamedLocation {
  location::LocationProblem problem;
  std::vector<std::string> rows;
  std::vector<std::string> candidates;
};

/// p-median, p-center, max-cover, set-cover, capacitated.
const std::vector<std::string>& kind_names();
std::optional<location::Kind> kind_from(std::string_view name);
std::string name_of(location::Kind kind);
std::string name_of(location::Status status);
std::string name_of(location::ReasonKind kind);

}  // namespace voorzien::io
