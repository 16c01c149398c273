// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/case_places.hpp"

#include <algorithm>

#include "io/sheets/sheet.hpp"
#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

/// The text of one of the message's values; empty when it has none.
std::string value_of(const Message& message, const char* key) {
  for (const auto& [name, value] : message.values) {
    const auto* text = std::get_if<std::string>(&value);
    if (name == key && text != nullptr) return *text;
  }
  return {};
}

}  // namespace

void CasePlaces::note(const std::string& document, const std::string& pointer, const std::string& place) {
  if (!place.empty()) json_[document].emplace(pointer, place);
}

void CasePlaces::note_table(const std::string& document, TablePlaces places) {
  tables_.insert_or_assign(document, std::move(places));
}

void CasePlaces::translate(std::vector<Message>& messages) const {
  for (Message& message : messages) {
    message.where = place_of(message);
    for (auto& [name, value] : message.values) {
      auto* text = std::get_if<std::string>(&value);
      if (text == nullptr) continue;
      Message inner{message.code, *text, {}};
      if (const std::string place = place_of(inner); place != *text) *text = place;
    }
  }
}

std::string CasePlaces::place_of(const Message& message) const {
  std::string where = message.where;
  if (!root_.empty() && where.rfind(root_, 0) == 0) where = where.substr(root_.size());
  const auto hash = where.find('#');
  const std::string document = where.substr(0, hash);
  if (hash != std::string::npos && json_.contains(document))
    return place_in_json(document, where.substr(hash + 1));
  for (const auto& [name, table] : tables_) {
    if (where.rfind(name, 0) == 0 && where.size() > name.size() &&
        (where[name.size()] == ':' || where[name.size()] == '#'))
      return place_in_table(table, where.substr(name.size() + 1), message);
    if (where == name) return cell_place(workbook_, table.sheet, 0, 0);
  }
  // Documents nobody asked for by name are still the workbook's.
  return where.size() < message.where.size() ? workbook_ : message.where;
}

std::string CasePlaces::place_in_json(const std::string& document, std::string pointer) const {
  const auto& places = json_.at(document);
  while (true) {
    const auto found = places.find(pointer);
    if (found != places.end()) return found->second;
    const auto slash = pointer.rfind('/');
    if (slash == std::string::npos) return workbook_;
    pointer.resize(slash);
  }
}

/// `rest` is the line behind the colon of a CSV file, or layer/feature behind the hash of GeoJSON.
std::string CasePlaces::place_in_table(const TablePlaces& table, const std::string& rest,
                                       const Message& message) const {
  const auto slash = rest.rfind('/');
  const auto number = numeral_in(slash == std::string::npos ? rest : rest.substr(slash + 1));
  // The names of the columns stand in line 1 of a CSV file; features count from 0.
  const double before = slash == std::string::npos ? 2.0 : 0.0;
  if (!number || *number < before) return cell_place(workbook_, table.sheet, 0, 0);
  const auto position = static_cast<std::size_t>(*number - before);
  if (position >= table.rows.size()) return cell_place(workbook_, table.sheet, 0, 0);
  const auto column = table.positions.find(value_of(message, "column"));
  const auto first = table.positions.find("id");
  const std::size_t fallback = first == table.positions.end() ? 0 : first->second;
  return cell_place(workbook_, table.sheet, table.rows[position],
                    column == table.positions.end() ? fallback : column->second);
}

}  // namespace voorzien::io
