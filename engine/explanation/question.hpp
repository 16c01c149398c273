// SPDX-License-Identifier: EUPL-1.2
// The question `explain` answers: one function in one neighbourhood in one year; and the smallest scenario
// that still gives the same answer, so that asking it again under other conditions is cheap.
#pragma once

#include "engine/balance/run.hpp"

namespace voorzien {

struct Question {
  NeighbourhoodIndex neighbourhood;
  FunctionIndex function;
  Year year{0};  ///< base year .. horizon year
};

/// The scenario in which only the function asked about, and the one its need arises at, have a norm, and in
/// which the year asked about is distributed. Gives the same figures for the question as the whole run.
Scenario narrowed_to(const Scenario& scenario, const Question& question);

/// The answer in figures, in the function's unit; absent is not known. `met…` and `travel` are those of the
/// best distribution.
struct AnswerFigures {
  std::optional<Interval> need;    ///< of the neighbourhood
  std::optional<Interval> supply;  ///< counted in the neighbourhood, or the people covered there
  std::size_t area = 0;            ///< position in FunctionBalance::areas
  bool has_area = false;           ///< water belongs to none
  std::optional<double> met_within;
  std::optional<double> met_beyond;
  std::optional<double> unmet;
  std::optional<double> mean_travel_m;  ///< of what was met; none where nothing was
};

/// Reads the answer from a run in which the year was distributed.
AnswerFigures figures_of(const RunResult& result, const Question& question, bool nearness);

/// Whether the function's norm asks nearness (a share of people within a distance) instead of capacity.
bool asks_nearness(const Scenario& scenario, FunctionIndex function);

}  // namespace voorzien
