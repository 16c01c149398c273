// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/cover_core.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace voorzien::location {
namespace {

using Lists = std::vector<std::vector<std::uint32_t>>;

Lists transposed(const Lists& lists, std::size_t count) {
  Lists others(count);
  for (std::uint32_t i = 0; i < lists.size(); ++i) {
    for (const std::uint32_t entry : lists[i]) others[entry].push_back(i);
  }
  return others;
}

bool includes(const std::vector<std::uint32_t>& larger, const std::vector<std::uint32_t>& smaller) {
  return smaller.size() <= larger.size() &&
         std::includes(larger.begin(), larger.end(), smaller.begin(), smaller.end());
}

/// For each list that holds another one calls drop(larger, smaller); `others` is the transpose. The pairs are
/// found through the entry of the smaller list that fewest lists share.
template <class Drop>
void for_each_inclusion(const Lists& lists, const Lists& others, const Drop& drop) {
  for (std::uint32_t small = 0; small < lists.size(); ++small) {
    if (lists[small].empty()) continue;
    const std::uint32_t rarest = *std::min_element(
        lists[small].begin(), lists[small].end(),
        [&](std::uint32_t a, std::uint32_t b) { return others[a].size() < others[b].size(); });
    for (const std::uint32_t large : others[rarest]) {
      if (large != small && includes(lists[large], lists[small])) drop(large, small);
    }
  }
}

std::vector<char> dominated_rows(const CoverCore& core, const Lists& columns) {
  std::vector<char> gone(core.rows.size(), 0);
  for_each_inclusion(core.rows, columns, [&](std::uint32_t large, std::uint32_t small) {
    const bool equal = core.rows[large].size() == core.rows[small].size();
    if (!equal || small < large) gone[large] = 1;
  });
  return gone;
}

std::vector<char> dominated_columns(const CoverCore& core, const Lists& columns) {
  std::vector<char> gone(columns.size(), 0);
  for_each_inclusion(columns, core.rows, [&](std::uint32_t large, std::uint32_t small) {
    const bool equal = columns[large].size() == columns[small].size() && core.cost[large] == core.cost[small];
    if (core.cost[large] <= core.cost[small] && (!equal || large < small)) gone[small] = 1;
  });
  for (std::uint32_t column = 0; column < columns.size(); ++column) {
    if (columns[column].empty()) gone[column] = 1;
  }
  return gone;
}

/// Takes the columns marked, and drops the rows they cover; drops the columns marked gone.
void keep_rest(CoverCore& core, const std::vector<char>& taken, const std::vector<char>& gone) {
  std::vector<std::uint32_t> place(core.original.size());
  CoverCore rest;
  rest.chosen = std::move(core.chosen);
  rest.constant = core.constant;
  for (std::uint32_t column = 0; column < core.original.size(); ++column) {
    place[column] = static_cast<std::uint32_t>(rest.original.size());
    if (taken[column] != 0) {
      rest.chosen.push_back(core.original[column]);
      rest.constant += core.cost[column];
    } else if (gone[column] == 0) {
      rest.original.push_back(core.original[column]);
      rest.cost.push_back(core.cost[column]);
    }
  }
  for (const std::vector<std::uint32_t>& row : core.rows) {
    if (std::any_of(row.begin(), row.end(), [&](std::uint32_t column) { return taken[column] != 0; }))
      continue;
    std::vector<std::uint32_t> kept;
    for (const std::uint32_t column : row) {
      if (gone[column] == 0) kept.push_back(place[column]);
    }
    rest.rows.push_back(std::move(kept));
  }
  std::sort(rest.chosen.begin(), rest.chosen.end());
  core = std::move(rest);
}

/// Many rows that are alike would be compared pair by pair below.
void drop_repeated_rows(CoverCore& core) {
  std::sort(core.rows.begin(), core.rows.end());
  core.rows.erase(std::unique(core.rows.begin(), core.rows.end()), core.rows.end());
}

/// One round; whether anything changed.
bool reduce_once(CoverCore& core) {
  const std::size_t rows_before = core.rows.size();
  const std::size_t columns_before = core.original.size();
  const std::vector<char> rows_gone = dominated_rows(core, transposed(core.rows, columns_before));
  std::size_t kept = 0;
  for (std::size_t row = 0; row < rows_before; ++row) {
    if (rows_gone[row] == 0) std::swap(core.rows[kept++], core.rows[row]);
  }
  core.rows.resize(kept);
  const std::vector<char> columns_gone = dominated_columns(core, transposed(core.rows, columns_before));
  keep_rest(core, std::vector<char>(columns_before, 0), columns_gone);
  std::vector<char> taken(core.original.size(), 0);
  for (const std::vector<std::uint32_t>& row : core.rows) {
    if (row.size() == 1) taken[row.front()] = 1;
  }
  keep_rest(core, taken, std::vector<char>(taken.size(), 0));
  return core.rows.size() < rows_before || core.original.size() < columns_before;
}

}  // namespace

CoverCore cover_core(const LocationProblem& problem, double max_cost, bool unit_costs) {
  CoverCore core;
  std::vector<std::uint32_t> place(problem.candidates.size());
  for (std::uint32_t i = 0; i < problem.candidates.size(); ++i) {
    const Candidate& candidate = problem.candidates[i];
    const double cost = unit_costs ? 1 : candidate.fixed_cost;
    place[i] = static_cast<std::uint32_t>(core.original.size());
    if (candidate.standing == Standing::open) {
      core.chosen.push_back(i);
      core.constant += cost;
    } else if (candidate.standing == Standing::free) {
      core.original.push_back(i);
      core.cost.push_back(cost);
    }
  }
  for (std::size_t row = 0; row < problem.demand.size(); ++row) {
    if (problem.demand[row] <= 0) continue;
    std::vector<std::uint32_t> columns;
    bool covered = false;
    for (const Way& way : problem.travel.row(row)) {
      if (way.cost > max_cost) continue;
      const Standing standing = problem.candidates[way.candidate].standing;
      covered = covered || standing == Standing::open;
      if (standing == Standing::free) columns.push_back(place[way.candidate]);
    }
    if (!covered) core.rows.push_back(std::move(columns));
  }
  return core;
}

CoverCore reduced(CoverCore core) {
  drop_repeated_rows(core);
  while (reduce_once(core)) {
  }
  return core;
}

}  // namespace voorzien::location
