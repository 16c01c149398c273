// SPDX-License-Identifier: EUPL-1.2
// What readers throw: every problem of the input at once, each with its place and how to mend it. Caught
// once, in main, which prints them all and exits with status 3.
#pragma once

#include <exception>
#include <utility>
#include <vector>

#include "engine/units/message.hpp"

namespace voorzien::io {

/// A problem is a Message whose code has the texts `problem.<code>` (what is wrong) and `problem.<code>.mend`
/// (what to do) in the text catalogue, and whose `where` is file#/json/pointer, file:row:column, or
/// file#layer/feature.
using Problem = Message;

class InputError : public std::exception {
 public:
  explicit InputError(std::vector<Problem> problems) : problems_(std::move(problems)) {}
  [[nodiscard]] const std::vector<Problem>& problems() const { return problems_; }
  [[nodiscard]] const char* what() const noexcept override { return "invalid input"; }

 private:
  std::vector<Problem> problems_;
};

}  // namespace voorzien::io
