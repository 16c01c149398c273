// SPDX-License-Identifier: EUPL-1.2
#include "io/json/text_files.hpp"

#include <catch2/catch.hpp>

#include "io/json/path_variables.hpp"
#include "tests/io/json/problem_list.hpp"

namespace voorzien::io {
namespace {

using Texts = std::vector<std::string>;

TEST_CASE("paths are worked out from the file that names them") {
  CHECK(path_from("scenarios/almere", "../../datasets/almere") == "datasets/almere");
  CHECK(path_from("", "a.json") == "a.json");
  CHECK(path_from("a", "/b/c.json") == "/b/c.json");
  CHECK(folder_of("a/b.json") == "a");
  CHECK(folder_of("b.json").empty());
}

TEST_CASE("an id is told from a path") {
  CHECK_FALSE(names_a_path("nl-base"));
  CHECK(names_a_path("own.json"));
  CHECK(names_a_path("../norms/own"));
}

TEST_CASE("files in memory are found by path and listed by folder") {
  const TextFiles files = files_in_memory(
      {{"n/b.json", "2"}, {"n/a.json", "1"}, {"n/c.txt", ""}, {"n/n.schema.json", ""}, {"m/d.json", ""}});
  CHECK(files.read("n/a.json") == std::string("1"));
  CHECK_FALSE(files.read("n/e.json"));
  CHECK(files.json_files_in("n") == Texts{"n/a.json", "n/b.json"});
}

TEST_CASE("a folder or a missing file on disk cannot be read") {
  const TextFiles files = files_on_disk();
  CHECK_FALSE(files.read("/"));
  CHECK_FALSE(files.read("/no/such/file.json"));
  CHECK(files.json_files_in("/no/such/folder").empty());
}

TEST_CASE("names in a path are filled in from what was given") {
  std::vector<Problem> problems;
  const JsonNode place = read_json("1", "f.json", problems);
  CHECK(with_variables("${A}/x/${B}.gpkg", {{"A", "/srv"}, {"B", "y"}}, place) == "/srv/x/y.gpkg");
  CHECK(with_variables("plain", {}, place) == "plain");
  CHECK(with_variables("${A", {{"A", "/srv"}}, place) == "${A");
  CHECK(listed(problems) == Texts{});
  CHECK(with_variables("${C}/x", {{"A", "/srv"}}, place) == "${C}/x");
  CHECK(listed(problems) == Texts{"f.json# unknown_variable"});
}

}  // namespace
}  // namespace voorzien::io
