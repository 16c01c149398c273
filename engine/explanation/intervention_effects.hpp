// SPDX-License-Identifier: EUPL-1.2
// Which interventions moved a number, and by how much: the scenario computed again without each of them.
// Effects of single interventions need not add up, since two may make each other superfluous; the effect of
// all together stands beside them.
#pragma once

#include "engine/explanation/question.hpp"

namespace voorzien {

/// By how much a number is higher with the intervention than without it, mid values in the function's unit.
struct Moved {
  std::optional<double> need;
  std::optional<double> supply;
  std::optional<double> area_need;
  std::optional<double> area_supply;
  std::optional<double> met_within;
  std::optional<double> met_beyond;
  std::optional<double> unmet;
};

struct InterventionEffect {
  std::size_t intervention = 0;           ///< position in Scenario::interventions
  std::vector<std::size_t> also_removed;  ///< later ones that build on it, left out with it
  Moved moved;
};

struct InterventionEffects {
  std::vector<InterventionEffect> single;  ///< those of the neighbourhood and of the function; by year
  std::vector<std::size_t> others;         ///< the other ones up to the year
  std::optional<Moved> moved_by_others;    ///< all of `others` together; none when there are none
  std::optional<Moved> moved_by_all;       ///< everything up to the year; none when nothing happened yet
};

/// The effects on the answer to a question. `narrowed` is narrowed_to(scenario, question), `result` its run;
/// `threads` changes nothing but the time it takes.
InterventionEffects intervention_effects(const Scenario& narrowed, const RunResult& result,
                                         const Question& question, int threads);

}  // namespace voorzien
