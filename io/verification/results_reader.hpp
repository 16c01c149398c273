// SPDX-License-Identifier: EUPL-1.2
// Reads back what verification needs of a results.json: people, need, and the proposed plans with everything
// that is stated about them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/verification/verify.hpp"
#include "io/json/json_value.hpp"

namespace voorzien::io {

/// Bounds of a comparison without combining, under the name of the comparison.
struct WrittenComparison {
  std::string id;
  std::vector<StatedLevel> levels;
};

struct WrittenPlan {
  StatedPlan plan;
  std::string scenario;  ///< path of its scenario within the output directory; empty where it has none
};

struct WrittenResults {
  JsonValue tree;  ///< the whole file
  StatedPeople people;
  std::vector<StatedNeed> needs;
  std::vector<WrittenPlan> plans;
  std::vector<WrittenComparison> comparisons;
};

/// `text` is that of `file`, written for `scenario`. Throws InputError with every problem.
WrittenResults read_results(std::string_view text, const std::string& file, const Scenario& scenario);

}  // namespace voorzien::io
