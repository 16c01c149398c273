// SPDX-License-Identifier: EUPL-1.2
// What a scenario's location answer means in words: who lives where it was asked for, which places by name,
// how far people go in metres, and what the answer takes for granted.
#include <algorithm>
#include <iostream>

#include "io/problem/near_names.hpp"
#include "io/results/finding_text.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"
#include "tools/voorzien/verbs/locating.hpp"

namespace voorzien::tool {
namespace {

using location::Kind;
using location::LocationResult;
using location::Standing;

constexpr std::size_t most_named = 25;

void say(const char* key, const io::Values& values, io::Language language) {
  std::cerr << io::fill(io::text(key, language), values, language) << "\n";
}

std::vector<std::string> names_of(const io::PlacedLocation& placed, const LocationResult& result,
                                  Standing standing) {
  std::vector<std::string> names;
  for (const std::uint32_t candidate : result.open) {
    if (placed.named.problem.candidates[candidate].standing != standing) continue;
    names.push_back(placed.candidate_names[candidate]);
  }
  return names;
}

/// Places whose capacity counts and is not known, so that they count as without limit.
std::vector<std::string> without_known_capacity(const io::PlacedLocation& placed) {
  std::vector<std::string> names;
  if (placed.named.problem.kind != Kind::capacitated) return names;
  for (std::size_t i = 0; i < placed.candidate_names.size(); ++i) {
    const location::Candidate& candidate = placed.named.problem.candidates[i];
    if (candidate.standing != Standing::closed && !(candidate.capacity < location::unlimited)) {
      names.push_back(placed.candidate_names[i]);
    }
  }
  return names;
}

/// How far people go and how many of them, as the problem measures it.
void tell_distances(const io::PlacedLocation& placed, const LocationResult& result, const std::string& unit,
                    io::Language language) {
  double metres = 0;
  double served = 0;
  double farthest = 0;
  for (const location::Service& service : result.services) {
    metres += service.amount * service.cost;
    served += service.amount;
    if (service.amount > 0) farthest = std::max(farthest, service.cost);
  }
  double asked = 0;
  for (const double demand : placed.named.problem.demand) asked += demand;
  if (served <= 0) return;
  say("cli.locate.distances",
      {{"mean", metres / served},
       {"farthest", farthest},
       {"served", served},
       {"asked", asked},
       {"unit", unit}},
      language);
}

}  // namespace

void tell_located(const io::PlacedLocation& placed, const LocationResult& result,
                  const FacilityFunction& function, io::Language language) {
  const auto& candidates = placed.named.problem.candidates;
  const auto existing =
      std::count_if(candidates.begin(), candidates.end(),
                    [](const location::Candidate& one) { return one.standing == Standing::open; });
  say("cli.locate.scenario_people",
      {{"points", static_cast<double>(placed.named.rows.size())},
       {"existing", static_cast<double>(existing)},
       {"sites", static_cast<double>(candidates.size()) - static_cast<double>(existing)}},
      language);
  const std::vector<std::string> unlimited = without_known_capacity(placed);
  if (!unlimited.empty()) {
    say("cli.locate.capacity_unknown",
        {{"count", static_cast<double>(unlimited.size())}, {"names", io::joined(unlimited, most_named)}},
        language);
  }
  if (result.open.empty()) return;
  const std::vector<std::string> chosen = names_of(placed, result, Standing::free);
  const std::vector<std::string> kept = names_of(placed, result, Standing::open);
  if (!chosen.empty()) say("cli.locate.chosen", {{"names", io::joined(chosen, most_named)}}, language);
  if (!kept.empty()) say("cli.locate.existing", {{"names", io::joined(kept, most_named)}}, language);
  tell_distances(placed, result, io::in(function.unit.name, language), language);
}

}  // namespace voorzien::tool
