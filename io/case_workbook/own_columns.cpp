// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/own_columns.hpp"

#include <algorithm>
#include <cctype>

#include "io/case_workbook/caption_match.hpp"
#include "io/case_workbook/case_table.hpp"
#include "io/dataset/csv_row.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

constexpr int oldest = 100;

/// What stands behind the prefix in either language.
std::optional<std::string> behind(const std::string& caption, const char* prefix) {
  for (const Language language : {Language::nl, Language::en}) {
    const std::string start = plain_caption(case_text("own", prefix, language)) + ' ';
    if (caption.rfind(start, 0) == 0 && caption.size() > start.size()) return caption.substr(start.size());
  }
  return std::nullopt;
}

bool holds(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

}  // namespace

std::optional<std::string> neighbourhood_column(const std::string& caption, const CaseWords& words) {
  if (const auto type = behind(caption, "dwellings")) {
    const auto id = words.id_of("dwelling_type", *type);
    return id ? std::optional(dwellings_prefix + *id) : std::nullopt;
  }
  if (const auto group = behind(caption, "group")) return group_prefix + *group;
  return std::nullopt;
}

std::optional<std::pair<int, int>> ages_in(const std::string& caption) {
  std::vector<int> ages;
  for (std::size_t at = 0; at < caption.size();) {
    if (std::isdigit(static_cast<unsigned char>(caption[at])) == 0) {
      ++at;
      continue;
    }
    int age = 0;
    for (; at < caption.size() && std::isdigit(static_cast<unsigned char>(caption[at])) != 0; ++at)
      age = std::min(10 * age + (caption[at] - '0'), 10 * oldest);
    ages.push_back(age);
  }
  const bool open =
      holds(caption, "+") || holds(caption, "ouder") || holds(caption, "over") || holds(caption, "older");
  if (ages.empty() || ages.size() > 2) return std::nullopt;
  const int last = ages.size() == 2 ? ages[1] : (open ? oldest : ages[0]);
  if (last < ages[0] || last > oldest) return std::nullopt;
  return std::pair(ages[0], last);
}

AgesOfSheet read_ages(CaseReading& reading) {
  AgesOfSheet ages;
  CaseTable table(case_sheet("ages"), reading, [](const std::string& caption) -> std::optional<std::string> {
    const auto found = ages_in(caption);
    if (!found) return std::nullopt;
    return "ages_" + std::to_string(found->first) + '_' + std::to_string(found->second);
  });
  if (table.rows().empty()) return ages;
  ages.place = table.head_place("id");
  ages.single_years = true;
  for (const std::string& key : table.own_keys()) {
    const auto [first, last] = *ages_in(key.substr(key.find('_') + 1));
    ages.classes.push_back({key, first, last, table.head_place(key)});
    ages.single_years = ages.single_years && (first == last);
  }
  ages.places.sheet = table.sheet();
  ages.places.positions = table.positions();
  ages.csv = "id,age,persons\n";
  for (const std::size_t row : table.rows()) {
    const std::string& id = table.text(row, "id");
    auto& persons = ages.persons[id];
    for (const AgeClassOfSheet& one : ages.classes) {
      persons.push_back(table.number(row, one.key));
      if (!persons.back()) continue;
      append_csv_row(ages.csv, {csv_cell(id), std::to_string(one.first), shortest(*persons.back())});
      ages.places.rows.push_back(row);
    }
  }
  return ages;
}

void append_age_properties(const AgesOfSheet& ages, const std::string& id, std::string& feature) {
  if (ages.single_years || ages.classes.empty()) return;
  const auto persons = ages.persons.find(id);
  std::string members;
  for (std::size_t i = 0; i < ages.classes.size(); ++i) {
    const bool known = persons != ages.persons.end() && persons->second[i].has_value();
    members += '"' + ages.classes[i].key + "\": " + (known ? shortest(*persons->second[i]) : "null") + ", ";
  }
  constexpr std::string_view start = "\"properties\": {";
  feature.insert(feature.find(start) + start.size(), members);
}

}  // namespace voorzien::io
