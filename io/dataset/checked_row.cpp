// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/checked_row.hpp"

#include <cmath>

#include "io/vector/read_table.hpp"

namespace voorzien::io {

CheckedRow::CheckedRow(const ManifestTable& origin, const Table& table, const TableRow& row,
                       std::size_t id_field, Reading& reading)
    : origin_(origin),
      row_(row),
      id_field_(id_field),
      reading_(reading),
      place_(place_of(origin.source, table, row)) {}

std::string CheckedRow::text(std::size_t field) const { return text_of(row_.values[field]); }

std::string CheckedRow::id() const {
  std::string id = text(id_field_);
  if (id.empty()) report("feature_without_id", id_field_);
  return id;
}

std::optional<double> CheckedRow::number(std::size_t field) const {
  const auto* number = std::get_if<double>(&row_.values[field]);
  if (number == nullptr) return std::nullopt;
  return *number;
}

std::optional<double> CheckedRow::not_negative(std::size_t field, double most) const {
  const auto value = number(field);
  if (!value || (*value >= 0.0 && *value <= most)) return value;
  if (*value < 0.0) {
    report("feature_negative", field);
  } else {
    reading_.problems.push_back({"feature_too_large",
                                 place_,
                                 {{"id", text(id_field_)},
                                  {"column", origin_.fields[field].text},
                                  {"value", text_of(row_.values[field])},
                                  {"most", most}}});
  }
  return std::nullopt;
}

std::optional<double> CheckedRow::share(std::size_t field) const {
  const auto value = number(field);
  if (!value || (*value >= 0.0 && *value <= 1.0)) return value;
  report("feature_share_outside", field);
  return std::nullopt;
}

std::optional<int> CheckedRow::whole(std::size_t field, int least, int most) const {
  const auto value = number(field);
  if (!value) return std::nullopt;
  if (std::trunc(*value) == *value && *value >= least && *value <= most) return static_cast<int>(*value);
  report("feature_not_whole", field);
  return std::nullopt;
}

std::optional<Year> CheckedRow::year(std::size_t field) const {
  constexpr int first_year = 1000;
  constexpr int last_year = 2999;
  const auto value = whole(field, first_year, last_year);
  if (!value) return std::nullopt;
  return Year(*value);
}

void CheckedRow::report(const std::string& code, std::size_t field) const {
  const FieldSpec& spec = origin_.fields[field];
  reading_.problems.push_back(
      {code,
       place_,
       {{"id", text(id_field_)}, {"column", spec.text}, {"value", text_of(row_.values[field])}}});
}

}  // namespace voorzien::io
