// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/csv_table.hpp"

#include <catch2/catch.hpp>
#include <limits>

namespace voorzien::io {

TEST_CASE("cells are quoted only where RFC 4180 asks for it") {
  CsvTable table("a,b");
  table.text("plain").text("with, comma").end_row();
  table.text("a \"quote\"").text("two\nlines").end_row();
  table.text("").text("é;x").end_row();
  CHECK(table.take() == "a,b\r\nplain,\"with, comma\"\r\n\"a \"\"quote\"\"\",\"two\nlines\"\r\n,é;x\r\n");
}

TEST_CASE("what is not known is an empty cell") {
  CsvTable table("n");
  table.decimal(std::optional<double>{}, 1).year(std::nullopt).interval(std::nullopt, 0).end_row();
  table.decimal(std::numeric_limits<double>::quiet_NaN(), 1).empty().integer(-3).end_row();
  table.decimal(0.0, 1).year(Year{2040}).interval(Interval{0.4, 1.5, 2.6}, 0).end_row();
  CHECK(table.take() == "n\r\n,,,,\r\n,,-3\r\n0,2040,0,2,3\r\n");
}

}  // namespace voorzien::io
