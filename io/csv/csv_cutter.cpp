// SPDX-License-Identifier: EUPL-1.2
#include "io/csv/csv_cutter.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace voorzien::io {

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

namespace {

std::string_view without_mark(std::string_view text) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.substr(0, mark.size()) == mark ? text.substr(mark.size()) : text;
}

/// Length of the cell at the start: up to a separator, a line end or the end. Eight letters at a time where
/// the first is the lowest byte of a number.
std::size_t cell_length(std::string_view rest, char separator) {
  std::size_t at = 0;
  if constexpr (std::endian::native == std::endian::little) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highest_bits = 0x8080808080808080U;
    const std::uint64_t separators = ones * static_cast<unsigned char>(separator);
    const std::uint64_t line_ends = ones * static_cast<unsigned char>('\n');
    for (; at + 8 <= rest.size(); at += 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, rest.data() + at, 8);
      const std::uint64_t a = eight ^ separators;
      const std::uint64_t b = eight ^ line_ends;
      // The lowest byte that is marked is 0 in a or b; only above it a mark may be false.
      const std::uint64_t marks = (((a - ones) & ~a) | ((b - ones) & ~b)) & highest_bits;
      if (marks != 0) return at + static_cast<std::size_t>(std::countr_zero(marks)) / 8;
    }
  }
  while (at < rest.size() && rest[at] != separator && rest[at] != '\n') ++at;
  return at;
}

bool is_blank(char letter) { return letter == ' ' || letter == '\t'; }

}  // namespace

char CsvCutter::separator_of(std::string_view text) {
  const std::string_view header = text.substr(0, text.find('\n'));
  for (const char separator : {',', ';', '\t'}) {
    if (header.find(separator) != std::string_view::npos) return separator;
  }
  return ',';
}

CsvCutter::CsvCutter(std::string_view text) : CsvCutter(text, separator_of(text)) {}

CsvCutter::CsvCutter(std::string_view text, char separator)
    : rest_(without_mark(text)), separator_(separator) {}

CsvCutter::CsvCutter(std::string_view text, char separator, std::size_t first_line)
    : rest_(text), separator_(separator), next_line_(first_line) {}

std::string_view CsvCutter::quoted() {
  rest_.remove_prefix(1);
  std::size_t at = 0;
  bool doubled = false;
  for (;;) {
    at = rest_.find('"', at);
    if (at == std::string_view::npos) {
      quote_left_open_ = true;
      at = rest_.size();
      break;
    }
    if (at + 1 >= rest_.size() || rest_[at + 1] != '"') break;
    doubled = true;
    at += 2;
  }
  std::string_view cell = rest_.substr(0, at);
  next_line_ += static_cast<std::size_t>(std::count(cell.begin(), cell.end(), '\n'));
  rest_.remove_prefix(std::min(rest_.size(), at + 1));
  if (!doubled) return cell;
  // Views into earlier cells of this row must stay: the texts live in a pool that only grows.
  if (used_ == unescaped_.size()) unescaped_.emplace_back();
  std::string& text = unescaped_[used_++];
  text.clear();
  for (std::size_t i = 0; i < cell.size(); ++i) {
    text += cell[i];
    if (cell[i] == '"') ++i;
  }
  return text;
}

bool CsvCutter::plain(std::vector<std::string_view>& cells, std::size_t most) {
  // Cell after cell without a look at the members in between: most tables are nothing else.
  std::string_view rest = rest_;
  const char separator = separator_;
  bool goes_on = true;
  while (goes_on && cells.size() < most && (rest.empty() || rest.front() != '"')) {
    std::string_view cell = rest.substr(0, cell_length(rest, separator));
    goes_on = cell.size() < rest.size() && rest[cell.size()] == separator;
    if (!goes_on && cell.size() < rest.size()) ++next_line_;
    rest.remove_prefix(std::min(rest.size(), cell.size() + 1));
    if (!cell.empty() && cell.back() == '\r') cell.remove_suffix(1);
    const bool bare = cell.empty() || (!is_blank(cell.front()) && !is_blank(cell.back()));
    cells.push_back(bare ? cell : trimmed(cell));
  }
  rest_ = rest;
  return goes_on;
}

bool CsvCutter::more() {
  while (!rest_.empty() && rest_.front() != separator_ && rest_.front() != '\n') rest_.remove_prefix(1);
  if (rest_.empty()) return false;
  const bool goes_on = rest_.front() == separator_;
  if (!goes_on) ++next_line_;
  rest_.remove_prefix(1);
  return goes_on;
}

bool CsvCutter::next(std::vector<std::string_view>& cells) {
  constexpr std::size_t most_columns = 1000;
  if (unescaped_.capacity() < most_columns) unescaped_.reserve(most_columns);
  while (!rest_.empty()) {
    cells.clear();
    used_ = 0;
    line_ = next_line_;
    for (bool goes_on = true; goes_on && cells.size() < most_columns;) {
      if (!rest_.empty() && rest_.front() == '"') {
        cells.push_back(quoted());
        goes_on = more();
      } else {
        goes_on = plain(cells, most_columns);
      }
    }
    if (cells.size() > 1 || !cells.front().empty()) return true;
  }
  return false;
}

}  // namespace voorzien::io
