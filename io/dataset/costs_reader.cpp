// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/costs_reader.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/access/cost_travel.hpp"
#include "engine/access/residence_points.hpp"
#include "io/dataset/csv_row.hpp"
#include "io/dataset/input_files.hpp"
#include "io/plain_table/travel_reader.hpp"
#include "io/vector/refused_paths.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

/// What the ids of a town stand for. A residence point or neighbourhood is somewhere to start, a facility or
/// site also somewhere to go to; one id may be both a facility and the site it stands on.
class TownNames {
 public:
  explicit TownNames(const Town& town) : town_(town), point_names_(residence_point_names(town)) {
    for (const std::string& name : point_names_) add_start(name);
    std::set<std::string> places;
    for (const Facility& facility : town.facilities) places.insert(facility.id);
    for (const Site& site : town.sites) places.insert(site.id);
    for (const Neighbourhood& neighbourhood : town.neighbourhoods) add_start(neighbourhood.id);
    bool fresh = false;
    for (const std::string& place : places) {
      add_start(place);
      places_.add(place, fresh);
    }
  }

  [[nodiscard]] const IdIndex& starts() const { return starts_; }
  [[nodiscard]] IdIndex& places() { return places_; }
  [[nodiscard]] const std::set<std::uint32_t>& ambiguous() const { return ambiguous_; }

  /// Ties rows and columns to the points of the town. The row of a residence point itself goes before that of
  /// its neighbourhood, that before one of a facility or site which stands at the very point.
  void tie(CostTable& table) const {
    const auto number_in = [](const std::vector<std::string>& ids, const std::string& id) {
      const auto found = std::lower_bound(ids.begin(), ids.end(), id);
      return found != ids.end() && *found == id
                 ? std::optional(static_cast<std::uint32_t>(found - ids.begin()))
                 : std::nullopt;
    };
    const auto start = [&](const std::string& id, Point at) {
      const auto row = number_in(table.from, id);
      if (row) table.origins.push_back({at, *row});
    };
    for (std::size_t i = 0; i < point_names_.size(); ++i) {
      const ResidencePoint& point = town_.residence_points[i];
      start(point_names_[i], point.at);
    }
    for (const ResidencePoint& point : town_.residence_points)
      start(town_.neighbourhoods[point.neighbourhood].id, point.at);
    const auto place = [&](const std::string& id, Point at) {
      start(id, at);
      const auto column = number_in(table.to, id);
      if (column) table.places.push_back({at, *column});
    };
    for (const Facility& facility : town_.facilities) place(facility.id, facility.at);
    for (const Site& site : town_.sites) place(site.id, site.at);
    const auto in_order = [](const auto& a, const auto& b) { return is_left_of(a.at, b.at); };
    std::stable_sort(table.origins.begin(), table.origins.end(), in_order);
    const auto same = [](const CostOrigin& a, const CostOrigin& b) { return a.at == b.at; };
    table.origins.erase(std::unique(table.origins.begin(), table.origins.end(), same), table.origins.end());
    std::stable_sort(table.places.begin(), table.places.end(), in_order);
  }

 private:
  void add_start(const std::string& id) {
    bool fresh = false;
    const std::uint32_t number = starts_.add(id, fresh);
    if (!fresh) ambiguous_.insert(number);
  }

  const Town& town_;
  std::vector<std::string> point_names_;
  IdIndex starts_;
  IdIndex places_;
  std::set<std::uint32_t> ambiguous_;
};

/// Rows and columns that the table does not name are left out.
CostTable compact(const catchment::TravelPairs& pairs, const RankedIds& starts, const RankedIds& places) {
  CostTable table;
  std::vector<std::uint32_t> column_of(places.ids.size(), 0);
  for (const std::uint32_t place : pairs.to) column_of[place] = 1;
  for (std::size_t place = 0; place < column_of.size(); ++place) {
    if (column_of[place] == 0) continue;
    column_of[place] = static_cast<std::uint32_t>(table.to.size());
    table.to.push_back(places.ids[place]);
  }
  table.ways.reserve(pairs.to.size());
  for (std::size_t row = 0; row < starts.ids.size(); ++row) {
    if (pairs.start[row] == pairs.start[row + 1]) continue;
    table.from.push_back(starts.ids[row]);
    for (std::size_t i = pairs.start[row]; i < pairs.start[row + 1]; ++i)
      table.ways.push_back({column_of[pairs.to[i]], pairs.cost[i]});
    table.first.push_back(table.ways.size());
  }
  return table;
}

