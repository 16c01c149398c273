// SPDX-License-Identifier: EUPL-1.2
#include "io/plain_table/plain_table.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "io/csv/csv_cutter.hpp"
#include "io/encoding/utf8.hpp"
#include "io/problem/near_names.hpp"
#include "io/vector/read_table.hpp"
#include "io/vector/source_bytes.hpp"
#include "io/vector/value.hpp"

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

/// Amounts of one column that may be thousands, until a cell shows what a point means there.
class PointWatch {
 public:
  void see(std::string_view cell, std::size_t line) {
    if (decides_ || cell.find('.') == std::string_view::npos) return;
    if (!may_be_thousands(cell)) {
      decides_ = numeral_in(cell).has_value();
    } else if (++count_ <= kept) {
      seen_.emplace_back(line, cell);
    }
  }

  void tell(const std::string& column, TableFaults& faults) const {
    if (decides_) return;
    for (const auto& [line, cell] : seen_) faults.add("table_thousands", line, column, {{"value", cell}});
    if (count_ > kept)
      faults.add("table_thousands_more", {{"column", column}, {"count", static_cast<double>(count_ - kept)}});
  }

 private:
  static constexpr std::size_t kept = 10;
  bool decides_ = false;
  std::size_t count_ = 0;
  std::vector<std::pair<std::size_t, std::string>> seen_;
};

/// Takes a CSV file as it comes from disk, block by block, so that a table of any size needs no more memory
/// than what is made of it. Only a file with quotes is kept whole: they may hold line ends.
class CsvRows {
 public:
  CsvRows(const std::vector<WantedColumn>& wanted, TableFaults& faults, const TakeRow& take)
      : wanted_(wanted), faults_(faults), take_(take), row_(wanted.size()), points_(wanted.size()) {}

  void add(std::string_view block) {
    if (stopped_) return;
    text_ += block;
    quoted_ = quoted_ || block.find('"') != std::string_view::npos;
    const std::size_t line_end = quoted_ ? std::string_view::npos : block.rfind('\n');
    if (line_end == std::string_view::npos) return;
    const std::size_t whole_lines = text_.size() - block.size() + line_end + 1;
    take_rows(std::string_view(text_).substr(0, whole_lines));
    text_.erase(0, whole_lines);
  }

  /// Takes what is left; returns which columns there are, none of them where the table cannot be read.
  std::vector<bool> end() {
    take_rows(text_);
    for (std::size_t i = 0; i < points_.size(); ++i) points_[i].tell(wanted_[i].name, faults_);
    if (!stopped_ && !any_) faults_.add("table_empty", {});
    return places_.empty() ? std::vector<bool>(wanted_.size(), false) : presence(places_);
  }

 private:
  void take_rows(std::string_view text) {
    if (stopped_) return;
    if (!is_utf8(text)) {
      faults_.add("table_not_utf8", {});
      places_.clear();
      stopped_ = true;
      return;
    }
    std::optional<CsvCutter> cutter;
    if (begun_) {
      cutter.emplace(text, separator_, next_line_);
    } else {
      separator_ = CsvCutter::separator_of(text);
      cutter.emplace(text, separator_);
    }
    begun_ = true;
    if (columns_ == 0) take_header(*cutter);
    while (!stopped_ && cutter->next(cells_)) take_row(cutter->line());
    if (!stopped_ && cutter->quote_left_open()) faults_.add("table_quote_open", cutter->line(), {}, {});
    next_line_ = cutter->next_line();
  }

  void take_header(CsvCutter& cutter) {
    if (!cutter.next(cells_)) return;
    const std::vector<std::string> header(cells_.begin(), cells_.end());
    columns_ = header.size();
    places_ = find_columns(header, wanted_, faults_);
    stopped_ = !faults_.empty();
  }

  void take_row(std::size_t line) {
    any_ = true;
    if (cells_.size() != columns_) {
      faults_.add(
          "table_row_length", line, {},
          {{"cells", static_cast<double>(cells_.size())}, {"columns", static_cast<double>(columns_)}});
      return;
    }
    for (std::size_t i = 0; i < places_.size(); ++i) {
      row_[i] = places_[i] == absent ? std::string_view() : cells_[places_[i]];
      if (separator_ == ';' && wanted_[i].is_amount) points_[i].see(row_[i], line);
    }
    take_(line, row_);
  }

  const std::vector<WantedColumn>& wanted_;
  TableFaults& faults_;
  const TakeRow& take_;
  std::string text_;  ///< what was read and not yet taken
  bool quoted_ = false;
  bool begun_ = false;
  bool stopped_ = false;
  bool any_ = false;
  char separator_ = ',';
  std::size_t next_line_ = 1;
  std::size_t columns_ = 0;
  std::vector<std::size_t> places_;
  std::vector<std::string_view> cells_;
  std::vector<std::string_view> row_;
  std::vector<PointWatch> points_;
};

std::vector<bool> read_csv(const std::string& path, const std::vector<WantedColumn>& wanted,
                           TableFaults& faults, const TakeRow& take) {
  CsvRows rows(wanted, faults, take);
  if (!read_blocks(path, [&](std::string_view block) { rows.add(block); })) {
    faults.add("table_not_found", {});
    return std::vector<bool>(wanted.size(), false);
  }
  return rows.end();
}

/// Through GDAL: every column as text, so that both ways meet in the same checks.
std::vector<bool> read_other(const std::string& path, const std::vector<WantedColumn>& wanted,
                             TableFaults& faults, const TakeRow& take) {
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
  if (!reading.problems.empty()) {
    faults.add(std::move(reading.problems));
    return std::vector<bool>(wanted.size(), false);
  }
  if (table.rows.empty()) faults.add("table_empty", {});
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
  return is_csv(path) ? read_csv(path, wanted, faults, take) : read_other(path, wanted, faults, take);
}

}  // namespace voorzien::io
