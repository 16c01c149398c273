// SPDX-License-Identifier: EUPL-1.2
#include "io/explanation/named_place.hpp"

#include <algorithm>

#include "io/problem/near_names.hpp"
#include "io/summary/proposal_words.hpp"

namespace voorzien::io {
namespace {

/// Everything one thing is called; the first is its id.
using Callings = std::vector<std::string>;

bool is_called(const Callings& callings, const std::string& name) {
  return std::any_of(callings.begin(), callings.end(), [&](const std::string& calling) {
    return !calling.empty() && edit_distance(calling, name) == 0;
  });
}

/// The one thing called `name`; an id as it is written goes before names.
std::optional<std::size_t> find(const std::string& name, const std::vector<Callings>& things,
                                const char* code, std::vector<Problem>& problems) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (things[i].front() == name) return i;
    if (is_called(things[i], name)) found.push_back(i);
  }
  if (found.size() == 1) return found.front();
  std::vector<std::string> known;
  if (found.size() > 1) {
    for (const std::size_t i : found) known.push_back(things[i].front());
    problems.push_back({"explanation_name_twice", "", {{"name", name}, {"known", joined(known)}}});
    return std::nullopt;
  }
  for (const Callings& callings : things) {
    for (const std::string& calling : callings) {
      if (!calling.empty() && std::find(known.begin(), known.end(), calling) == known.end()) {
        known.push_back(calling);
      }
    }
  }
  std::vector<std::string> near = near_names(name, known);
  if (near.empty()) {
    for (const Callings& callings : things) near.push_back(callings.front());
  }
  problems.push_back({code, "", {{"name", name}, {"known", joined(near)}}});
  return std::nullopt;
}

}  // namespace

std::optional<NeighbourhoodIndex> neighbourhood_called(const std::string& name, const Town& town,
                                                       std::vector<Problem>& problems) {
  std::vector<Callings> things;
  for (const Neighbourhood& neighbourhood : town.neighbourhoods) {
    things.push_back({neighbourhood.id, neighbourhood.name});
  }
  const auto found = find(name, things, "explanation_neighbourhood", problems);
  return found ? std::optional(NeighbourhoodIndex(*found)) : std::nullopt;
}

std::optional<FunctionIndex> function_called(const std::string& name, const FunctionCatalogue& catalogue,
                                             std::vector<Problem>& problems) {
  std::vector<Callings> things;
  for (const FacilityFunction& function : catalogue.functions) {
    Callings callings = {function.id};
    for (const Name* named : {&function.name, &function.plural}) {
      for (const std::string& calling : {named->nl, named->en}) {
        callings.push_back(calling);
        callings.push_back(short_name(calling));
      }
    }
    things.push_back(std::move(callings));
  }
  const auto found = find(name, things, "explanation_function", problems);
  return found ? std::optional(FunctionIndex(*found)) : std::nullopt;
}

}  // namespace voorzien::io
