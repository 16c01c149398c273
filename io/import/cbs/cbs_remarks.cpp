// SPDX-License-Identifier: EUPL-1.2
#include "io/import/cbs/cbs_remarks.hpp"

#include <algorithm>
#include <cmath>

#include "io/problem/near_names.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t named_areas = 8;

double amount(std::size_t count) { return static_cast<double>(count); }

std::string level_key(const CbsMap& map) {
  return map.level == CbsLevel::neighbourhood ? "neighbourhoods" : "districts";
}

bool any_has(const CbsMap& map, CbsColumn column) {
  return std::any_of(map.areas.begin(), map.areas.end(),
                     [&](const CbsArea& area) { return area.figure(column).has_value(); });
}

double sum_of(const CbsMap& map, CbsColumn column) {
  double sum = 0.0;
  for (const CbsArea& area : map.areas) sum += area.figure(column).value_or(0.0);
  return sum;
}

/// Land without that figure; of places where nobody lives no ages are published, nor missed.
std::vector<std::string> without(const CbsMap& map, CbsColumn column) {
  std::vector<std::string> names;
  for (const CbsArea& area : map.areas) {
    const bool empty = area.figure(CbsColumn::residents) == 0.0;
    if (!area.is_water && !area.figure(column) && !empty) names.push_back(area.name);
  }
  return names;
}

void tell_what_was_taken(const CbsMap& map, const JoinedFigures& joined, ImportRemarks& remarks) {
  remarks.taken.push_back({"cbs_" + level_key(map),
                           "",
                           {{"municipality", map.municipality.name},
                            {"code", map.municipality.code},
                            {"count", amount(map.areas.size())},
                            {"layer", map.layer},
                            {"year", static_cast<double>(*map.year)}}});
  if (any_has(map, CbsColumn::residents))
    remarks.taken.push_back({"cbs_residents", "", {{"residents", sum_of(map, CbsColumn::residents)}}});
  if (any_has(map, CbsColumn::dwellings))
    remarks.taken.push_back({"cbs_dwellings", "", {{"dwellings", sum_of(map, CbsColumn::dwellings)}}});
  remarks.taken.push_back({"cbs_naming", "", {{"naming", map.layout.naming->told}}});
  remarks.taken.push_back({"cbs_rounding", "", {}});
  if (joined.filled > 0) {
    remarks.taken.push_back({"cbs_joined",
                             "",
                             {{"filled", amount(joined.filled)},
                              {"areas", amount(joined.areas_found)},
                              {"naming", joined.naming}}});
  }
}

void tell_what_was_guessed(const CbsMap& map, const CbsOptions& options, ImportRemarks& remarks) {
  if (!options.level && map.level == CbsLevel::district)
    remarks.guessed.push_back({map.has_neighbourhoods ? "cbs_level" : "cbs_level_only_one", "", {}});
  if (!options.year) remarks.guessed.push_back({"cbs_year", "", {{"year", static_cast<double>(*map.year)}}});
  if (any_has(map, CbsColumn::apartments_percent)) remarks.guessed.push_back({"cbs_dwelling_types", "", {}});
  if (!map.layout.has(CbsColumn::land_ha) && map.layout.has(CbsColumn::area_km2))
    remarks.guessed.push_back({"cbs_area_with_water", "", {}});
  remarks.guessed.push_back({"lattice", "", {}});
}

void tell_what_is_missing(const CbsMap& map, ImportRemarks& remarks) {
  const std::pair<CbsColumn, const char*> told[] = {{CbsColumn::residents, "cbs_without_residents"},
                                                    {CbsColumn::ages_0_14, "cbs_without_ages"},
                                                    {CbsColumn::dwellings, "cbs_without_dwellings"}};
  for (const auto& [column, code] : told) {
    if (!any_has(map, column)) {
      remarks.missing.push_back({std::string(code) + "_anywhere", "", {}});
      continue;
    }
    const auto names = without(map, column);
    if (names.empty()) continue;
    remarks.missing.push_back(
        {code, "", {{"count", amount(names.size())}, {"names", io::joined(names, named_areas)}}});
  }
  if (!map.layout.has(CbsColumn::apartments_percent))
    remarks.missing.push_back({"cbs_without_types", "", {}});
  remarks.missing.push_back({"urban_type", "", {}});
  remarks.missing.push_back({"strength", "", {}});
}

void tell_what_to_check(const CbsMap& map, ImportRemarks& remarks) {
  const auto water =
      std::count_if(map.areas.begin(), map.areas.end(), [](const CbsArea& area) { return area.is_water; });
  if (water > 0) remarks.to_check.push_back({"cbs_water", "", {{"count", static_cast<double>(water)}}});
  if (map.water_repeated > 0)
    remarks.to_check.push_back({"cbs_water_repeated", "", {{"count", amount(map.water_repeated)}}});
  std::vector<std::string> empty;
  for (const CbsArea& area : map.areas) {
    if (!area.is_water && area.figure(CbsColumn::residents) == 0.0) empty.push_back(area.name);
  }
  if (!empty.empty())
    remarks.to_check.push_back(
        {"cbs_empty_areas",
         "",
         {{"count", amount(empty.size())}, {"names", io::joined(empty, named_areas)}}});
  if (map.municipality.residents) {
    remarks.to_check.push_back(
        {"cbs_whole",
         "",
         {{"sum", sum_of(map, CbsColumn::residents)}, {"published", *map.municipality.residents}}});
  }
  if (map.level == CbsLevel::district && map.areas.size() > 1)
    remarks.to_check.push_back({"cbs_one_district", "", {}});
  remarks.to_check.push_back({"next_facilities", "", {}});
}

}  // namespace

void remark_on_cbs(const CbsMap& map, const CbsOptions& options, const JoinedFigures& joined,
                   ImportRemarks& remarks) {
  tell_what_was_taken(map, joined, remarks);
  tell_what_was_guessed(map, options, remarks);
  tell_what_is_missing(map, remarks);
  tell_what_to_check(map, remarks);
}

}  // namespace voorzien::io
