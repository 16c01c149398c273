// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis_project/write_project.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "io/geopackage/write_plan.hpp"
#include "io/qgis_project/layer_tree.hpp"
#include "io/qgis_project/map_layers.hpp"
#include "io/qgis_project/map_themes.hpp"
#include "tests/support/sample_proposal.hpp"

namespace voorzien::io {
namespace {

std::filesystem::path scratch(const std::string& name) {
  return std::filesystem::temp_directory_path() / ("voorzien-" + name);
}

/// The layers of the sample run, with its proposal or without.
std::vector<MapLayer> layers_of(const sample::ProposalSample& sample, bool with_proposal, Language language) {
  const ProposalCase what = sample.what();
  const ProposalView view{sample.proposals, what};
  return write_plan(sample.scenario, sample.result, language, scratch("project-test.gpkg"),
                    with_proposal ? &view : nullptr);
}

void gather(const TreeNode& node, std::vector<std::string>& tables) {
  if (!node.table.empty()) tables.push_back(node.table);
  for (const TreeNode& child : node.children) gather(child, tables);
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("every layer of the plan stands in the tree exactly once") {
  const sample::ProposalSample sample;
  for (const bool with_proposal : {true, false}) {
    const std::vector<MapLayer> layers = layers_of(sample, with_proposal, Language::nl);
    std::vector<std::string> tables;
    gather(layer_tree({sample.scenario, sample.result, Language::nl, layers}), tables);
    for (const MapLayer& layer : layers) {
      INFO(layer.table);
      CHECK(std::count(tables.begin(), tables.end(), layer.table) == 1);
    }
    CHECK(tables.size() == layers.size() + 1);  // and the background map
  }
}

TEST_CASE("the project opens with the proposal, and without one with the most urgent shortfall") {
  const sample::ProposalSample sample;
  const std::vector<MapLayer> with = layers_of(sample, true, Language::nl);
  CHECK(map_themes({sample.scenario, sample.result, Language::nl, with}).front().find("proposal_building"));
  const std::vector<MapLayer> without = layers_of(sample, false, Language::nl);
  const MapTheme first = map_themes({sample.scenario, sample.result, Language::nl, without}).front();
  REQUIRE(!first.layers.empty());
  CHECK(first.layers.front().table.rfind("shortfall_", 0) == 0);
  CHECK(first.has_layout);
}

TEST_CASE("a theme names only layers and styles that there are") {
  const sample::ProposalSample sample;
  const std::vector<MapLayer> layers = layers_of(sample, true, Language::en);
  const ProjectContent content{sample.scenario, sample.result, Language::en, layers};
  for (const MapTheme& theme : map_themes(content)) {
    for (const ThemeLayer& shown : theme.layers) {
      REQUIRE(content.find(shown.table) != nullptr);
      CHECK(shown.style < content.find(shown.table)->styles.size());
    }
  }
}

TEST_CASE("a project in other coordinates has no Dutch background map") {
  sample::ProposalSample sample;
  const std::vector<MapLayer> layers = layers_of(sample, false, Language::nl);
  CHECK(has_background_map({sample.scenario, sample.result, Language::nl, layers}));
  sample.scenario.town.crs = "EPSG:31370";
  const ProjectContent content{sample.scenario, sample.result, Language::nl, layers};
  CHECK_FALSE(has_background_map(content));
  const std::string document = project_document(content);
  CHECK(document.find("pdok") == std::string::npos);
  CHECK(document.find("<authid>EPSG:31370</authid>") != std::string::npos);
}

TEST_CASE("sources are relative, and names of people's making are escaped") {
  sample::ProposalSample sample;
  sample.scenario.name = {"A & <b>\"B\"</b>\n[% 1/0 %]", "A & <b>\"B\"</b>\n[% 1/0 %]"};
  const std::vector<MapLayer> layers = layers_of(sample, true, Language::nl);
  const std::string document = project_document({sample.scenario, sample.result, Language::nl, layers});
  CHECK(count_of(document, "<datasource>./plan.gpkg|layername=") == layers.size());
  CHECK(document.find("<b>") == std::string::npos);
  // On a page a name is text, never an expression.
  CHECK(count_of(document, "[ % 1/0 %]") >= 1);
}

TEST_CASE("the same run gives the same project file") {
  const sample::ProposalSample sample;
  const std::vector<MapLayer> layers = layers_of(sample, true, Language::nl);
  const ProjectContent content{sample.scenario, sample.result, Language::nl, layers};
  const auto bytes = [&content](const char* name) {
    write_project(content, scratch(name));
    std::ifstream stream(scratch(name), std::ios::binary);
    return std::string{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  };
  const std::string first = bytes("project-first.qgz");
  CHECK(first.size() > 1000);
  CHECK(first.substr(0, 2) == "PK");
  CHECK(first == bytes("project-second.qgz"));
  CHECK_THROWS_AS(write_project(content, "/nowhere/at/all/plan.qgz"), std::runtime_error);
}

}  // namespace voorzien::io
