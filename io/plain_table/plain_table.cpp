// SPDX-License-Identifier: EUPL-1.2
#include "io/plain_table/plain_table.hpp"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <system_error>
#include <utility>

#include "io/csv/csv_cutter.hpp"
#include "io/encoding/utf8.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/read_table.hpp"
#include "io/vector/source_bytes.hpp"

namespace voorzien::io {
namespace {

bool is_csv(const std::string& path) {
  const auto ends_with = [&](std::string_view end) {
    return path.size() >= end.size() && path.compare(path.size() - end.size(), end.size(), end) == 0;
  };
  return ends_with(".csv") || ends_with(".CSV") || ends_with(".tsv") || ends_with(".txt");
}

constexpr std::size_t absent = static_cast<std::size_t>(-1);

std::vector<std::size_t> find_columns(const std::vector<std::string>& header,
                                      const std::vector<WantedColumn>& wanted, TableFaults& faults) {
  std::vector<std::size_t> places;
  for (const WantedColumn& column : wanted) {
    const auto found = std::find(header.begin(), header.end(), column.name);
    if (std::count(header.begin(), header.end(), column.name) > 1) {
      faults.add("table_column_twice", {{"column", column.name}});
    }
    places.push_back(found == header.end() ? absent : static_cast<std::size_t>(found - header.begin()));
    if (found == header.end() && column.required) {
      faults.add("table_without_column", {{"column", column.name}, {"known", joined(header)}});
    }
  }
  return places;
}

std::vector<bool> presence(const std::vector<std::size_t>& places) {
  std::vector<bool> present;
  for (const std::size_t place : places) present.push_back(place != absent);
  return present;
}

std::vector<bool> read_csv(const std::string& path, const std::vector<WantedColumn>& wanted,
                           TableFaults& faults, const TakeRow& take) {
  std::string content;
  std::error_code no_plain_file;
  const std::uintmax_t size = std::filesystem::file_size(path, no_plain_file);
  if (!no_plain_file) content.reserve(size);
  if (!read_blocks(path, [&](std::string_view block) { content += block; })) {
    faults.add("table_not_found", {});
    return std::vector<bool>(wanted.size(), false);
  }
  if (!is_utf8(content)) {
    faults.add("table_not_utf8", {});
    return std::vector<bool>(wanted.size(), false);
  }
  CsvCutter cutter(content);
  std::vector<std::string_view> cells;
  if (!cutter.next(cells)) {
    faults.add("table_empty", {});
    return std::vector<bool>(wanted.size(), false);
  }
  const std::vector<std::string> header(cells.begin(), cells.end());
  const std::vector<std::size_t> places = find_columns(header, wanted, faults);
  if (!faults.empty()) return presence(places);
  std::vector<std::string_view> row(wanted.size());
  bool any = false;
  while (cutter.next(cells)) {
    any = true;
    if (cells.size() != header.size()) {
      faults.add(
          "table_row_length", cutter.line(), {},
          {{"cells", static_cast<double>(cells.size())}, {"columns", static_cast<double>(header.size())}});
      continue;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
      row[i] = places[i] == absent ? std::string_view() : cells[places[i]];
    }
    take(cutter.line(), row);
  }
  if (cutter.quote_left_open()) faults.add("table_quote_open", cutter.line(), {}, {});
  if (!any) faults.add("table_empty", {});
  return presence(places);
}

/// Through GDAL: every column as text, so that both ways meet in the same checks.
std::vector<bool> read_other(const std::string& path, const std::vector<WantedColumn>& wanted,
                             TableFaults& faults, std::vector<Problem>& problems, const TakeRow& take) {
  TableRequest request;
  request.source.path = path;
  request.source.shown = path;
  request.source.where = path;
  std::vector<bool> present(wanted.size(), true);
  Table table;
  // Columns that may be missing are asked for one by one.
  std::vector<std::size_t> asked;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    TableRequest probe = request;
    probe.fields.push_back({FieldKind::column, FieldType::text, wanted[i].name, {}, {}, path});
    Reading reading;
    if (!wanted[i].required) read_table(probe, reading);
    present[i] = reading.problems.empty();
    if (present[i]) asked.push_back(i);
  }
  for (const std::size_t i : asked) {
    request.fields.push_back({FieldKind::column, FieldType::text, wanted[i].name, {}, {}, path});
  }
  Reading reading;
  table = read_table(request, reading);
  problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
  if (reading.problems.empty() && table.rows.empty()) faults.add("table_empty", {});
  std::vector<std::string> texts(wanted.size());
  std::vector<std::string_view> row(wanted.size());
  for (const TableRow& values : table.rows) {
    for (std::size_t k = 0; k < asked.size(); ++k) {
      texts[asked[k]] = text_of(values.values[k]);
      row[asked[k]] = texts[asked[k]];
    }
    take(static_cast<std::size_t>(values.feature), row);
  }
  return present;
}

}  // namespace

std::vector<bool> read_plain_table(const std::string& path, const std::vector<WantedColumn>& wanted,
                                   TableFaults& faults, const TakeRow& take) {
  if (is_csv(path)) return read_csv(path, wanted, faults, take);
  std::vector<Problem> problems;
  const std::vector<bool> present = read_other(path, wanted, faults, problems, take);
  if (!problems.empty()) throw InputError(std::move(problems));
  return present;
}

}  // namespace voorzien::io
