// SPDX-License-Identifier: EUPL-1.2
#include "io/location/plain_table.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <utility>

#include "io/encoding/utf8.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/read_table.hpp"
#include "io/vector/source_bytes.hpp"

namespace voorzien::io {
namespace {

constexpr std::size_t kept_of_each = 10;

bool is_csv(const std::string& path) {
  const auto ends_with = [&](std::string_view end) {
    return path.size() >= end.size() && path.compare(path.size() - end.size(), end.size(), end) == 0;
  };
  return ends_with(".csv") || ends_with(".CSV") || ends_with(".tsv") || ends_with(".txt");
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Cuts a text into rows of cells, without copying but for cells with doubled quotes.
class CsvCutter {
 public:
  explicit CsvCutter(std::string_view text) : rest_(text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (rest_.substr(0, mark.size()) == mark) rest_.remove_prefix(mark.size());
    const std::string_view header = rest_.substr(0, rest_.find('\n'));
    for (const char separator : {',', ';', '\t'}) {
      if (header.find(separator) == std::string_view::npos) continue;
      separator_ = separator;
      break;
    }
  }

  /// The next row that is not blank; false at the end. `line` is where it starts.
  bool next(std::vector<std::string_view>& cells);
  [[nodiscard]] std::size_t line() const { return line_; }
  [[nodiscard]] bool quote_left_open() const { return quote_left_open_; }

 private:
  std::string_view quoted();
  std::string_view plain();
  /// Steps over the separator or line end after a cell; whether the row goes on.
  bool more();

  std::string_view rest_;
  char separator_ = ',';
  std::size_t line_ = 0;
  std::size_t next_line_ = 1;
  bool quote_left_open_ = false;
  std::vector<std::string> unescaped_;
  std::size_t used_ = 0;
};

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

std::string_view CsvCutter::plain() {
  std::size_t at = 0;
  while (at < rest_.size() && rest_[at] != separator_ && rest_[at] != '\n') ++at;
  std::string_view cell = rest_.substr(0, at);
  rest_.remove_prefix(at);
  if (!cell.empty() && cell.back() == '\r') cell.remove_suffix(1);
  return trimmed(cell);
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
    do {
      cells.push_back(!rest_.empty() && rest_.front() == '"' ? quoted() : plain());
    } while (more() && cells.size() < most_columns);
    if (cells.size() > 1 || !cells.front().empty()) return true;
  }
  return false;
}

/// Sums of products of two such numbers still have digits to spare.
constexpr double most_value = 1e12;
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

void TableFaults::add(const std::string& code, std::size_t row, std::string_view column,
                      std::vector<std::pair<std::string, MessageValue>> values) {
  if (++counts_[code] > kept_of_each) return;
  std::string where = table_ + ":" + std::to_string(row);
  if (!column.empty()) where += ":" + std::string(column);
  values.emplace_back("row", static_cast<double>(row));
  values.emplace_back("column", std::string(column));
  problems_.push_back({code, std::move(where), std::move(values)});
}

void TableFaults::add(const std::string& code, std::vector<std::pair<std::string, MessageValue>> values) {
  if (++counts_[code] > kept_of_each) return;
  problems_.push_back({code, table_, std::move(values)});
}

void TableFaults::hand_over(std::vector<Problem>& problems) const {
  problems.insert(problems.end(), problems_.begin(), problems_.end());
  for (const auto& [code, count] : counts_) {
    if (count <= kept_of_each) continue;
    problems.push_back({"table_more_faults",
                        table_,
                        {{"count", static_cast<double>(count - kept_of_each)}, {"code", code}}});
  }
}

std::vector<bool> read_plain_table(const std::string& path, const std::vector<WantedColumn>& wanted,
                                   TableFaults& faults, const TakeRow& take) {
  if (is_csv(path)) return read_csv(path, wanted, faults, take);
  std::vector<Problem> problems;
  const std::vector<bool> present = read_other(path, wanted, faults, problems, take);
  if (!problems.empty()) throw InputError(std::move(problems));
  return present;
}

double number_in(std::string_view cell, std::size_t row, std::string_view column, TableFaults& faults) {
  const std::string_view text = trimmed(cell);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    faults.add("table_not_a_number", row, column, {{"value", std::string(text)}});
    return std::numeric_limits<double>::quiet_NaN();
  }
  if (value < 0) {
    faults.add("table_negative", row, column, {{"value", std::string(text)}});
    return std::numeric_limits<double>::quiet_NaN();
  }
  if (value > most_value) {
    faults.add("table_too_large", row, column, {{"value", std::string(text)}});
    return std::numeric_limits<double>::quiet_NaN();
  }
  return value;
}

}  // namespace voorzien::io
