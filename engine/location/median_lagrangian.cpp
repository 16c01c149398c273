// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/median_lagrangian.hpp"

#include <algorithm>
#include <utility>

namespace voorzien::location {
namespace {

/// Of the direction of the step before in that of the next (Crowder 1976): steps that zigzag cancel out.
constexpr double memory = 0.8;
constexpr double last_length = 0.005;

}  // namespace

MedianLagrangian::MedianLagrangian(const MedianCore& core, Interchange* interchange,
                                   std::vector<double> price)
    : core_(core),
      interchange_(interchange),
      price_(std::move(price)),
      count_(core.rows()),
      served_(core.rows()),
      saving_(core.sites()),
      order_(core.sites()),
      chosen_(core.sites()),
      openness_(core.sites(), 0),
      direction_(core.rows(), 0) {
  if (price_.empty()) {
    price_.resize(core.rows());
    for (std::size_t row = 0; row < core.rows(); ++row) {
      const auto list = core.row(row);
      const std::size_t near = core.sites() / (2 * std::max<std::size_t>(core.open, 1)) + 1;
      price_[row] = near < list.size()
                        ? list[near].cost
                        : (core.outside[row] < unlimited ? core.outside[row] : list.back().cost);
    }
  }
  for (std::size_t row = 0; row < core.rows(); ++row) price_[row] = std::min(price_[row], core.outside[row]);
}

double MedianLagrangian::evaluate() {
  std::fill(saving_.begin(), saving_.end(), 0.0);
  double value = core_.constant;
  for (std::size_t row = 0; row < core_.rows(); ++row) {
    const double price = price_[row];
    value += price;
    const auto list = core_.row(row);
    std::size_t count = 0;
    for (; count < list.size() && list[count].cost < price; ++count) {
      saving_[list[count].site] += list[count].cost - price;
    }
    count_[row] = count;
  }
  const double supposed_saving = supposed_ == no_site ? 0 : saving_[supposed_];
  if (supposed_standing_ == Standing::open) saving_[supposed_] = -unlimited;
  if (supposed_standing_ == Standing::closed) saving_[supposed_] = unlimited;
  for (std::uint32_t site = 0; site < order_.size(); ++site) order_[site] = site;
  const auto less = [this](std::uint32_t a, std::uint32_t b) {
    return saving_[a] < saving_[b] || (saving_[a] == saving_[b] && a < b);
  };
  const auto chosen_end = order_.begin() + static_cast<std::ptrdiff_t>(core_.open);
  if (core_.open < order_.size()) std::nth_element(order_.begin(), chosen_end, order_.end(), less);
  std::fill(chosen_.begin(), chosen_.end(), char{0});
  for (std::size_t i = 0; i < core_.open; ++i) {
    chosen_[order_[i]] = 1;
    value += order_[i] == supposed_ ? supposed_saving : saving_[order_[i]];
  }
  for (std::size_t site = 0; site < order_.size(); ++site) {
    openness_[site] = memory * openness_[site] + (1 - memory) * static_cast<double>(chosen_[site]);
  }
  square_ = 0;
  count_served();
  for (std::size_t row = 0; row < core_.rows(); ++row) {
    const double slope = 1 - served_[row];
    direction_[row] = (1 - memory) * slope + memory * direction_[row];
    // At its price a row is indifferent to being left out: it cannot pay more.
    if (price_[row] >= core_.outside[row]) direction_[row] = std::min(direction_[row], 0.0);
    square_ += direction_[row] * direction_[row];
  }
  return value;
}

void MedianLagrangian::count_served() {
  if (!core_.has_columns()) {
    for (std::size_t row = 0; row < core_.rows(); ++row) {
      int served = 0;
      for (const RankedSite& ranked : core_.row(row).first(count_[row])) served += chosen_[ranked.site];
      served_[row] = served;
    }
    return;
  }
  std::fill(served_.begin(), served_.end(), 0);
  for (std::size_t i = 0; i < core_.open; ++i) {
    for (const ServedRow& way : core_.column(order_[i]))
      served_[way.row] += way.cost < price_[way.row] ? 1 : 0;
  }
}

void MedianLagrangian::step(double length) {
  for (std::size_t row = 0; row < core_.rows(); ++row) {
    price_[row] = std::clamp(price_[row] + length * direction_[row], 0.0, core_.outside[row]);
  }
}

void MedianLagrangian::search(MedianIncumbent& incumbent, Budget& budget) {
  std::vector<std::uint32_t> open(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(core_.open));
  std::sort(open.begin(), open.end());
  if (open == last_tried_) return;
  last_tried_ = open;
  const double cost = interchange_ != nullptr ? interchange_->improve(open, budget) : cost_of(core_, open);
  incumbent.take(core_, open, cost);
}

void MedianLagrangian::run(const LagrangianOptions& options, const Proof& proof, MedianIncumbent& incumbent,
                           Budget& budget) {
  double length = options.first_length;
  std::size_t since = 0;
  constexpr std::size_t often = 10;
  for (std::size_t i = 0; i < options.steps && length > last_length; ++i) {
    const double value = evaluate();
    if (value > bound_) {
      const bool well = value > bound_ + 1e-5 * std::abs(value);
      bound_ = value;
      best_price_ = price_;
      best_saving_ = saving_;
      if (well) since = 0;
    }
    if (i % often == 0) search(incumbent, budget);
    if (proof.closes(bound_, incumbent.cost) || square_ <= 0 || !budget.spend()) return;
    if (++since > options.patience) {
      length *= options.shrinking;
      since = 0;
      std::fill(direction_.begin(), direction_.end(), 0.0);
      continue;
    }
    const double target = incumbent.cost < unlimited ? incumbent.cost : 2 * std::abs(value) + 1;
    step(length * std::max(target - value, 1e-6 * std::abs(value)) / square_);
  }
}

std::uint32_t MedianLagrangian::undecided() const {
  std::uint32_t best = 0;
  const auto distance = [this](std::uint32_t site) { return std::abs(openness_[site] - 0.5); };
  for (std::uint32_t site = 1; site < openness_.size(); ++site) {
    if (distance(site) < distance(best)) best = site;
  }
  return best;
}

std::vector<Standing> MedianLagrangian::settled(const Proof& proof, double best) const {
  std::vector<Standing> standing(core_.sites(), Standing::free);
  if (core_.open == 0) {
    std::fill(standing.begin(), standing.end(), Standing::closed);
    return standing;
  }
  if (core_.open >= core_.sites()) {
    std::fill(standing.begin(), standing.end(), Standing::open);
    return standing;
  }
  std::vector<double> ordered = best_saving_;
  const auto next = ordered.begin() + static_cast<std::ptrdiff_t>(core_.open);
  std::nth_element(ordered.begin(), next, ordered.end());
  const double first_out = *next;
  const double last_in = *std::max_element(ordered.begin(), next);
  for (std::size_t site = 0; site < core_.sites(); ++site) {
    const double saving = best_saving_[site];
    if (proof.closes(bound_ + saving - last_in, best)) standing[site] = Standing::closed;
    if (proof.closes(bound_ - saving + first_out, best)) standing[site] = Standing::open;
  }
  return standing;
}

}  // namespace voorzien::location
