// SPDX-License-Identifier: EUPL-1.2
#include "io/plain_table/plain_table.hpp"

#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

#include "tests/io/catchment/written_file.hpp"

namespace voorzien::io {
namespace {

struct Taken {
  std::vector<std::size_t> lines;
  std::vector<std::string> cells;  ///< id|amount
  std::map<std::string, int> codes;
  std::vector<bool> present;
};

Taken taken_from(const std::string& content) {
  Taken taken;
  const std::string path = written_file("table.csv", content);
  TableFaults faults(path);
  taken.present = read_plain_table(
      path, {{"id"}, {"amount"}}, faults, [&](std::size_t line, std::span<const std::string_view> cells) {
        taken.lines.push_back(line);
        taken.cells.push_back(std::string(cells[0]) + "|" + std::string(cells[1]));
      });
  std::vector<Problem> problems;
  faults.hand_over(problems);
  for (const Problem& problem : problems) ++taken.codes[problem.code];
  return taken;
}

/// Rows of growing length, far more than is read from disk at once.
std::string many_rows(std::size_t rows, const std::string& line_end) {
  std::string content;
  for (std::size_t i = 0; i < rows; ++i) {
    content += "place-" + std::string(i % 23, 'x') + std::to_string(i) + "," + std::to_string(i) + line_end;
  }
  return content;
}

void check_rows(const Taken& taken, std::size_t rows) {
  REQUIRE(taken.cells.size() == rows);
  for (std::size_t i = 0; i < rows; ++i) {
    REQUIRE(taken.lines[i] == i + 2);
    REQUIRE(taken.cells[i] ==
            "place-" + std::string(i % 23, 'x') + std::to_string(i) + "|" + std::to_string(i));
  }
  CHECK(taken.codes.empty());
}

constexpr std::size_t many = 20000;

}  // namespace

TEST_CASE("a long table is read as a short one, with either line end, a mark and a last line without end") {
  check_rows(taken_from("id,amount\n" + many_rows(many, "\n")), many);
  check_rows(taken_from("\xEF\xBB\xBFid,amount\r\n" + many_rows(many, "\r\n")), many);
  std::string open_end = "id,amount\n" + many_rows(many, "\n");
  open_end.pop_back();
  check_rows(taken_from(open_end), many);
}

TEST_CASE("a quote far down a long table may hold a line end") {
  const Taken taken =
      taken_from("id,amount\n" + many_rows(many, "\n") + "\"two\nlines, one \"\"cell\"\"\",5\nlast,6\n");
  REQUIRE(taken.cells.size() == many + 2);
  CHECK(taken.cells[many] == "two\nlines, one \"cell\"|5");
  CHECK(taken.lines[many] == many + 2);
  CHECK(taken.cells[many + 1] == "last|6");
  CHECK(taken.lines[many + 1] == many + 4);
  CHECK(taken.codes.empty());
}

TEST_CASE("a quote that stays open far down says so") {
  const Taken taken = taken_from("id,amount\n" + many_rows(many, "\n") + "\"open,5\nlast,6\n");
  CHECK(taken.codes.count("table_quote_open") == 1);
}

TEST_CASE("one line longer than what is read at once is one line") {
  const std::string name(300000, 'n');
  const Taken taken = taken_from("id,amount\n" + name + ",1\nb,2\n");
  CHECK(taken.cells == std::vector<std::string>{name + "|1", "b|2"});
}

TEST_CASE("a strange letter far down makes the whole table unreadable") {
  const Taken taken = taken_from("id,amount\n" + many_rows(many, "\n") + "caf\xe9,1\n");
  CHECK(taken.codes == std::map<std::string, int>{{"table_not_utf8", 1}});
  CHECK(taken.present == std::vector<bool>{false, false});
}

TEST_CASE("a row of another length far down is told with its line") {
  const std::string path = written_file("table.csv", "id,amount\n" + many_rows(many, "\n") + "\n \na,1,2\n");
  TableFaults faults(path);
  read_plain_table(path, {{"id"}, {"amount"}}, faults, [](std::size_t, std::span<const std::string_view>) {});
  std::vector<Problem> problems;
  faults.hand_over(problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].code == "table_row_length");
  CHECK(problems[0].where == path + ":" + std::to_string(many + 4));
}

TEST_CASE("blanks around a cell are no part of it, those inside are") {
  CHECK(taken_from("id;amount\n\t a b ; 1\t\r\n;2\n").cells == std::vector<std::string>{"a b|1", "|2"});
}

}  // namespace voorzien::io
