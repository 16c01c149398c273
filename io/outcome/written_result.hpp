// SPDX-License-Identifier: EUPL-1.2
// What a run wrote in results.json, read back as plain numbers, so that an explanation and a comparison can
// be held against it: they may say nothing that the result does not.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/units/interval.hpp"
#include "io/json/json_value.hpp"

namespace voorzien::io {

/// What results.json says of a plan as a whole; absent is not known.
struct WrittenPlanTotals {
  std::string id;
  std::string status;
  std::string scenario;  ///< path of its scenario within the directory; empty where it has none
  std::optional<double> statutory_unmet;
  std::optional<double> other_unmet;
  std::optional<double> travel_m;
  std::optional<double> complexity;
  std::optional<double> gfa_m2;
  std::optional<double> outdoor_m2;
  std::optional<double> land_m2;
  std::optional<double> plots;
  std::optional<double> shared_spaces;
  std::optional<Interval> present_value_eur;
  std::optional<Interval> yearly_eur;
  std::optional<double> price_level_year;
};

class WrittenResult {
 public:
  /// Reads the text of `file`. Throws InputError when it is no result of this version.
  WrittenResult(std::string_view text, const std::string& file);

  /// `low`, `mid` or `high` of a table of a function (`need`, `supply`, `area_need` …), by position of the
  /// year and of the neighbourhood or area; none where it is not known.
  [[nodiscard]] std::optional<double> cell(std::string_view function, std::string_view table,
                                           std::string_view part, std::size_t year, std::size_t place) const;
  /// Whether the function's best distribution of this year was written.
  [[nodiscard]] bool has_distribution(std::string_view function, int year) const;
  /// `met_within_reach`, `met_beyond_reach`, `unmet` or `mean_travel_m` of a neighbourhood.
  [[nodiscard]] std::optional<double> distributed(std::string_view function, int year,
                                                  std::string_view measure, std::size_t place) const;
  /// Plans in the order of the proposal; empty when none was asked for.
  [[nodiscard]] const std::vector<WrittenPlanTotals>& plans() const { return plans_; }
  /// Version of the program that wrote it.
  [[nodiscard]] const std::string& version() const { return version_; }

 private:
  [[nodiscard]] const JsonValue* function(std::string_view id) const;
  [[nodiscard]] const JsonValue* distribution(std::string_view function, int year) const;

  JsonValue tree_;
  std::string version_;
  std::vector<WrittenPlanTotals> plans_;
};

}  // namespace voorzien::io
