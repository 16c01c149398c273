// SPDX-License-Identifier: EUPL-1.2
#include "engine/location/half_cuts.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace voorzien::location {
namespace {

constexpr double fractional_from = 1e-5;
/// What a cut must gain to be worth a row.
constexpr double least_violation = 0.02;
/// A sum of more rows than this makes a row too long to be worth having.
constexpr std::size_t most_summed = 40;
/// Cosine between two cuts from which on the second says little that is new.
constexpr double too_alike = 0.5;
/// Rows that are farther from binding than this are not looked at.
constexpr double most_slack = 0.5;

using Bits = std::vector<std::uint64_t>;

bool has(const Bits& bits, std::size_t place) { return (bits[place / 64] >> (place % 64) & 1U) != 0; }
void flip(Bits& bits, std::size_t place) { bits[place / 64] ^= std::uint64_t{1} << (place % 64); }
void add(Bits& to, const Bits& from) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] ^= from[i];
}

/// A sum of rows modulo 2: which rows, which fractional columns have odd coefficients, whether the right-hand
/// side is odd once columns nearer to 1 are replaced by 1 − x, and the slack of the rows together.
struct Sum {
  Bits rows;
  Bits odd;
  bool odd_right = false;
  double slack = 0;
  bool used = false;  ///< as a pivot
};

class Separation {
 public:
  Separation(const std::vector<WholeRow>& rows, std::span<const double> x) : rows_(rows), x_(x) {}

  std::vector<WholeRow> run(std::size_t most);

 private:
  struct Found {
    double depth = 0;   ///< distance of x from the cut's edge, in 1e-6
    double length = 0;  ///< of the vector of coefficients
    WholeRow cut;
  };

  void collect();
  [[nodiscard]] std::vector<Found> by_depth() const;
  /// Takes column `place` out of all sums but one, which is spent on it.
  void eliminate(std::size_t place);
  void look_at(const Sum& sum);
  [[nodiscard]] double penalty(std::uint32_t column) const { return std::min(x_[column], 1 - x_[column]); }
  [[nodiscard]] WholeRow rounded(const Bits& rows) const;

  const std::vector<WholeRow>& rows_;
  std::span<const double> x_;
  std::vector<std::uint32_t> fractional_;  ///< columns, nearest to ½ first
  std::vector<Sum> sums_;
  std::vector<std::uint32_t> row_of_;  ///< per bit of Sum::rows
  std::map<Bits, double> found_;       ///< rows to sum, with what their cut gains
};

void Separation::collect() {
  std::vector<std::size_t> place(x_.size(), x_.size());
  for (std::uint32_t column = 0; column < x_.size(); ++column) {
    if (penalty(column) > fractional_from) fractional_.push_back(column);
  }
  std::stable_sort(fractional_.begin(), fractional_.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return penalty(a) > penalty(b); });
  for (std::size_t i = 0; i < fractional_.size(); ++i) place[fractional_[i]] = i;
  for (std::uint32_t row = 0; row < rows_.size(); ++row) {
    double slack = -rows_[row].least;
    for (const WholeRow::Term& term : rows_[row].terms) slack += term.value * x_[term.column];
    if (slack > most_slack) continue;
    Sum sum;
    sum.odd.assign((fractional_.size() + 63) / 64, 0);
    sum.slack = std::max(0.0, slack);
    sum.odd_right = rows_[row].least % 2 != 0;
    for (const WholeRow::Term& term : rows_[row].terms) {
      if (term.value % 2 == 0) continue;
      if (place[term.column] < x_.size()) flip(sum.odd, place[term.column]);
      if (x_[term.column] > 0.5) sum.odd_right = !sum.odd_right;
    }
    sums_.push_back(std::move(sum));
    row_of_.push_back(row);
  }
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    sums_[i].rows.assign((sums_.size() + 63) / 64, 0);
    flip(sums_[i].rows, i);
  }
}

