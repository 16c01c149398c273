// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/catchment/equity_figures.hpp"
#include "io/catchment/equity_json.hpp"
#include "io/problem/input_error.hpp"
#include "tests/io/catchment/written_file.hpp"

namespace voorzien::io {
namespace {

EquityTables tables_of(const std::string& access, const std::string& demand) {
  return {written_file("access.csv", access), written_file("demand.csv", demand), "income", "group"};
}

}  // namespace

TEST_CASE("what is not known takes part in nothing and is told in people") {
  const EquityTables asked = tables_of("id,access\na,1\nb,3\nc,\n",
                                       "id,demand,income,group\na,10,100,x\nb,30,,\nc,7,300,x\nd,2,400,y\n");
  const EquityRows rows = read_equity(asked);
  const EquityFigures figures = equity_figures(rows, asked, 2.0, equity::Worse::low);
  CHECK(figures.people_without_access == 9.0);  // c has an empty cell, d no row
  CHECK(figures.people_without_income == 30.0);
  CHECK(figures.people_without_group == 30.0);
  CHECK(*figures.summary.mean == Approx(2.5));
  CHECK(figures.summary.people == 40.0);
  CHECK((*figures.fgt)[0] == Approx(0.25));
  CHECK(figures.groups.size() == 2);
  CHECK_FALSE(figures.groups[1].mean);
}

TEST_CASE("incomes may be below zero, access and demand may not") {
  const EquityTables asked =
      tables_of("id,access\na,-1\nq,2\na,3\n", "id,demand,income,group\na,-10,-100,x\nb,30,veel,\n");
  try {
    read_equity(asked);
    FAIL("the tables are wrong");
  } catch (const InputError& error) {
    std::vector<std::string> codes;
    for (const Problem& problem : error.problems()) codes.push_back(problem.code);
    CHECK(codes == std::vector<std::string>{"table_negative", "table_unknown_demand", "table_id_twice",
                                            "table_negative", "table_not_a_number"});
  }
}

TEST_CASE("a document has every key, also for what was not asked for") {
  EquityTables asked = tables_of("id,access\na,1\nb,3\n", "id,demand\na,1\nb,1\n");
  asked.income_column.clear();
  asked.group_column.clear();
  const EquityRows rows = read_equity(asked);
  const std::string json =
      equity_json(equity_figures(rows, asked, std::nullopt, equity::Worse::low), rows.group_names);
  for (const char* part : {R"("mean": 2)", R"("worst_decile_mean": 1)", R"("gini": 0.25)", R"("palma": null)",
                           R"("simple": null)", R"("between": null)", R"("0": null)", R"("gap": null)"}) {
    INFO(json);
    CHECK(json.find(part) != std::string::npos);
  }
}

TEST_CASE("for a distance the worst tenth is the farthest") {
  const EquityTables asked = tables_of("id,access\na,1\nb,3\n", "id,demand,income,group\na,9,1,\nb,1,2,\n");
  const EquityFigures figures = equity_figures(read_equity(asked), asked, std::nullopt, equity::Worse::high);
  CHECK(*figures.summary.worst_tenth_mean == Approx(3.0));
}

}  // namespace voorzien::io
