// SPDX-License-Identifier: EUPL-1.2
#include "io/plain_table/travel_reader.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

#include "io/plain_table/plain_table.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

/// Finds places fast where rows list them in the same order again and again, as most tables do: whatever came
/// after the last place before is tried first.
class PlaceFinder {
 public:
  explicit PlaceFinder(const IdIndex& places) : places_(places) {}

  std::uint32_t find(std::string_view id) {
    if (last_ < after_.size() && after_[last_] != IdIndex::unknown && places_.at(after_[last_]) == id) {
      return last_ = after_[last_];
    }
    const std::uint32_t place = places_.find(id);
    if (last_ != IdIndex::unknown) {
      if (last_ >= after_.size()) after_.resize(last_ + std::size_t{1}, IdIndex::unknown);
      after_[last_] = place;
    }
    return last_ = place;
  }

 private:
  const IdIndex& places_;
  std::vector<std::uint32_t> after_;  ///< per place what came after it
  std::uint32_t last_ = IdIndex::unknown;
};

/// Makes room for all ways once it is known how long rows are, so that nothing is copied as their number
/// grows.
class RoomForWays {
 public:
  explicit RoomForWays(const std::string& path) : path_(path) {}

  void met(std::span<const std::string_view> cells, ReadWays& ways) {
    if (rows_ == sample) return;
    for (const std::string_view cell : cells) letters_ += cell.size() + 1;
    if (++rows_ < sample) return;
    std::error_code no_plain_file;
    const std::uintmax_t size = std::filesystem::file_size(path_, no_plain_file);
    // Rows further on may be somewhat shorter.
    if (!no_plain_file) ways.expect(static_cast<std::size_t>(size) / letters_ * (sample + sample / 8));
  }

 private:
  static constexpr std::size_t sample = 1000;
  const std::string& path_;
  std::size_t rows_ = 0;
  std::size_t letters_ = 0;
};

}  // namespace

void ReadWays::add(std::uint32_t row, std::uint32_t to, double costs, std::size_t line) {
  if (runs.empty() || runs.back().row != row) runs.push_back({row, cost.size()});
  if (line != next_line_) jumps_.push_back({cost.size(), line});
  next_line_ = line + 1;
  place.push_back(to);
  cost.push_back(costs);
}

void ReadWays::expect(std::size_t ways) {
  place.reserve(ways);
  cost.reserve(ways);
}

std::size_t ReadWays::line_of(std::size_t way) const {
  const auto after = std::upper_bound(jumps_.begin(), jumps_.end(), way,
                                      [](std::size_t sought, const Jump& jump) { return sought < jump.way; });
  const Jump& jump = *(after - 1);
  return jump.line + (way - jump.way);
}

ReadWays read_travel(const std::string& path, const IdIndex& rows, IdIndex& places, const TravelRules& rules,
                     TableFaults& faults) {
  ReadWays ways;
  RoomForWays room(path);
  PlaceFinder finder(places);
  std::string last_from;
  std::uint32_t row = IdIndex::unknown;
  const auto& [from_column, to_column, cost_column] = rules.columns;
  read_plain_table(path, {{from_column}, {to_column}, {cost_column, true, true}}, faults,
                   [&](std::size_t line, std::span<const std::string_view> cells) {
                     room.met(cells, ways);
                     // Tables mostly come in order of origin.
                     if (row == IdIndex::unknown || cells[0] != last_from) {
                       last_from = cells[0];
                       row = rows.find(cells[0]);
                     }
                     // A table without any id has a fault of its own.
                     if (row == IdIndex::unknown && rows.size() > 0) {
                       faults.add(rules.unknown_row, line, rules.columns[0], {{"id", std::string(cells[0])}});
                     }
                     std::uint32_t place = finder.find(cells[1]);
                     if (place == IdIndex::unknown && rules.places_are_added && !cells[1].empty()) {
                       bool fresh = false;
                       place = places.add(cells[1], fresh);
                     } else if (place == IdIndex::unknown && (rules.places_are_added || places.size() > 0)) {
                       faults.add(rules.places_are_added ? "table_unknown_candidate" : rules.unknown_place,
                                  line, rules.columns[1], {{"id", std::string(cells[1])}});
                     }
                     const double cost = number_in(cells[2], line, rules.columns[2], faults);
                     if (row != IdIndex::unknown && place != IdIndex::unknown)
                       ways.add(row, place, cost, line);
                   });
  return ways;
}

