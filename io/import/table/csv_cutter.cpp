// SPDX-License-Identifier: EUPL-1.2
#include "io/import/table/csv_cutter.hpp"

#include <algorithm>
#include <array>

namespace voorzien::io {
namespace {

constexpr std::array<char, 4> separators = {';', ',', '\t', '|'};

std::size_t count_outside_quotes(std::string_view line, char separator) {
  std::size_t count = 0;
  bool quoted = false;
  for (const char letter : line) {
    if (letter == '"') quoted = !quoted;
    if (letter == separator && !quoted) ++count;
  }
  return count;
}

char separator_of(std::string_view header) {
  char best = ',';
  std::size_t most = 0;
  for (const char separator : separators) {
    const std::size_t count = count_outside_quotes(header, separator);
    if (count <= most) continue;
    most = count;
    best = separator;
  }
  return best;
}

std::string trimmed(const std::string& text) {
  constexpr const char* space = " \t\r";
  const auto first = text.find_first_not_of(space);
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(space) - first + 1);
}

class Cutter {
 public:
  Cutter(std::string_view text, char separator) : text_(text), separator_(separator) {}

  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] bool quote_left_open() const { return quote_left_open_; }

  CutRow next() {
    CutRow row;
    row.line = line_;
    do {
      row.cells.push_back(cell());
    } while (step_over_separator());
    return row;
  }

 private:
  std::string cell() {
    if (!at_end() && text_[at_] == '"') return quoted_cell();
    const std::size_t start = at_;
    while (!at_end() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
    return trimmed(std::string(text_.substr(start, at_ - start)));
  }

  std::string quoted_cell() {
    std::string cell;
    for (++at_; !at_end(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') {
        cell += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += text_[at_++];
      } else {
        break;
      }
    }
    quote_left_open_ = quote_left_open_ || at_end();
    while (!at_end() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
    return trimmed(cell);
  }

  /// Whether the row goes on.
  bool step_over_separator() {
    if (at_end()) return false;
    if (text_[at_++] == separator_) return true;
    ++line_;
    return false;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool quote_left_open_ = false;
};

}  // namespace

CsvCut cut_csv(std::string_view text) {
  CsvCut cut;
  cut.separator = separator_of(text.substr(0, text.find('\n')));
  Cutter cutter(text, cut.separator);
  if (cutter.at_end()) return cut;
  cut.header = cutter.next().cells;
  while (!cutter.at_end()) {
    CutRow row = cutter.next();
    if (row.cells.size() > 1 || !row.cells.front().empty()) cut.rows.push_back(std::move(row));
  }
  cut.quote_left_open = cutter.quote_left_open();
  return cut;
}

bool fits_other_separator(const CutRow& row, const CsvCut& cut) {
  for (const char separator : separators) {
    if (separator == cut.separator) continue;
    std::size_t cells = row.cells.size();
    for (const std::string& cell : row.cells)
      cells += static_cast<std::size_t>(std::count(cell.begin(), cell.end(), separator));
    if (cells == cut.header.size() && cells != row.cells.size()) return true;
  }
  return false;
}

}  // namespace voorzien::io
