// SPDX-License-Identifier: EUPL-1.2
#include "io/proposal/building_rows.hpp"

#include <algorithm>
#include <tuple>

#include "io/proposal/proposal_names.hpp"
#include "io/results/finding_text.hpp"
#include "io/results/proposal_vocabulary.hpp"
#include "io/text/catalogue.hpp"
#include "io/text/number.hpp"

namespace voorzien::io {
namespace {

void join(std::string& list, const std::string& item, const std::string& between) {
  if (!list.empty()) list += between;
  list += item;
}

/// What is new in a building first, then what was there.
std::vector<const PlannedFunction*> new_first(const PlannedBuilding& building) {
  std::vector<const PlannedFunction*> ordered;
  for (const PlannedFunction& function : building.functions) ordered.push_back(&function);
  std::stable_partition(ordered.begin(), ordered.end(),
                        [](const PlannedFunction* function) { return !function->own; });
  return ordered;
}

BuildingRole role_of(const PlannedBuilding& building) {
  if (!building.existing) return building.temporary ? BuildingRole::temporary : BuildingRole::built;
  const bool others = std::any_of(building.functions.begin(), building.functions.end(),
                                  [](const PlannedFunction& function) { return !function.own; });
  return others ? BuildingRole::joined : BuildingRole::unchanged;
}

void tell_functions(const ProposalView& view, Language language, BuildingRow& row) {
  const std::string already = " (" + text("label.map.already_there", language) + ")";
  for (const PlannedFunction* planned : new_first(*row.building)) {
    const FacilityFunction& function = view.what.scenario.catalogue.functions[planned->function];
    const std::string mark = planned->own && row.role == BuildingRole::joined ? already : std::string();
    join(row.functions, in(function.name, language) + mark, ", ");
    join(row.capacities,
         in(function.name, language) + " " + number(planned->capacity, function.unit.decimals, language) +
             " " + in(function.unit.name, language) + mark,
         "; ");
  }
}

void tell_sharing(const ProposalView& view, Language language, BuildingRow& row) {
  for (const PlannedSpace& space : row.building->spaces) {
    if (space.users.size() < 2) continue;
    ++row.shared_spaces;
    join(row.sharing,
         space_name(view.what.space_kinds, space.space_kind, language) + ": " +
             names_of(space.users, view.what.scenario.catalogue, " + ", language),
         "; ");
  }
}

void tell_conditions(const std::vector<ConditionRow>& conditions, Language language, BuildingRow& row) {
  int count = 0;
  std::optional<Department> last;
  for (const ConditionRow& condition : conditions) {
    if (condition.building != row.position) continue;
    ++count;
    // By department, so that each is named once.
    if (last == condition.condition->department) continue;
    last = condition.condition->department;
    join(row.departments, text("label.map.department." + std::string(name_of(*last)), language), ", ");
  }
  row.conditions = count;
}

}  // namespace

std::string_view key_of(BuildingRole role) {
  switch (role) {
    case BuildingRole::built:
      return "built";
    case BuildingRole::temporary:
      return "temporary";
    case BuildingRole::joined:
      return "joined";
    case BuildingRole::unchanged:
      break;
  }
  return "unchanged";
}

std::vector<BuildingRow> building_rows(const ProposalView& view, const RunResult& result, Language language) {
  const BuildingPlaces places(view.what.scenario.town, result.timeline.facilities, language);
  std::vector<BuildingRow> rows;
  const ProposedPlan* explained = nullptr;
  std::vector<ConditionRow> conditions;
  for (const PhaseOfPlan& phase : phases_of(view)) {
    if (explained != phase.plan) conditions = condition_rows(view, *phase.plan);
    explained = phase.plan;
    for (std::size_t position = 0; position < phase.phase->buildings.size(); ++position) {
      BuildingRow row;
      row.phase = phase;
      row.position = position;
      row.building = &phase.phase->buildings[position];
      row.place = places.find(*row.building);
      row.role = role_of(*row.building);
      tell_functions(view, language, row);
      tell_sharing(view, language, row);
      if (phase.is_last) tell_conditions(conditions, language, row);
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

std::vector<ConditionRow> condition_rows(const ProposalView& view, const ProposedPlan& plan) {
  std::vector<ConditionRow> rows;
  for (const ExplainedCondition& explained : plan.explanation.conditions) {
    const SharingCondition* condition = &view.what.sharing.conditions[explained.condition];
    auto row = std::find_if(rows.begin(), rows.end(), [&](const ConditionRow& known) {
      return known.building == explained.building && known.condition == condition &&
             known.space_kind == explained.space_kind;
    });
    if (row == rows.end()) {
      rows.push_back({&plan, explained.building, condition, explained.space_kind, {}});
      row = rows.end() - 1;
    }
    for (const FunctionIndex function : {explained.one, explained.other}) {
      const auto at = std::lower_bound(row->functions.begin(), row->functions.end(), function);
      if (at == row->functions.end() || *at != function) row->functions.insert(at, function);
    }
  }
  std::sort(rows.begin(), rows.end(), [](const ConditionRow& a, const ConditionRow& b) {
    return std::tie(a.condition->department, a.building, a.condition->id, a.space_kind) <
           std::tie(b.condition->department, b.building, b.condition->id, b.space_kind);
  });
  return rows;
}

std::string names_of(const std::vector<FunctionIndex>& functions, const FunctionCatalogue& catalogue,
                     const std::string& between, Language language) {
  std::string names;
  for (const FunctionIndex function : functions) {
    join(names, in(catalogue.functions[function].name, language), between);
  }
  return names;
}

std::string space_name(const SpaceKindCatalogue& kinds, const std::string& id, Language language) {
  const SpaceKind* kind = kinds.find(id);
  return kind == nullptr ? id : in(kind->name, language);
}

}  // namespace voorzien::io