namespace {

/// Whether every row comes once, in order, with its places in order and once each.
bool is_arranged(const ReadWays& ways) {
  for (std::size_t i = 0; i < ways.runs.size(); ++i) {
    if (i > 0 && ways.runs[i].row <= ways.runs[i - 1].row) return false;
    const std::size_t end = i + 1 < ways.runs.size() ? ways.runs[i + 1].first : ways.size();
    for (std::size_t k = ways.runs[i].first + 1; k < end; ++k) {
      if (ways.place[k] <= ways.place[k - 1]) return false;
    }
  }
  return true;
}

/// Where each row begins, with rows in order and each at most once.
std::vector<std::size_t> starts(const ReadWays& ways, std::size_t rows) {
  std::vector<std::size_t> start(rows + 1, ways.size());
  std::size_t row = 0;
  for (const ReadWays::Run& run : ways.runs) {
    while (row <= run.row) start[row++] = run.first;
  }
  return start;
}

/// Where faults of costs go, and the column they are in.
struct FaultsOfCosts {
  TableFaults& faults;
  const std::string& column;
};

/// Builds a table row by row out of ways in any order.
class Arranging {
 public:
  Arranging(const ReadWays& ways, const RankedIds& rows, const RankedIds& places, FaultsOfCosts faults)
      : ways_(ways), rows_(rows), places_(places), faults_(faults), runs_of_(rows.ids.size()) {
    for (std::size_t run = 0; run < ways.runs.size(); ++run) runs_of_[ways.runs[run].row].push_back(run);
    pairs_.to.reserve(ways.size());
    pairs_.cost.reserve(ways.size());
  }

  catchment::TravelPairs pairs() {
    for (std::size_t row = 0; row < runs_of_.size(); ++row) {
      gather(row);
      add(row);
      pairs_.start.push_back(pairs_.to.size());
    }
    return std::move(pairs_);
  }

 private:
  /// The ways of a row in order of place, those of one place in the order in which they were read.
  void gather(std::size_t row) {
    order_.clear();
    for (const std::size_t run : runs_of_[row]) {
      const std::size_t end = run + 1 < ways_.runs.size() ? ways_.runs[run + 1].first : ways_.size();
      for (std::size_t way = ways_.runs[run].first; way < end; ++way) order_.push_back(way);
    }
    const auto less = [&](std::size_t a, std::size_t b) {
      return ways_.place[a] < ways_.place[b] || (ways_.place[a] == ways_.place[b] && a < b);
    };
    if (!std::is_sorted(order_.begin(), order_.end(), less)) std::sort(order_.begin(), order_.end(), less);
  }

  void add(std::size_t row) {
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const std::size_t way = order_[i];
      const double cost = ways_.cost[way];
      if (i == 0 || ways_.place[order_[i - 1]] != ways_.place[way]) {
        pairs_.to.push_back(ways_.place[way]);
        pairs_.cost.push_back(cost);
        continue;
      }
      const double before = ways_.cost[order_[i - 1]];
      // A cost that is no number was told already.
      if (before == cost || std::isnan(before) || std::isnan(cost)) continue;
      faults_.faults.add("table_pair_twice", ways_.line_of(way), faults_.column,
                         {{"from", rows_.ids[row]},
                          {"to", places_.ids[ways_.place[way]]},
                          {"one", shortest(before)},
                          {"other", shortest(cost)}});
    }
  }

  const ReadWays& ways_;
  const RankedIds& rows_;
  const RankedIds& places_;
  FaultsOfCosts faults_;
  std::vector<std::vector<std::size_t>> runs_of_;
  std::vector<std::size_t> order_;
  catchment::TravelPairs pairs_;
};

}  // namespace

catchment::TravelPairs arranged(ReadWays ways, const RankedIds& rows, const RankedIds& places,
                                TableFaults& faults, const std::string& cost_column) {
  for (ReadWays::Run& run : ways.runs) run.row = rows.rank[run.row];
  for (std::uint32_t& place : ways.place) place = places.rank[place];
  if (!is_arranged(ways)) return Arranging(ways, rows, places, {faults, cost_column}).pairs();
  return {starts(ways, rows.ids.size()), std::move(ways.place), std::move(ways.cost)};
}

}  // namespace voorzien::io
