// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/column_dictionary.hpp"

#include <algorithm>
#include <map>

#include "io/tables/csv_table.hpp"
#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

struct Kind {
  ColumnKind kind;
  const char* unit = "";  ///< `label.unit.<unit>`
};

const std::map<std::string, Kind>& kinds() {
  using enum ColumnKind;
  static const std::map<std::string, Kind> all = {{"rank", {number}},
                                                  {"year", {year}},
                                                  {"until_year", {year}},
                                                  {"x_m", {number, "m"}},
                                                  {"y_m", {number, "m"}},
                                                  {"need", {number}},
                                                  {"supply", {number}},
                                                  {"balance", {number}},
                                                  {"shortfall", {number}},
                                                  {"capacity", {number}},
                                                  {"value", {number}},
                                                  {"assigned", {number}},
                                                  {"met_within_reach", {number}},
                                                  {"met_beyond_reach", {number}},
                                                  {"unmet", {number}},
                                                  {"mean_travel_m", {number, "m"}},
                                                  {"access", {number}},
                                                  {"mean", {number}},
                                                  {"mean_of_others", {number}},
                                                  {"group_gap", {number}},
                                                  {"worst_decile_mean", {number}},
                                                  {"gini", {number}},
                                                  {"palma", {number}},
                                                  {"concentration", {number}},
                                                  {"theil", {number}},
                                                  {"theil_between", {number}},
                                                  {"theil_within", {number}},
                                                  {"fgt_0", {number}},
                                                  {"fgt_1", {number}},
                                                  {"fgt_2", {number}},
                                                  {"need_without_access", {number}},
                                                  {"reach_m", {number, "m"}},
                                                  {"to_be_filled", {flag}},
                                                  {"residents", {number, "persons"}},
                                                  {"dwellings", {number, "dwellings"}},
                                                  {"births", {number, "persons"}},
                                                  {"deaths", {number, "persons"}},
                                                  {"net_migration", {number, "persons"}},
                                                  {"dilution", {number, "persons"}},
                                                  {"moved_in", {number, "persons"}},
                                                  {"moved_out", {number, "persons"}},
                                                  {"refilled", {number, "persons"}},
                                                  {"demolished", {number, "persons"}},
                                                  {"scaling", {number, "persons"}},
                                                  {"area_m2", {number, "m2"}},
                                                  {"illustrative", {flag}},
                                                  {"gfa_m2", {number, "gfa_m2"}},
                                                  {"footprint_m2", {number, "m2"}},
                                                  {"outdoor_m2", {number, "m2"}},
                                                  {"land_m2", {number, "m2"}},
                                                  {"shared_spaces", {number}},
                                                  {"conditions", {number}},
                                                  {"met_before", {number}},
                                                  {"met_after", {number}},
                                                  {"change", {number}},
                                                  {"change_share_of_need", {number}},
                                                  {"fits", {flag}},
                                                  {"plots", {number}},
                                                  {"statutory_unmet_percent", {number, "percent"}},
                                                  {"other_unmet_percent", {number, "percent"}},
                                                  {"travel_m", {number, "m"}},
                                                  {"cost_eur", {number, "eur"}},
                                                  {"complexity", {number}},
                                                  {"present_value_eur", {number, "eur"}},
                                                  {"saves_land_m2_least", {number, "m2"}},
                                                  {"saves_land_m2_most", {number, "m2"}},
                                                  {"land_comparable", {flag}},
                                                  {"saves_cost_eur_least", {number, "eur"}},
                                                  {"saves_cost_eur_most", {number, "eur"}},
                                                  {"cost_comparable", {flag}},
                                                  {"saves_travel_m_least", {number, "m"}},
                                                  {"saves_travel_m_most", {number, "m"}},
                                                  {"travel_comparable", {flag}},
                                                  {"building_existing", {flag}},
                                                  {"amount", {number}},
                                                  {"temporary", {flag}},
                                                  {"already_there", {flag}},
                                                  {"shared", {flag}},
                                                  {"modules", {number}},
                                                  {"separate_m2", {number, "m2"}},
                                                  {"saved_m2", {number, "m2"}},
                                                  {"open_hours_per_week", {number, "hours_per_week"}},
                                                  {"idle_hours_per_week", {number, "hours_per_week"}},
                                                  {"contested_hours_per_week", {number, "hours_per_week"}},
                                                  {"m2", {number, "m2"}},
                                                  {"space_m2", {number, "m2"}},
                                                  {"space_full", {flag}},
                                                  {"bound", {number}},
                                                  {"gap", {number}},
                                                  {"area_name", {words}},
                                                  {"neighbourhood_name", {words}},
                                                  {"facility_name", {words}},
                                                  {"text", {words}},
                                                  {"name", {words}},
                                                  {"norm", {words}},
                                                  {"building_name", {words}},
                                                  {"plan_name", {words}},
                                                  {"condition", {words}},
                                                  {"function_names", {words}},
                                                  {"function_name", {words}},
                                                  {"space_name", {words}},
                                                  {"user_names", {words}},
                                                  {"could_use_names", {words}},
                                                  {"organisation", {words}},
                                                  {"title", {words}},
                                                  {"owner", {words}},
                                                  {"capacities", {words}},
                                                  {"sharing", {words}},
                                                  {"departments", {words}}};
  return all;
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() > end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

/// "balance" of "balance.csv".
std::string stem_of(const TableFile& table) { return table.name.substr(0, table.name.find('.')); }

/// The column a bandwidth belongs to: "need" of "need_low".
std::string without_band(const std::string& column, std::string& band) {
  for (const char* end : {"_low", "_high"}) {
    if (!ends_with(column, end)) continue;
    band = std::string(end).substr(1);
    return column.substr(0, column.size() - std::string(end).size());
  }
  return column;
}

}  // namespace

