// SPDX-License-Identifier: EUPL-1.2
#include "io/location/travel_reader.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "io/vector/value.hpp"

namespace voorzien::io {

std::uint32_t IdIndex::find(std::string_view id) const {
  const auto found = places_.find(id);
  return found == places_.end() ? unknown : found->second;
}

std::uint32_t IdIndex::add(std::string_view id, bool& fresh) {
  const std::uint32_t place = find(id);
  fresh = place == unknown;
  if (!fresh) return place;
  const auto added = static_cast<std::uint32_t>(ids_.size());
  ids_.emplace_back(id);
  places_.emplace(ids_.back(), added);
  return added;
}

std::vector<std::string> IdIndex::sorted(std::vector<std::uint32_t>& rank) const {
  std::vector<std::uint32_t> order(ids_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return ids_[a] < ids_[b]; });
  std::vector<std::string> ids;
  rank.assign(ids_.size(), 0);
  for (std::uint32_t place = 0; place < order.size(); ++place) {
    rank[order[place]] = place;
    ids.push_back(ids_[order[place]]);
  }
  return ids;
}

std::vector<ReadWay> read_travel(const std::string& path, const IdIndex& rows, IdIndex& candidates,
                                 bool adds_candidates, TableFaults& faults) {
  std::vector<ReadWay> ways;
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
                     if (way.row == IdIndex::unknown) {
                       faults.add("table_unknown_demand", line, "from", {{"id", std::string(cells[0])}});
                     }
                     way.candidate = candidates.find(cells[1]);
                     if (way.candidate == IdIndex::unknown && adds_candidates && !cells[1].empty()) {
                       bool fresh = false;
                       way.candidate = candidates.add(cells[1], fresh);
                     } else if (way.candidate == IdIndex::unknown) {
                       faults.add("table_unknown_candidate", line, "to", {{"id", std::string(cells[1])}});
                     }
                     way.cost = number_in(cells[2], line, "cost", faults);
                     if (way.row != IdIndex::unknown && way.candidate != IdIndex::unknown)
                       ways.push_back(way);
                   });
  return ways;
}

location::Travel arranged(std::vector<ReadWay> ways, const std::vector<std::string>& row_ids,
                          const std::vector<std::string>& candidate_ids, TableFaults& faults) {
  std::vector<std::size_t> start(row_ids.size() + 1, 0);
  for (const ReadWay& way : ways) ++start[way.row + 1];
  for (std::size_t row = 0; row < row_ids.size(); ++row) start[row + 1] += start[row];
  std::vector<ReadWay> by_row(ways.size());
  std::vector<std::size_t> next(start.begin(), start.end() - 1);
  for (const ReadWay& way : ways) by_row[next[way.row]++] = way;
  location::Travel travel;
  travel.ways.reserve(ways.size());
  const auto less = [](const ReadWay& a, const ReadWay& b) {
    return a.candidate < b.candidate || (a.candidate == b.candidate && a.line < b.line);
  };
  for (std::size_t row = 0; row < row_ids.size(); ++row) {
    const auto first = by_row.begin() + static_cast<std::ptrdiff_t>(start[row]);
    const auto last = by_row.begin() + static_cast<std::ptrdiff_t>(start[row + 1]);
    if (!std::is_sorted(first, last, less)) std::sort(first, last, less);
    for (auto way = first; way != last; ++way) {
      if (way != first && (way - 1)->candidate == way->candidate) {
        if ((way - 1)->cost == way->cost) continue;
        faults.add("table_pair_twice", way->line, "cost",
                   {{"from", row_ids[row]},
                    {"to", candidate_ids[way->candidate]},
                    {"one", shortest((way - 1)->cost)},
                    {"other", shortest(way->cost)}});
        continue;
      }
      travel.ways.push_back({way->candidate, way->cost});
    }
    travel.start.push_back(travel.ways.size());
  }
  return travel;
}

}  // namespace voorzien::io
