// SPDX-License-Identifier: EUPL-1.2
// Problems as short texts, "where code", so that a test states in one line what a reader must find.
#pragma once

#include <string>
#include <vector>

#include "io/problem/input_error.hpp"

namespace voorzien::io {

inline std::vector<std::string> listed(const std::vector<Problem>& problems) {
  std::vector<std::string> list;
  for (const Problem& problem : problems) list.push_back(problem.where + ' ' + problem.code);
  return list;
}

/// A text value of the problem, "" when it has no such value.
inline std::string value_in(const Problem& problem, const std::string& name) {
  for (const auto& [key, value] : problem.values) {
    if (key == name && std::holds_alternative<std::string>(value)) return std::get<std::string>(value);
  }
  return {};
}

}  // namespace voorzien::io
