// SPDX-License-Identifier: EUPL-1.2
// What Statistics Netherlands (CBS) called its columns in each round of the neighbourhood map and of its key
// figures, spelling slips included (CBS, Toelichting Wijk- en Buurtkaart 2022-2024; names of earlier years as
// in the files). Names are compared without capitals, underscores and hyphens, so that aantal_inwoners and
// aantalInwoners are one.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace voorzien::io {

enum class CbsLevel { neighbourhood, district };

/// What a column tells. Figures are those after `water`.
enum class CbsColumn : std::size_t {
  neighbourhood_code,
  neighbourhood_name,
  district_code,
  district_name,
  municipality_code,
  municipality_name,
  water,
  year,
  residents,
  ages_0_14,
  ages_15_24,
  ages_25_44,
  ages_45_64,
  ages_65_plus,
  dwellings,
  apartments_percent,
  land_ha,
  area_km2,
  low_income_percent,
  single_households_percent,
  origin_outside_europe_percent,
  urbanity,
  count
};

inline constexpr std::size_t cbs_columns = static_cast<std::size_t>(CbsColumn::count);
inline constexpr std::size_t first_cbs_figure = static_cast<std::size_t>(CbsColumn::residents);
inline constexpr std::size_t cbs_figures = cbs_columns - first_cbs_figure;

/// Position of a figure among the figures.
constexpr std::size_t figure_of(CbsColumn column) {
  return static_cast<std::size_t>(column) - first_cbs_figure;
}

/// One way of naming: a run of years, or another publication with the same figures.
struct CbsNaming {
  std::string told;              ///< years and examples, in any language: "2018+ (buurtcode, …)"
  bool ages_are_counts = false;  ///< persons; else whole percentages
  std::array<std::vector<std::string>, cbs_columns> names;
};

/// Every naming we know, newest first.
const std::vector<CbsNaming>& cbs_namings();

/// Where the columns of a table stand under one naming.
struct CbsLayout {
  const CbsNaming* naming = nullptr;
  std::array<std::optional<std::string>, cbs_columns> columns;  ///< as the table writes them

  [[nodiscard]] bool has(CbsColumn column) const {
    return columns[static_cast<std::size_t>(column)].has_value();
  }
  [[nodiscard]] const std::string& name(CbsColumn column) const {
    return *columns[static_cast<std::size_t>(column)];
  }
};

/// The naming under which the table has a code of that level and most figures; none when it has no code.
std::optional<CbsLayout> recognise(const std::vector<std::string>& columns, CbsLevel level);

/// The code and name of an area of that level.
constexpr CbsColumn code_column(CbsLevel level) {
  return level == CbsLevel::neighbourhood ? CbsColumn::neighbourhood_code : CbsColumn::district_code;
}
constexpr CbsColumn name_column(CbsLevel level) {
  return level == CbsLevel::neighbourhood ? CbsColumn::neighbourhood_name : CbsColumn::district_name;
}

}  // namespace voorzien::io
