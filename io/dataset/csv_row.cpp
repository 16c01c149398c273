// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/csv_row.hpp"

#include "io/vector/value.hpp"

namespace voorzien::io {

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",\"\r\n;\t") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    quoted += c;
    if (c == '"') quoted += c;
  }
  return quoted + '"';
}

std::string csv_cell(const std::optional<double>& number) {
  return number ? shortest(*number) : std::string();
}

std::string csv_cell(const std::optional<Year>& year) {
  return year ? std::to_string(static_cast<int>(*year)) : std::string();
}

void append_csv_row(std::string& text, std::initializer_list<std::string_view> cells) {
  bool first = true;
  for (const std::string_view one : cells) {
    if (!first) text += ',';
    text += one;
    first = false;
  }
  text += '\n';
}

}  // namespace voorzien::io
