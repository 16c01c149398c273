// SPDX-License-Identifier: EUPL-1.2
#include "engine/equity/income_order.hpp"

namespace voorzien::equity {
namespace {

/// The income of the person below whom (with him) a share of all people lies. Rounding of sums does not move
/// it to the next row.
double income_at(const WeightedValues& given, std::span<const double> income,
                 std::span<const std::size_t> order, double share) {
  const double wanted = share * people_in(given) * (1.0 - 1e-12);
  double counted = 0.0;
  for (const std::size_t row : order) {
    counted += given.people[row];
    if (given.people[row] > 0.0 && counted >= wanted) return income[row];
  }
  return income[order.back()];
}

/// Mean value of the rows that belong.
template <class Belongs>
std::optional<double> mean_where(const WeightedValues& given, Belongs belongs) {
  double sum = 0.0;
  double people = 0.0;
  for (std::size_t row = 0; row < given.size(); ++row) {
    if (!belongs(row)) continue;
    sum += given.values[row] * given.people[row];
    people += given.people[row];
  }
  if (people <= 0.0) return std::nullopt;
  return sum / people;
}

/// Where the run of rows with the income of order[first] ends.
std::size_t end_of_equals(std::span<const double> income, std::span<const std::size_t> order,
                          std::size_t first, EqualIncomes equal_incomes) {
  std::size_t end = first + 1;
  if (equal_incomes == EqualIncomes::in_order_of_row) return end;
  while (end < order.size() && income[order[end]] == income[order[first]]) ++end;
  return end;
}

}  // namespace

std::optional<double> palma(const WeightedValues& given, std::span<const double> income) {
  if (people_in(given) <= 0.0) return std::nullopt;
  const std::vector<std::size_t> order = in_order_of(income);
  const double poorest = income_at(given, income, order, 0.4);
  const double richest = income_at(given, income, order, 0.9);
  const auto poor = mean_where(given, [&](std::size_t row) { return income[row] <= poorest; });
  const auto rich = mean_where(given, [&](std::size_t row) { return income[row] > richest; });
  if (!poor || !rich || *poor <= 0.0) return std::nullopt;
  return *rich / *poor;
}

std::optional<Concentration> concentration(const WeightedValues& given, std::span<const double> income,
                                           ValueBounds bounds, EqualIncomes equal_incomes) {
  const std::optional<double> average = mean(given);
  if (!average || *average <= 0.0) return std::nullopt;
  const double people = people_in(given);
  const std::vector<std::size_t> order = in_order_of(income);
  double before = 0.0;
  double sum = 0.0;
  for (std::size_t first = 0; first < order.size();) {
    const std::size_t end = end_of_equals(income, order, first, equal_incomes);
    double equals = 0.0;
    for (std::size_t i = first; i < end; ++i) equals += given.people[order[i]];
    const double rank = (before + 0.5 * equals) / people;
    for (std::size_t i = first; i < end; ++i) {
      const std::size_t row = order[i];
      sum += (rank - 0.5) * (given.values[row] - *average) * given.people[row];
    }
    before += equals;
    first = end;
  }
  Concentration result{2.0 * sum / (people * *average), std::nullopt};
  const double range = bounds.highest - bounds.lowest;
  if (range > 0.0) result.corrected = result.simple * 4.0 * *average / range;
  return result;
}

}  // namespace voorzien::equity
