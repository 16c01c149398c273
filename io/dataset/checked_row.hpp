// SPDX-License-Identifier: EUPL-1.2
// One row of a table of the dataset, with the checks every reader needs: a value outside what can be is
// reported with the feature, its id and the column, and counts as unknown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "engine/units/year.hpp"
#include "io/dataset/manifest.hpp"
#include "io/vector/reading.hpp"

namespace voorzien::io {

/// People or dwellings in one area: ten times the largest city on earth.
inline constexpr double most_in_one_area = 1e8;

class CheckedRow {
 public:
  /// `id_field` is the position of the field that names the feature.
  CheckedRow(const ManifestTable& origin, const Table& table, const TableRow& row, std::size_t id_field,
             Reading& reading);

  /// file:line or file#layer/feature
  [[nodiscard]] const std::string& place() const { return place_; }
  /// The id; reports when it is empty.
  [[nodiscard]] std::string id() const;
  /// Empty when unknown.
  [[nodiscard]] std::string text(std::size_t field) const;
  [[nodiscard]] std::optional<double> number(std::size_t field) const;
  /// A number 0..`most`.
  [[nodiscard]] std::optional<double> not_negative(std::size_t field, double most) const;
  /// A number 0..1.
  [[nodiscard]] std::optional<double> share(std::size_t field) const;
  /// A whole number in `least`..`most`.
  [[nodiscard]] std::optional<int> whole(std::size_t field, int least, int most) const;
  /// A calendar year.
  [[nodiscard]] std::optional<Year> year(std::size_t field) const;
  /// Adds a problem about a field of this row.
  void report(const std::string& code, std::size_t field) const;

 private:
  const ManifestTable& origin_;
  const TableRow& row_;
  std::size_t id_field_;
  Reading& reading_;
  std::string place_;
};

}  // namespace voorzien::io
