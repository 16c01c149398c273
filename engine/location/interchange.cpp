// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/interchange.hpp"

#include <algorithm>

namespace voorzien::location {

Interchange::Interchange(const MedianCore& core) : core_(core), place_(core.sites(), nobody) {
  column_start_.assign(core.sites() + 1, 0);
  for (const RankedSite& ranked : core.ranked) ++column_start_[ranked.site + 1];
  for (std::size_t site = 0; site < core.sites(); ++site) column_start_[site + 1] += column_start_[site];
  column_row_.resize(core.ranked.size());
  std::vector<std::size_t> next(column_start_.begin(), column_start_.end() - 1);
  price_ = 1;
  for (std::size_t row = 0; row < core.rows(); ++row) {
    for (const RankedSite& ranked : core.row(row)) {
      column_row_[next[ranked.site]++] = static_cast<std::uint32_t>(row);
    }
    const auto list = core.row(row);
    const double outside = core.outside[row];
    price_ += outside < unlimited ? outside : (list.empty() ? 0 : list.back().cost);
  }
}

void Interchange::find_nearest(std::size_t row) {
  const double outside = core_.outside[row] < unlimited ? core_.outside[row] : price_;
  Nearest found{nobody, nobody, outside, outside};
  for (const RankedSite& ranked : core_.row(row)) {
    const std::uint32_t place = place_[ranked.site];
    if (place == nobody) continue;
    if (found.first != nobody) {
      found.second = place;
      found.second_cost = ranked.cost;
      break;
    }
    found.first = place;
    found.first_cost = ranked.cost;
  }
  nearest_[row] = found;
}

void Interchange::count(std::size_t row, double sign) {
  const Nearest& nearest = nearest_[row];
  const std::size_t places = open_.size();
  if (nearest.first == nobody) {
    for (const RankedSite& ranked : core_.row(row)) {
      gain_[ranked.site] += sign * (nearest.first_cost - ranked.cost);
    }
    return;
  }
  const double loss = nearest.second_cost - nearest.first_cost;
  loss_[nearest.first] += sign * loss;
  for (const RankedSite& ranked : core_.row(row)) {
    if (ranked.cost >= nearest.second_cost) break;
    double& extra = extra_[ranked.site * places + nearest.first];
    if (ranked.cost < nearest.first_cost) {
      gain_[ranked.site] += sign * (nearest.first_cost - ranked.cost);
      extra += sign * loss;
    } else {
      extra += sign * (nearest.second_cost - ranked.cost);
    }
  }
}

void Interchange::begin(const std::vector<std::uint32_t>& open) {
  for (const std::uint32_t site : open_) place_[site] = nobody;
  open_ = open;
  for (std::uint32_t place = 0; place < open_.size(); ++place) place_[open_[place]] = place;
  nearest_.resize(core_.rows());
  gain_.assign(core_.sites(), 0);
  loss_.assign(open_.size(), 0);
  extra_.assign(core_.sites() * open_.size(), 0);
  for (std::size_t row = 0; row < core_.rows(); ++row) {
    find_nearest(row);
    count(row, 1);
  }
}

Interchange::Exchange Interchange::best() const {
  Exchange best;
  const std::size_t places = open_.size();
  bool found = false;
  for (std::uint32_t site = 0; site < core_.sites(); ++site) {
    if (place_[site] != nobody) continue;
    const double* extra = extra_.data() + site * places;
    double most = -unlimited;
    for (std::size_t place = 0; place < places; ++place) most = std::max(most, extra[place] - loss_[place]);
    if (found && gain_[site] + most <= best.profit) continue;
    std::uint32_t out = nobody;
    for (std::uint32_t place = 0; place < places; ++place) {
      if (extra[place] - loss_[place] == most && (out == nobody || open_[place] < open_[out])) out = place;
    }
    best = {gain_[site] + most, site, out};
    found = true;
  }
  return best;
}

void Interchange::carry_out(const Exchange& exchange) {
  touched_.clear();
  for (std::size_t row = 0; row < core_.rows(); ++row) {
    if (nearest_[row].first == exchange.out || nearest_[row].second == exchange.out) touched_.push_back(row);
  }
  // Rows within reach of the new site that are not there already.
  for (std::size_t i = column_start_[exchange.in]; i < column_start_[exchange.in + 1]; ++i) {
    const std::size_t row = column_row_[i];
    const Nearest& nearest = nearest_[row];
    if (nearest.first != exchange.out && nearest.second != exchange.out) touched_.push_back(row);
  }
  for (const std::size_t row : touched_) count(row, -1);
  place_[open_[exchange.out]] = nobody;
  open_[exchange.out] = exchange.in;
  place_[exchange.in] = exchange.out;
  for (const std::size_t row : touched_) {
    find_nearest(row);
    count(row, 1);
  }
}

double Interchange::improve(std::vector<std::uint32_t>& open, Budget& budget) {
  if (!open.empty() && open.size() < core_.sites()) {
    begin(open);
    double size = 0;
    for (const Nearest& nearest : nearest_) size += nearest.first_cost;
    // Sums that are kept up to date drift; what is below this is no gain.
    const double least = 1e-11 * std::max(size, 1.0);
    for (Exchange exchange = best(); exchange.profit > least && budget.spend(); exchange = best()) {
      carry_out(exchange);
    }
    open = open_;
  }
  std::sort(open.begin(), open.end());
  return cost_of(core_, open);
}

std::size_t Interchange::ties(const std::vector<std::uint32_t>& open) {
  if (open.empty() || open.size() >= core_.sites()) return 0;
  begin(open);
  double size = 0;
  for (const Nearest& nearest : nearest_) size += nearest.first_cost;
  const double nothing = 1e-11 * std::max(size, 1.0);
  std::size_t count = 0;
  for (std::uint32_t site = 0; site < core_.sites(); ++site) {
    if (place_[site] != nobody) continue;
    const double* extra = extra_.data() + site * open_.size();
    for (std::size_t place = 0; place < open_.size(); ++place) {
      if (gain_[site] + extra[place] - loss_[place] >= -nothing) ++count;
    }
  }
  return count;
}

}  // namespace voorzien::location
