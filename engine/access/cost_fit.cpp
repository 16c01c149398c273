// SPDX-License-Identifier: EUPL-1.2
#include "engine/access/cost_fit.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <variant>

#include "engine/access/cost_travel.hpp"
#include "engine/access/town_travel.hpp"

namespace voorzien {
namespace {

/// Whether the need of some function starts where another is offered, at facilities and not at homes.
bool some_start_at_facilities(const Scenario& scenario) {
  const std::vector<FacilityFunction>& functions = scenario.catalogue.functions;
  for (std::size_t i = 0; i < functions.size(); ++i) {
    const bool asked = i < scenario.norms.by_function.size() &&
                       scenario.norms.by_function[FunctionIndex(i)] &&
                       scenario.norms.by_function[FunctionIndex(i)]->need;
    if (functions[i].need_arises_at && asked) return true;
  }
  return false;
}

std::vector<std::string> opened_without_column(const Scenario& scenario) {
  std::vector<std::string> ids;
  for (const Intervention& intervention : scenario.interventions) {
    const auto* opened = std::get_if<OpenFacility>(&intervention.action);
    if (opened != nullptr && places_at(*scenario.town.costs->table, opened->at).empty())
      ids.push_back(intervention.id);
  }
  return ids;
}

/// Whether two columns give any row another cost; a way that only one of them has is another cost too.
bool differ(const CostTable& table, std::uint32_t one, std::uint32_t other) {
  const auto cost_to = [](std::span<const CostWay> row, std::uint32_t column) {
    const auto found =
        std::find_if(row.begin(), row.end(), [&](const CostWay& way) { return way.column == column; });
    return found != row.end() ? std::optional(found->cost) : std::nullopt;
  };
  for (std::uint32_t row = 0; row < table.from.size(); ++row) {
    if (cost_to(table.row(row), one) != cost_to(table.row(row), other)) return true;
  }
  return false;
}

/// Columns at one point that contradict each other, by the first of their ids.
std::vector<std::string> contradicting_places(const CostTable& table) {
  std::vector<std::string> ids;
  for (std::size_t i = 1; i < table.places.size(); ++i) {
    const CostPlace& before = table.places[i - 1];
    const CostPlace& here = table.places[i];
    if (before.at == here.at && before.column != here.column && differ(table, before.column, here.column))
      ids.push_back(table.to[before.column] + " / " + table.to[here.column]);
  }
  return ids;
}

}  // namespace

CostFit cost_fit(const Town& town) {
  const CostTable& table = *town.costs->table;
  CostFit fit;
  fit.pairs = table.ways.size();
  double people = 0.0;
  const bool any_known = any_residents_known(town);
  for (const ResidencePoint& point : town.residence_points) {
    const double here = people_at(town, point, any_known);
    people += here;
    if (!row_from(table, point.at)) fit.without_row_share += here;
  }
  if (people > 0.0) fit.without_row_share /= people;
  for (const Facility& facility : town.facilities) {
    if (places_at(table, facility.at).empty()) fit.facilities_without_column.push_back(facility.id);
    if (row_from(table, facility.at)) ++fit.facilities_with_row;
  }
  for (const Site& site : town.sites) {
    if (places_at(table, site.at).empty()) fit.sites_without_column.push_back(site.id);
  }
  return fit;
}

std::vector<Message> cost_warnings(const Scenario& scenario) {
  std::vector<Message> warnings;
  if (!scenario.town.costs) return warnings;
  const CostFit fit = cost_fit(scenario.town);
  if (scenario.town.costs->mode != scenario.travel.mode) {
    const bool walking = scenario.town.costs->mode == TravelMode::walking;
    warnings.push_back({walking ? "costs_are_for_walking" : "costs_are_for_cycling", "", {}});
  }
  if (fit.without_row_share > 0.0)
    warnings.push_back(
        {any_residents_known(scenario.town) ? "costs_people_without_row" : "costs_points_without_row",
         "",
         {{"percent", 100.0 * fit.without_row_share}}});
  const auto tell = [&](const char* code, const std::vector<std::string>& ids) {
    if (ids.empty()) return;
    warnings.push_back({code, "", {{"count", static_cast<double>(ids.size())}, {"ids", first_names(ids)}}});
  };
  tell("costs_facilities_without_column", fit.facilities_without_column);
  tell("costs_sites_without_column", fit.sites_without_column);
  tell("costs_same_place", contradicting_places(*scenario.town.costs->table));
  tell("costs_opened_without_column", opened_without_column(scenario));
  if (fit.facilities_with_row == 0 && !scenario.town.facilities.empty() && some_start_at_facilities(scenario))
    warnings.push_back({"costs_none_from_facilities", "", {}});
  return warnings;
}

}  // namespace voorzien
