// SPDX-License-Identifier: EUPL-1.2
// What to build where with whom.
#include <algorithm>
#include <map>
#include <tuple>

#include "io/summary/proposal_words.hpp"
#include "io/summary/summary_parts.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t all_told_up_to = 5;
constexpr std::size_t told_of_many = 2;
constexpr std::size_t most_named = 5;

/// A building over the phases of a plan.
struct BuildingStory {
  Year from{0};
  Year until{0};
  const PlannedBuilding* first = nullptr;
  const PlannedBuilding* last = nullptr;
  std::size_t position = 0;  ///< of `last` in its phase
  bool to_the_end = false;
};

bool has_guests(const PlannedBuilding& building) {
  return std::any_of(building.functions.begin(), building.functions.end(),
                     [](const PlannedFunction& one) { return !one.own; });
}

/// Every building that something comes to, the largest first.
std::vector<BuildingStory> stories_of(const Plan& plan) {
  std::map<std::tuple<bool, std::string, bool>, BuildingStory> found;
  for (const PhasePlan& phase : plan.phases) {
    for (std::size_t i = 0; i < phase.buildings.size(); ++i) {
      const PlannedBuilding& building = phase.buildings[i];
      if (!has_guests(building)) continue;
      BuildingStory& story = found[{building.existing, building.id, building.temporary}];
      if (story.first == nullptr) {
        story.first = &building;
        story.from = phase.year;
      }
      story.last = &building;
      story.until = phase.year;
      story.position = i;
      story.to_the_end = &phase == &plan.phases.back();
    }
  }
  std::vector<BuildingStory> stories;
  for (const auto& [key, story] : found) stories.push_back(story);
  std::stable_sort(stories.begin(), stories.end(), [](const BuildingStory& a, const BuildingStory& b) {
    return a.last->gfa_m2 != b.last->gfa_m2 ? a.last->gfa_m2 > b.last->gfa_m2 : a.from < b.from;
  });
  return stories;
}

double first_capacity(const PlannedBuilding& building, FunctionIndex function) {
  for (const PlannedFunction& one : building.functions) {
    if (one.function == function) return one.capacity;
  }
  return 0.0;
}

std::string functions_words(const SummaryContext& context, const BuildingStory& story) {
  std::string list;
  for (const PlannedFunction& function : story.last->functions) {
    if (function.own) continue;
    const std::string capacity =
        capacity_words(context.view, function.function, function.capacity, context.language);
    const int decimals = context.view.what.scenario.catalogue.functions[function.function].unit.decimals;
    const std::string now = number(function.capacity, decimals, context.language);
    const std::string before =
        number(first_capacity(*story.first, function.function), decimals, context.language);
    if (!list.empty()) list += ", ";
    list += function_name(context.view, function.function, context.language) + " " + capacity;
    if (before != now) list += " " + words("at_first", {{"amount", before}}, context.language);
  }
  return list;
}

std::string heading_of(const SummaryContext& context, const BuildingStory& story) {
  const char* key = "building_new";
  if (story.last->existing) key = "building_existing";
  if (story.last->temporary) key = "building_temporary";
  return words(key,
               {{"place", building_name(context.view, *story.last, context.language)},
                {"year", static_cast<double>(static_cast<int>(story.from))},
                {"until_year", static_cast<double>(static_cast<int>(story.until))}},
               context.language);
}

std::string size_words(const SummaryContext& context, const PlannedBuilding& building) {
  std::string sizes;
  const auto add = [&](const char* key, double m2) {
    if (m2 < 0.5) return;
    sizes += (sizes.empty() ? "" : ", ") +
             words(key, {{"amount", number(m2, 0, context.language)}}, context.language);
  };
  add("gfa", building.gfa_m2);
  add("ground", building.land_m2);
  return sizes;
}

/// What a space would take apart; none where the last phase does not tell of it.
std::optional<double> separate_of(const SummaryContext& context, const BuildingStory& story,
                                  std::size_t space) {
  if (!story.to_the_end) return std::nullopt;
  for (const ExplainedSpace& explained : context.plan.explanation.spaces) {
    if (explained.building == story.position && explained.space == space) return explained.separate_m2;
  }
  return std::nullopt;
}

std::string joined_with_commas(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

std::string shared_words(const SummaryContext& context, const BuildingStory& story) {
  std::string list;
  for (std::size_t i = 0; i < story.last->spaces.size(); ++i) {
    const PlannedSpace& space = story.last->spaces[i];
    if (space.users.size() < 2) continue;
    std::vector<std::string> users;
    for (const FunctionIndex user : space.users) {
      users.push_back(function_name(context.view, user, context.language));
    }
    const std::optional<double> apart = separate_of(context, story, i);
    const bool saves = apart && *apart > space.area_m2 + 0.5;
    if (!list.empty()) list += "; ";
    list += words(saves ? "shared_room_saves" : "shared_room",
                  {{"room", space_kind_name(context.view, space.space_kind, context.language)},
                   {"area", number(space.area_m2, 0, context.language)},
                   {"users", joined_with_commas(users)},
                   {"apart", number(apart.value_or(0.0), 0, context.language)}},
                  context.language);
  }
  return list;
}

/// The places that are not told one by one, with their size.
std::string rest_words(const SummaryContext& context, const std::vector<BuildingStory>& stories,
                       std::size_t told) {
  std::vector<std::string> names;
  for (std::size_t i = told; i < stories.size() && i < told + most_named; ++i) {
    const PlannedBuilding& building = *stories[i].last;
    const std::string name = building_name(context.view, building, context.language);
    names.push_back(building.gfa_m2 < 0.5
                        ? name
                        : words("named_place",
                                {{"place", name}, {"area", number(building.gfa_m2, 0, context.language)}},
                                context.language));
  }
  return words("more_buildings",
               {{"count", static_cast<double>(stories.size() - told)}, {"names", joined_with_commas(names)}},
               context.language);
}

}  // namespace

Lines building_lines(const SummaryContext& context) {
  const std::vector<BuildingStory> stories = stories_of(context.plan.solved.plan);
  const std::size_t told = stories.size() <= all_told_up_to ? stories.size() : told_of_many;
  Lines lines = {words("build", {}, context.language)};
  if (stories.empty()) lines.push_back("  " + words("build_nothing", {}, context.language));
  for (std::size_t i = 0; i < told; ++i) {
    const PlannedBuilding& building = *stories[i].last;
    std::string what = functions_words(context, stories[i]);
    const std::string sizes = building.existing ? std::string() : size_words(context, building);
    if (!sizes.empty()) what += " (" + sizes + ")";
    append(lines, wrapped("  ", heading_of(context, stories[i]) + " " + what));
    const std::string shared = shared_words(context, stories[i]);
    if (!shared.empty()) append(lines, wrapped("    " + words("shared", {}, context.language) + " ", shared));
  }
  if (stories.size() > told) append(lines, wrapped("  ", rest_words(context, stories, told)));
  const bool some_made_up = std::any_of(stories.begin(), stories.end(), [&](const BuildingStory& story) {
    return building_name(context.view, *story.last, context.language).back() == '*';
  });
  if (some_made_up) lines.push_back("  " + words("made_up", {}, context.language));
  return lines;
}

}  // namespace voorzien::io