std::optional<CostTable> read_table_of_costs(const CostsSection& section, const Town& town,
                                             std::vector<Problem>& problems) {
  TableFaults faults(section.table.source.shown);
  TownNames names(town);
  const std::size_t before = problems.size();
  ReadWays ways;
  try {
    ways = read_travel(section.table.source.path, names.starts(), names.places(),
                       {false, "costs_unknown_place", "costs_unknown_start", section.columns}, faults);
  } catch (const InputError& error) {
    for (Problem problem : error.problems()) {
      problem.where = section.table.source.where;
      problems.push_back(std::move(problem));
    }
  }
  std::set<std::uint32_t> told;
  for (const ReadWays::Run& run : ways.runs) {
    if (!names.ambiguous().contains(run.row) || !told.insert(run.row).second) continue;
    faults.add("costs_id_means_two", ways.line_of(run.first), section.columns[0],
               {{"id", names.starts().at(run.row)}});
  }
  const RankedIds starts(names.starts());
  const RankedIds places(names.places());
  const catchment::TravelPairs pairs = arranged(std::move(ways), starts, places, faults, section.columns[2]);
  faults.hand_over(problems);
  if (problems.size() > before) return std::nullopt;
  CostTable table = compact(pairs, starts, places);
  names.tie(table);
  return table;
}

template <class Places>
bool any_reached(const CostTable& table, const Places& places) {
  return std::any_of(places.begin(), places.end(),
                     [&](const auto& place) { return !places_at(table, place.at).empty(); });
}

/// A table of another place, or one that only knows sites.
bool reaches_the_town(const CostsSection& section, const Town& town, const CostTable& table,
                      std::vector<Problem>& problems) {
  const TableSource& source = section.table.source;
  const bool starts = std::any_of(town.residence_points.begin(), town.residence_points.end(),
                                  [&](const auto& point) { return row_from(table, point.at).has_value(); });
  if (!town.residence_points.empty() && !starts) {
    problems.push_back({"costs_reach_no_one", source.where, {{"file", source.shown}}});
    return false;
  }
  if (!town.facilities.empty() && !any_reached(table, town.facilities)) {
    problems.push_back({"costs_reach_no_facility", source.where, {{"file", source.shown}}});
    return false;
  }
  return true;
}

}  // namespace

std::optional<TownCosts> read_town_costs(const DatasetManifest& manifest, const Town& town,
                                         DatasetReading& reading) {
  if (!manifest.costs) return std::nullopt;
  const CostsSection& section = *manifest.costs;
  const TableSource& source = section.table.source;
  // Where points or facilities could not be read, ids would be called unknown wrongly.
  const bool town_is_whole = reading.problems.empty();
  if (const std::string refusal = refusal_of(source.path); !refusal.empty()) {
    reading.problems.push_back({refusal, source.where, {{"file", source.shown}}});
    return std::nullopt;
  }
  const std::size_t before = reading.problems.size();
  note_input(section.table, reading);
  if (!town_is_whole || reading.problems.size() > before) return std::nullopt;
  std::optional<CostTable> table = read_table_of_costs(section, town, reading.problems);
  if (!table || !reaches_the_town(section, town, *table, reading.problems)) return std::nullopt;
  TownCosts costs;
  costs.table = std::make_shared<const CostTable>(std::move(*table));
  costs.mode = section.mode;
  costs.pace = section.pace;
  costs.provenance = section.provenance;
  return costs;
}

std::string costs_text(const CostTable& table) {
  std::string text = "from,to,cost\n";
  for (std::uint32_t row = 0; row < table.from.size(); ++row) {
    const std::string from = csv_cell(table.from[row]);
    for (const CostWay& way : table.row(row))
      append_csv_row(text, {from, csv_cell(table.to[way.column]), shortest(way.cost)});
  }
  return text;
}

}  // namespace voorzien::io
