// SPDX-License-Identifier: EUPL-1.2
// A verification in words: what was recomputed, how many numbers and how far off the worst, and each
// violation with both numbers.
#pragma once

#include <string>

#include "engine/verification/audit.hpp"
#include "engine/verification/stated_plan.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// One row per subject: subject, numbers, largest difference.
std::vector<std::vector<std::string>> tally_rows(const Verification& outcome, Language language);

/// One line per violation; of more than fifty of one kind the number that is left out.
std::string violation_lines(const Verification& outcome, Language language);

/// What a plan by hand comes to, level by level, with a line end after each.
std::string hand_made_lines(const StatedPlan& plan, Language language);

}  // namespace voorzien::io
