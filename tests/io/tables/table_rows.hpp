// SPDX-License-Identifier: EUPL-1.2
// A CSV table as rows of named cells.
#pragma once

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace voorzien::io {

using Row = std::map<std::string, std::string>;

inline std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> parts(1);
  bool quoted = false;
  for (const char character : line) {
    if (character == '"') {
      quoted = !quoted;
    } else if (character == ',' && !quoted) {
      parts.emplace_back();
    } else if (character != '\r') {
      parts.back() += character;
    }
  }
  return parts;
}

/// The rows of a table by field name; every row has as many cells as the header.
inline std::vector<Row> rows_of(const std::string& csv) {
  std::istringstream stream(csv);
  std::string line;
  std::getline(stream, line);
  const std::vector<std::string> header = cells(line);
  std::vector<Row> rows;
  while (std::getline(stream, line)) {
    const std::vector<std::string> values = cells(line);
    REQUIRE(values.size() == header.size());
    Row row;
    for (std::size_t i = 0; i < header.size(); ++i) row[header[i]] = values[i];
    rows.push_back(row);
  }
  return rows;
}

/// The only row with these values.
inline Row row_with(const std::vector<Row>& rows, const Row& wanted) {
  std::vector<Row> found;
  for (const Row& row : rows) {
    const bool fits = std::all_of(wanted.begin(), wanted.end(),
                                  [&](const auto& field) { return row.at(field.first) == field.second; });
    if (fits) found.push_back(row);
  }
  REQUIRE(found.size() == 1);
  return found.front();
}

}  // namespace voorzien::io
