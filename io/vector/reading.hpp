// SPDX-License-Identifier: EUPL-1.2
// What a reader has to say besides what it read: problems that make the input invalid and warnings that do
// not. Readers add to it and go on, so that people see everything at once.
#pragma once

#include <vector>

#include "io/problem/input_error.hpp"

namespace voorzien::io {

struct Reading {
  std::vector<Problem> problems;
  std::vector<Message> warnings;
};

}  // namespace voorzien::io
