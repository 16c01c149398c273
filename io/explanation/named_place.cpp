// SPDX-License-Identifier: EUPL-1.2
#include "io/explanation/named_place.hpp"

#include "io/problem/called.hpp"
#include "io/problem/near_names.hpp"
#include "io/summary/proposal_words.hpp"

namespace voorzien::io {
namespace {

/// The one thing called `name`; reports what is known when there is none, and the ids when there are more.
std::optional<std::size_t> find(const std::string& name, const std::vector<Callings>& things,
                                const char* code, std::vector<Problem>& problems) {
  const std::vector<std::size_t> found = called(name, things);
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    problems.push_back({code, "", {{"name", name}, {"known", known_or_near(name, things)}}});
    return std::nullopt;
  }
  std::vector<std::string> ids;
  for (const std::size_t i : found) ids.push_back(things[i].front());
  problems.push_back({"explanation_name_twice", "", {{"name", name}, {"known", joined(ids)}}});
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
