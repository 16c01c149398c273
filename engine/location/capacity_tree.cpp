// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/capacity_tree.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "engine/location/capacity_assignment.hpp"

namespace voorzien::location {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

class CapacityGuide final : public TreeGuide {
 public:
  CapacityGuide(const CapacityCore& core, std::vector<std::uint32_t> kept, CapacityPlan& best)
      : core_(core), kept_(std::move(kept)), best_(best) {
    std::vector<char> is_kept(core.ways.size(), 0);
    for (const std::uint32_t way : kept_) is_kept[way] = 1;
    for (std::uint32_t way = 0; way < core.ways.size(); ++way) {
      if (is_kept[way] == 0) left_out_.push_back(way);
    }
  }

  LinearRows violated(std::span<const double> x) override;
  double improve(std::span<const double> x) override;
  double correction(std::span<const double> dual) override;
  [[nodiscard]] LinearProgramme programme();

 private:
  [[nodiscard]] std::uint32_t column_of(std::size_t kept) const {
    return static_cast<std::uint32_t>(core_.sites.size() + kept);
  }
  void try_sites(const std::vector<char>& is_open);

  const CapacityCore& core_;
  std::vector<std::uint32_t> kept_;      ///< ways that have a column
  std::vector<std::uint32_t> left_out_;  ///< ways that have none
  CapacityPlan& best_;
  std::vector<std::size_t> capacity_row_;  ///< per site
  std::vector<char> last_tried_;
};

LinearProgramme CapacityGuide::programme() {
  ProgrammeBuilder builder;
  for (const CapacitySite& site : core_.sites) {
    builder.add_column({site.standing == Standing::open ? 1.0 : 0.0, 1, site.fixed_cost, true});
  }
  for (std::size_t row = 0; row < core_.rows(); ++row) builder.add_row(1, 1);
  capacity_row_.assign(core_.sites.size(), none);
  double room = 0;
  for (std::uint32_t site = 0; site < core_.sites.size(); ++site) {
    const double capacity = core_.sites[site].capacity;
    room += capacity;
    if (!(capacity < unlimited)) continue;
    // In units of the capacity, which keeps all coefficients near 1.
    capacity_row_[site] = builder.add_row(-no_bound, 0);
    builder.add_entry(static_cast<std::uint32_t>(capacity_row_[site]), site, -1);
  }
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    const CapacityWay& way = core_.ways[kept_[i]];
    const std::uint32_t column = builder.add_column({0, 1, way.cost, core_.single_source});
    builder.add_entry(way.row, column, 1);
    if (capacity_row_[way.site] == none) continue;
    builder.add_entry(static_cast<std::uint32_t>(capacity_row_[way.site]), column,
                      core_.demand[way.row] / core_.sites[way.site].capacity);
  }
  std::vector<LinearTerm> all;
  for (std::uint32_t site = 0; site < core_.sites.size(); ++site) all.push_back({site, 1});
  if (core_.open) builder.add_row(static_cast<double>(*core_.open), static_cast<double>(*core_.open), all);
  if (room < unlimited && core_.total_demand > 0) {
    for (LinearTerm& term : all) term.value = core_.sites[term.column].capacity / core_.total_demand;
    std::erase_if(all, [](const LinearTerm& term) { return term.value == 0; });
    builder.add_row(1, no_bound, all);
  }
  return builder.build();
}

LinearRows CapacityGuide::violated(std::span<const double> x) {
  constexpr double least = 1e-6;
  LinearRows rows;
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    const std::uint32_t site = core_.ways[kept_[i]].site;
    if (x[column_of(i)] <= x[site] + least) continue;
    rows.add(-no_bound, 0, std::vector<LinearTerm>{{site, -1}, {column_of(i), 1}});
  }
  return rows;
}

double CapacityGuide::correction(std::span<const double> dual) {
  // Rows that are whole leave these ways out for good: no better plan uses them.
  if (core_.single_source) return 0;
  double most = 0;
  for (const std::uint32_t i : left_out_) {
    const CapacityWay& way = core_.ways[i];
    double cost = way.cost - dual[way.row];
    if (capacity_row_[way.site] != none) {
      cost -= dual[capacity_row_[way.site]] * core_.demand[way.row] / core_.sites[way.site].capacity;
    }
    most += std::max(0.0, -cost);
  }
  return most;
}

void CapacityGuide::try_sites(const std::vector<char>& is_open) {
  if (is_open == last_tried_) return;
  last_tried_ = is_open;
  CapacityPlan plan = assign(core_, is_open);
  if (plan.cost < best_.cost) best_ = std::move(plan);
}

double CapacityGuide::improve(std::span<const double> x) {
  const std::size_t sites = core_.sites.size();
  std::vector<std::uint32_t> order(sites);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return x[a] > x[b]; });
  std::vector<char> is_open(sites, 0);
  double room = 0;
  std::size_t opened = 0;
  for (const std::uint32_t site : order) {
    const bool wanted = core_.open ? opened < *core_.open : x[site] > 0.5 || room < core_.total_demand;
    if (!wanted) continue;
    is_open[site] = 1;
    ++opened;
    room += core_.sites[site].capacity;
  }
  try_sites(is_open);
  // What x itself says, where it is whole.
  std::vector<char> as_x(sites, 0);
  for (std::size_t site = 0; site < sites; ++site) as_x[site] = x[site] > 0.5 ? 1 : 0;
  std::vector<double> share(core_.ways.size(), 0);
  for (std::size_t i = 0; i < kept_.size(); ++i) share[kept_[i]] = x[column_of(i)];
  CapacityPlan plan = plan_of(core_, as_x, share);
  if (core_.open && plan.open.size() != *core_.open) return best_.cost;
  if (plan.cost < best_.cost) best_ = std::move(plan);
  return best_.cost;
}

}  // namespace

TreeOutcome capacity_tree(const CapacityCore& core, const std::vector<double>& price, double bound,
                          const Proof& proof, CapacityPlan& best, Budget& budget) {
  std::vector<std::uint32_t> kept;
  for (std::uint32_t i = 0; i < core.ways.size(); ++i) {
    // A row that is not split pays at least this on top of the bound.
    const double extra = core.ways[i].cost - price[core.ways[i].row];
    const double far = core.single_source ? bound + extra : bound + extra / 2;
    if (!(extra > 0 && proof.closes(far, best.cost))) kept.push_back(i);
  }
  CapacityGuide guide(core, std::move(kept), best);
  return lazy_tree(guide.programme(), guide, {proof, best.cost, 2, core.sites.size()}, budget);
}

}  // namespace voorzien::location