void Separation::look_at(const Sum& sum) {
  if (!sum.odd_right) return;
  double lost = sum.slack;
  constexpr double most_lost = 1 - 2 * least_violation;
  for (std::size_t place = 0; place < fractional_.size() && lost < most_lost; ++place) {
    if (has(sum.odd, place)) lost += penalty(fractional_[place]);
  }
  if (lost >= most_lost) return;
  std::size_t summed = 0;
  for (std::size_t i = 0; i < sums_.size(); ++i) summed += has(sum.rows, i) ? 1U : 0U;
  if (summed >= 2 && summed <= most_summed) found_.emplace(sum.rows, (1 - lost) / 2);
}

void Separation::eliminate(std::size_t place) {
  Sum* pivot = nullptr;
  constexpr double tight = 1e-6;
  for (Sum& sum : sums_) {
    if (sum.used || !has(sum.odd, place) || sum.slack > tight) continue;
    pivot = &sum;
    break;
  }
  if (pivot == nullptr) return;
  pivot->used = true;
  for (Sum& sum : sums_) {
    if (sum.used || !has(sum.odd, place)) continue;
    add(sum.rows, pivot->rows);
    add(sum.odd, pivot->odd);
    sum.odd_right = sum.odd_right != pivot->odd_right;
    sum.slack += pivot->slack;
    look_at(sum);
  }
}

WholeRow Separation::rounded(const Bits& rows) const {
  std::map<std::uint32_t, std::int32_t> total;
  WholeRow cut;
  cut.least = 0;
  for (std::size_t i = 0; i < row_of_.size(); ++i) {
    if (!has(rows, i)) continue;
    const WholeRow& row = rows_[row_of_[i]];
    cut.least += row.least;
    for (const WholeRow::Term& term : row.terms) total[term.column] += term.value;
  }
  for (const auto& [column, value] : total) {
    if (value % 2 == 0) {
      cut.terms.push_back({column, value / 2});
    } else if (x_[column] <= 0.5) {
      cut.terms.push_back({column, (value + 1) / 2});
    } else {
      // Less by the column's own bound: −x ≥ −1.
      cut.least -= 1;
      cut.terms.push_back({column, (value - 1) / 2});
    }
  }
  cut.least = cut.least >= 0 ? (cut.least + 1) / 2 : cut.least / 2;
  std::erase_if(cut.terms, [](const WholeRow::Term& term) { return term.value == 0; });
  return cut;
}

std::vector<Separation::Found> Separation::by_depth() const {
  std::vector<Found> cuts;
  for (const auto& [rows, gain] : found_) {
    Found found{0, 0, rounded(rows)};
    for (const WholeRow::Term& term : found.cut.terms) found.length += term.value * term.value;
    found.length = std::sqrt(found.length);
    found.depth = std::round(1e6 * gain / std::max(1.0, found.length));
    cuts.push_back(std::move(found));
  }
  std::stable_sort(cuts.begin(), cuts.end(),
                   [](const Found& a, const Found& b) { return a.depth > b.depth; });
  return cuts;
}

std::vector<WholeRow> Separation::run(std::size_t most) {
  collect();
  for (std::size_t place = 0; place < fractional_.size(); ++place) eliminate(place);
  std::vector<Found> kept;
  std::vector<std::int32_t> value(x_.size(), 0);
  for (Found& found : by_depth()) {
    if (kept.size() >= most) break;
    for (const WholeRow::Term& term : found.cut.terms) value[term.column] = term.value;
    const bool repeats = std::any_of(kept.begin(), kept.end(), [&](const Found& other) {
      double product = 0;
      for (const WholeRow::Term& term : other.cut.terms) product += term.value * value[term.column];
      return product > too_alike * found.length * other.length;
    });
    for (const WholeRow::Term& term : found.cut.terms) value[term.column] = 0;
    if (!repeats) kept.push_back(std::move(found));
  }
  std::vector<WholeRow> cuts;
  for (Found& found : kept) cuts.push_back(std::move(found.cut));
  return cuts;
}

}  // namespace

std::vector<WholeRow> half_cuts(const std::vector<WholeRow>& rows, std::span<const double> x,
                                std::size_t most) {
  return Separation(rows, x).run(most);
}

}  // namespace voorzien::location
