// SPDX-License-Identifier: EUPL-1.2
#include "io/comparison/comparison_map.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/io/geopackage/read_back.hpp"
#include "tests/support/schools.hpp"

namespace voorzien::io {
namespace {

/// A file that is gone after the test.
struct Written {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("compare-" + std::to_string(::getpid()) + ".gpkg");
  Written() {
    Scenario scenario = test::school_town();
    CaseToCompare from{"a", "", scenario, {}, std::nullopt};
    scenario.interventions = {test::east_school(24.0)};
    CaseToCompare to{"b", "", scenario, {}, std::nullopt};
    write_comparison_map(compare({from, to}, 1), Language::nl, path);
  }
  ~Written() { std::filesystem::remove(path); }
};

}  // namespace

TEST_CASE("the map holds who wins, who finds no place, and a style for each layer") {
  const Written written;
  ReadBack map(written.path);
  CHECK(map.ask("SELECT name FROM difference_B WHERE change_points > 0") == std::vector<std::string>{"Oost"});
  CHECK(map.ask("SELECT round(change_points) FROM difference_B ORDER BY id") ==
        std::vector<std::string>{"75", "0"});
  CHECK(map.ask("SELECT round(change_unmet) FROM unmet_B") == std::vector<std::string>{"-24"});
  CHECK(map.ask("SELECT count(*) FROM layer_styles WHERE useAsDefault = 1") == std::vector<std::string>{"2"});
  CHECK(map.ask("SELECT count(*) FROM difference_function") == std::vector<std::string>{"2"});
  CHECK(map.ask("SELECT letter FROM runs") == std::vector<std::string>{"A", "B"});
}

}  // namespace voorzien::io
