// SPDX-License-Identifier: EUPL-1.2
#include "io/plain_table/table_faults.hpp"

#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

#include "io/csv/csv_cutter.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t kept_of_each = 10;

/// Sums of products of two such numbers still have digits to spare.
constexpr double most_value = 1e12;
}  // namespace

void TableFaults::add(const std::string& code, std::size_t row, std::string_view column,
                      std::vector<std::pair<std::string, MessageValue>> values) {
  if (++counts_[code] > kept_of_each) return;
  std::string where = table_ + ":" + std::to_string(row);
  if (!column.empty()) where += ":" + std::string(column);
  values.emplace_back("row", static_cast<double>(row));
  values.emplace_back("column", std::string(column));
  problems_.push_back({code, std::move(where), std::move(values)});
}

void TableFaults::add(const std::string& code, std::vector<std::pair<std::string, MessageValue>> values) {
  if (++counts_[code] > kept_of_each) return;
  problems_.push_back({code, table_, std::move(values)});
}

void TableFaults::add(std::vector<Problem> problems) {
  for (Problem& problem : problems) {
    if (++counts_[problem.code] <= kept_of_each) problems_.push_back(std::move(problem));
  }
}

void TableFaults::hand_over(std::vector<Problem>& problems) const {
  problems.insert(problems.end(), problems_.begin(), problems_.end());
  for (const auto& [code, count] : counts_) {
    if (count <= kept_of_each) continue;
    problems.push_back({"table_more_faults",
                        table_,
                        {{"count", static_cast<double>(count - kept_of_each)}, {"code", code}}});
  }
}

double signed_number_in(std::string_view cell, std::size_t row, std::string_view column,
                        TableFaults& faults) {
  const std::string_view text = trimmed(cell);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    faults.add("table_not_a_number", row, column, {{"value", std::string(text)}});
    return std::numeric_limits<double>::quiet_NaN();
  }
  if (std::abs(value) > most_value) {
    faults.add("table_too_large", row, column, {{"value", std::string(text)}});
    return std::numeric_limits<double>::quiet_NaN();
  }
  return value;
}

double number_in(std::string_view cell, std::size_t row, std::string_view column, TableFaults& faults) {
  const double value = signed_number_in(cell, row, column, faults);
  if (!(value < 0)) return value;
  faults.add("table_negative", row, column, {{"value", std::string(trimmed(cell))}});
  return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace voorzien::io