std::vector<std::vector<std::string>> csv_cells(const std::string& csv) {
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> row(1);
  bool quoted = false;
  for (std::size_t i = 0; i < csv.size(); ++i) {
    const char character = csv[i];
    if (character == '"') {
      // Two quotes inside quotes stand for one.
      if (quoted && i + 1 < csv.size() && csv[i + 1] == '"')
        row.back() += csv[++i];
      else
        quoted = !quoted;
    } else if (quoted) {
      row.back() += character;
    } else if (character == ',') {
      row.emplace_back();
    } else if (character == '\n') {
      rows.push_back(std::move(row));
      row.assign(1, std::string());
    } else if (character != '\r') {
      row.back() += character;
    }
  }
  return rows;
}

std::vector<ColumnMeaning> column_meanings(const TableFile& table, Language language) {
  const std::string header = table.content.substr(0, table.content.find('\n') + 1);
  std::vector<ColumnMeaning> meanings;
  const std::vector<std::string> names = csv_cells(header).front();
  for (const std::string& name : names) {
    std::string band;
    const std::string stem = without_band(name, band);
    const auto known = kinds().find(stem);
    ColumnMeaning meaning;
    meaning.name = name;
    meaning.kind = known == kinds().end() ? ColumnKind::code : known->second.kind;
    // A year of publication is a number like any other year.
    const std::string unit = known == kinds().end() ? "" : known->second.unit;
    if (!unit.empty()) meaning.unit = text("label.unit." + unit, language);
    const std::string own = "label.column." + stem_of(table) + "." + stem;
    meaning.explanation = text(has_text(own, language) ? own : "label.column." + stem, language);
    if (!band.empty()) meaning.explanation += text("label.column." + band, language);
    meanings.push_back(std::move(meaning));
  }
  return meanings;
}

TableFile columns_table(const std::vector<TableFile>& tables, Language language) {
  CsvTable columns("table,column,kind,unit,explanation");
  for (const TableFile& table : tables) {
    for (const ColumnMeaning& meaning : column_meanings(table, language)) {
      columns.text(stem_of(table)).text(meaning.name);
      columns.text(meaning.kind == ColumnKind::code     ? "code"
                   : meaning.kind == ColumnKind::words  ? "text"
                   : meaning.kind == ColumnKind::number ? "number"
                   : meaning.kind == ColumnKind::year   ? "year"
                                                        : "flag");
      columns.text(meaning.unit).text(meaning.explanation).end_row();
    }
  }
  return {"columns.csv", columns.take()};
}

std::string table_about(const TableFile& table, Language language) {
  return text("label.table." + stem_of(table), language);
}

}  // namespace voorzien::io
