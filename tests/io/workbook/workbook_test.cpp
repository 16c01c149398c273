// SPDX-License-Identifier: EUPL-1.2
#include "io/workbook/workbook.hpp"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "io/manifest/sha256.hpp"
#include "io/tables/column_dictionary.hpp"
#include "tests/support/schools.hpp"

namespace voorzien::io {
namespace {

std::vector<TableFile> tables_of(const Scenario& scenario) {
  std::vector<TableFile> tables = result_tables(scenario, run(scenario, 1), Language::nl);
  tables.push_back(columns_table(tables, Language::nl));
  return tables;
}

/// The workbook as GDAL reads it; gone after the test.
struct Written {
  std::filesystem::path path;
  GDALDatasetUniquePtr dataset;
  explicit Written(const Scenario& scenario, const std::string& name = "a")
      : path(std::filesystem::temp_directory_path() /
             ("tables-" + name + std::to_string(::getpid()) + ".xlsx")) {
    write_workbook(scenario, tables_of(scenario), Language::nl, path);
    GDALAllRegister();
    // A sheet of words alone has a head too.
    CPLSetConfigOption("OGR_XLSX_HEADERS", "FORCE");
    dataset.reset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr));
    REQUIRE(dataset != nullptr);
  }
  ~Written() {
    dataset.reset();
    std::filesystem::remove(path);
  }
  OGRLayer& sheet(const char* name) const {
    OGRLayer* layer = dataset->GetLayerByName(name);
    REQUIRE(layer != nullptr);
    return *layer;
  }
};

}  // namespace

TEST_CASE("every CSV table is a sheet with as many rows, after a guide") {
  const Scenario scenario = test::school_town();
  const Written book(scenario);
  CHECK(std::string(book.dataset->GetLayer(0)->GetName()) == "Leeswijzer");
  for (const TableFile& table : tables_of(scenario)) {
    const std::string name = table.name.substr(0, table.name.find('.'));
    INFO(name);
    CHECK(static_cast<std::size_t>(book.sheet(name.c_str()).GetFeatureCount()) ==
          csv_cells(table.content).size() - 1);
  }
}

TEST_CASE("numbers are numbers, years are whole, codes are text and unknown is empty") {
  Scenario scenario = test::school_town();
  scenario.town.supply_knowledge[0] = SupplyKnowledge::unknown;
  const Written book(scenario);
  OGRLayer& balance = book.sheet("balance");
  const OGRFeatureDefn& columns = *balance.GetLayerDefn();
  const auto type_of = [&](const char* name) {
    return columns.GetFieldDefn(columns.GetFieldIndex(name))->GetType();
  };
  CHECK(type_of("function") == OFTString);
  CHECK(type_of("year") == OFTInteger);
  CHECK((type_of("need") == OFTReal || type_of("need") == OFTInteger));
  const OGRFeatureUniquePtr row(balance.GetNextFeature());
  CHECK(row->GetFieldAsDouble("need") == Approx(32.0));
  CHECK((row->IsFieldNull(columns.GetFieldIndex("supply")) != 0 ||
         !row->IsFieldSet(columns.GetFieldIndex("supply"))));
  CHECK(std::string(row->GetFieldAsString("status")) == "unknown");
}

TEST_CASE("a name that begins with = is written as words") {
  Scenario scenario = test::school_town();
  scenario.town.neighbourhoods[0].name = test::hostile;
  const Written book(scenario);
  const OGRFeatureUniquePtr row(book.sheet("people").GetNextFeature());
  const std::string name = row->GetFieldAsString("neighbourhood_name");
  CHECK(name.rfind("=1+1<script>", 0) == 0);
}

TEST_CASE("the same run gives the same bytes") {
  const Scenario scenario = test::school_town();
  const Written one(scenario, "one");
  const Written other(scenario, "other");
  CHECK(sha256_of_file(one.path) == sha256_of_file(other.path));
}

TEST_CASE("a text that is longer than a cell holds is cut between letters") {
  Scenario scenario = test::school_town();
  scenario.town.neighbourhoods[0].name.clear();
  for (int i = 0; i < 20000; ++i) scenario.town.neighbourhoods[0].name += "é";
  const Written book(scenario);
  const OGRFeatureUniquePtr row(book.sheet("people").GetNextFeature());
  const std::string name = row->GetFieldAsString("neighbourhood_name");
  CHECK(name.size() < 32768);
  CHECK(name.substr(name.size() - 3) == "…");
}

TEST_CASE("cells of CSV come back as they went in") {
  const auto cells = csv_cells("a,b\r\n\"x, \"\"y\"\"\",\"1\n2\"\r\n,\r\n");
  REQUIRE(cells.size() == 3);
  CHECK(cells[1] == std::vector<std::string>{"x, \"y\"", "1\n2"});
  CHECK(cells[2] == std::vector<std::string>{"", ""});
}

TEST_CASE("a workbook that cannot be written says so") {
  const Scenario scenario = test::school_town();
  CHECK_THROWS_AS(write_workbook(scenario, tables_of(scenario), Language::nl, "/nowhere/at/all.xlsx"),
                  std::runtime_error);
}

}  // namespace voorzien::io
