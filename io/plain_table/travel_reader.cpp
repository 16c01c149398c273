// SPDX-License-Identifier: EUPL-1.2
#include "io/plain_table/travel_reader.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

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

}  // namespace

std::vector<ReadWay> read_travel(const std::string& path, const IdIndex& rows, IdIndex& places,
                                 const UnknownPlaces& unknown, TableFaults& faults) {
  std::vector<ReadWay> ways;
  PlaceFinder finder(places);
  std::string last_from;
  std::uint32_t last_row = IdIndex::unknown;
  read_plain_table(path, {{"from"}, {"to"}, {"cost"}}, faults,
                   [&](std::size_t line, std::span<const std::string_view> cells) {
                     ReadWay way;
                     way.line = static_cast<std::uint32_t>(line);
                     // Tables mostly come in order of origin.
                     if (last_row == IdIndex::unknown || cells[0] != last_from) {
                       last_from = cells[0];
                       last_row = rows.find(cells[0]);
                     }
                     way.row = last_row;
                     // A table without any id has a fault of its own.
                     if (way.row == IdIndex::unknown && rows.size() > 0) {
                       faults.add("table_unknown_demand", line, "from", {{"id", std::string(cells[0])}});
                     }
                     way.place = finder.find(cells[1]);
                     if (way.place == IdIndex::unknown && unknown.are_added && !cells[1].empty()) {
                       bool fresh = false;
                       way.place = places.add(cells[1], fresh);
                     } else if (way.place == IdIndex::unknown && (unknown.are_added || places.size() > 0)) {
                       faults.add(unknown.are_added ? "table_unknown_candidate" : unknown.fault, line, "to",
                                  {{"id", std::string(cells[1])}});
                     }
                     way.cost = number_in(cells[2], line, "cost", faults);
                     if (way.row != IdIndex::unknown && way.place != IdIndex::unknown) ways.push_back(way);
                   });
  return ways;
}

namespace {

/// The ways of each row together, in the order in which they were read, and where each row begins.
std::vector<ReadWay> gathered(const std::vector<ReadWay>& ways, std::vector<std::size_t>& start) {
  for (const ReadWay& way : ways) ++start[way.row + 1];
  for (std::size_t row = 0; row + 1 < start.size(); ++row) start[row + 1] += start[row];
  std::vector<ReadWay> by_row(ways.size());
  std::vector<std::size_t> next(start.begin(), start.end() - 1);
  for (const ReadWay& way : ways) by_row[next[way.row]++] = way;
  return by_row;
}

}  // namespace

catchment::TravelPairs arranged(std::vector<ReadWay> ways, const RankedIds& rows, const RankedIds& places,
                                TableFaults& faults) {
  for (ReadWay& way : ways) {
    way.row = rows.rank[way.row];
    way.place = places.rank[way.place];
  }
  std::vector<std::size_t> start(rows.ids.size() + 1, 0);
  std::vector<ReadWay> by_row = gathered(ways, start);
  catchment::TravelPairs pairs;
  pairs.to.reserve(ways.size());
  pairs.cost.reserve(ways.size());
  const auto less = [](const ReadWay& a, const ReadWay& b) {
    return a.place < b.place || (a.place == b.place && a.line < b.line);
  };
  for (std::size_t row = 0; row < rows.ids.size(); ++row) {
    const auto first = by_row.begin() + static_cast<std::ptrdiff_t>(start[row]);
    const auto last = by_row.begin() + static_cast<std::ptrdiff_t>(start[row + 1]);
    if (!std::is_sorted(first, last, less)) std::sort(first, last, less);
    for (auto way = first; way != last; ++way) {
      if (way != first && (way - 1)->place == way->place) {
        if ((way - 1)->cost == way->cost) continue;
        faults.add("table_pair_twice", way->line, "cost",
                   {{"from", rows.ids[row]},
                    {"to", places.ids[way->place]},
                    {"one", shortest((way - 1)->cost)},
                    {"other", shortest(way->cost)}});
        continue;
      }
      pairs.to.push_back(way->place);
      pairs.cost.push_back(way->cost);
    }
    pairs.start.push_back(pairs.to.size());
  }
  return pairs;
}

}  // namespace voorzien::io
