// SPDX-License-Identifier: EUPL-1.2
#include "io/summary/text_layout.hpp"

#include <algorithm>

namespace voorzien::io {
namespace {

constexpr const char* indent = "  ";
constexpr std::size_t between_columns = 2;

}  // namespace

std::size_t width_of(const std::string& utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

Lines aligned(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const std::vector<std::string>& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  Lines lines;
  for (const std::vector<std::string>& row : rows) {
    std::string line = indent;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string blank(widths[i] - width_of(row[i]), ' ');
      if (i > 0) line += std::string(between_columns, ' ');
      line += i == 0 ? row[i] + blank : blank + row[i];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    lines.push_back(std::move(line));
  }
  return lines;
}

Lines wrapped(const std::string& first, const std::string& text, std::size_t width) {
  Lines lines;
  const std::string margin(width_of(first), ' ');
  std::string line = first;
  bool is_empty = true;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t space = std::min(text.find(' ', from), text.size());
    const std::string word = text.substr(from, space - from);
    from = space + 1;
    if (word.empty()) continue;
    if (!is_empty && width_of(line) + 1 + width_of(word) > width) {
      lines.push_back(std::move(line));
      line = margin;
      is_empty = true;
    }
    line += (is_empty ? "" : " ") + word;
    is_empty = false;
  }
  lines.push_back(std::move(line));
  return lines;
}

void append(Lines& lines, const Lines& more) { lines.insert(lines.end(), more.begin(), more.end()); }

}  // namespace voorzien::io
