// SPDX-License-Identifier: EUPL-1.2
#include "io/plain_table/id_index.hpp"

#include <algorithm>
#include <numeric>

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

std::vector<double> by_rank(const std::vector<double>& amounts, const RankedIds& ranked) {
  std::vector<double> sorted(ranked.ids.size());
  for (std::size_t i = 0; i < amounts.size(); ++i) sorted[ranked.rank[i]] = amounts[i];
  return sorted;
}

bool take_id(std::string_view id, std::size_t row, IdIndex& ids, TableFaults& faults) {
  if (id.empty()) {
    faults.add("table_without_id", row, "id", {});
    return false;
  }
  bool fresh = false;
  ids.add(id, fresh);
  if (!fresh) faults.add("table_id_twice", row, "id", {{"id", std::string(id)}});
  return fresh;
}

}  // namespace voorzien::io
