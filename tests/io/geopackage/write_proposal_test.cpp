// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "io/geopackage/write_plan.hpp"
#include "tests/io/geopackage/read_back.hpp"
#include "tests/support/sample_proposal.hpp"

namespace voorzien::io {
namespace {

std::filesystem::path written(const char* name, Language language = Language::nl) {
  const auto path = std::filesystem::temp_directory_path() / name;
  const sample::ProposalSample sample;
  const ProposalCase what = sample.what();
  const ProposalView view{sample.proposals, what};
  write_plan(sample.scenario, sample.result, language, path, &view);
  return path;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("the same proposal gives the same bytes") {
  CHECK(bytes_of(written("proposal-first.gpkg")) == bytes_of(written("proposal-second.gpkg")));
}

TEST_CASE("a file with proposals is a sound GeoPackage with the rows it should have") {
  ReadBack plan(written("proposal-layers.gpkg"));
  CHECK(plan.one("PRAGMA integrity_check") == "ok");
  CHECK(plan.one("SELECT count(DISTINCT srs_id) FROM gpkg_contents WHERE data_type = 'features'") == "1");
  // Buildings: zero 1, best 4 + 5, least space 4 + 4.
  const std::map<std::string, int> expected{
      {"site_plot", 3},           {"site_point", 2},         {"proposal_building", 18},
      {"proposal_plot", 6},       {"proposal_function", 24}, {"proposal_space", 15},
      {"proposal_timetable", 15}, {"proposal_flow", 11},     {"proposal_level", 18},
      {"proposal_condition", 4},  {"proposal_change", 4},    {"proposal_change_map", 4},
      {"potential_room", 1}};
  for (const auto& [name, count] : expected) {
    INFO(name);
    OGRLayer* layer = plan.dataset().GetLayerByName(name.c_str());
    REQUIRE(layer != nullptr);
    int rows = 0;
    std::set<GIntBig> numbers;
    for (const auto& row : *layer) {
      ++rows;
      numbers.insert(row->GetFID());
      const OGRGeometry* shape = row->GetGeometryRef();
      if (shape != nullptr) CHECK(shape->IsValid());
      if (layer->GetGeomType() != wkbNone && name != "proposal_flow") CHECK(shape != nullptr);
    }
    CHECK(rows == count);
    CHECK(numbers.size() == static_cast<std::size_t>(rows));
  }
}

TEST_CASE("without a proposal there are sites but no plans") {
  const auto path = std::filesystem::temp_directory_path() / "sites-only.gpkg";
  const sample::ProposalSample sample;
  write_plan(sample.scenario, sample.result, Language::nl, path);
  ReadBack plan(path);
  CHECK(plan.one("SELECT count(*) FROM gpkg_contents WHERE table_name LIKE 'proposal%'") == "0");
  CHECK(plan.one("SELECT count(*) FROM site_plot WHERE in_best_plan") == "0");
}

TEST_CASE("a site says what it is, what may not come and whether the best plan builds there") {
  ReadBack plan(written("proposal-sites.gpkg"));
  CHECK(plan.one("SELECT excluded FROM site_plot WHERE id = 'park'") == "basisschool: geluid");
  CHECK(plan.one("SELECT status FROM site_plot WHERE id = 'park'") == "illustrative");
  CHECK(plan.one("SELECT in_best_plan FROM site_plot WHERE id = 'park'") == "0");
  CHECK(plan.one("SELECT in_best_plan FROM site_plot WHERE id = 'plot-south'") == "1");
  CHECK(plan.one("SELECT book_value_eur FROM site_plot WHERE id = 'plot-south'") == "NULL");
  CHECK(plan.one("SELECT stands_there FROM site_plot WHERE id = 'plot-mill'") == "loods");
  CHECK(plan.one("SELECT allowed FROM site_point WHERE id = 'plinth-station'") == "bibliotheek");
  // Of a plinth there is no ground of which a share may be built on.
  CHECK(plan.one("SELECT footprint_share FROM site_point WHERE id = 'plinth-station'") == "NULL");
}

TEST_CASE("a building says what comes, who shares what, and what is to be settled by whom") {
  ReadBack plan(written("proposal-buildings.gpkg"));
  const std::string best =
      " FROM proposal_building WHERE plan = 'best' AND year = 2028 AND building_id = 'plot-south'";
  CHECK(plan.one("SELECT name" + best) == "Kavel Zuiderhof");
  CHECK(plan.one("SELECT functions" + best) == "basisschool, sporthal");
  CHECK(plan.one("SELECT capacities" + best) == "basisschool 300 leerlingen; sporthal 44,0 uren per week");
  CHECK(plan.one("SELECT sharing" + best) == "sporthal 24 × 44 m: basisschool + sporthal");
  CHECK(plan.one("SELECT conditions" + best) == "3");
  CHECK(plan.one("SELECT departments" + best) == "vastgoed, juridisch");
  CHECK(plan.one("SELECT valid_from" + best) == "2028/01/01");
  CHECK(plan.one("SELECT week LIKE 'sporthal 24 × 44 m (% m²)' || char(10) || 'ma%' || char(9) || "
                 "'08:30–15:00 basisschool; 16:00–23:00 sporthal%'" +
                 best) == "1");
  const std::string earlier =
      " FROM proposal_building WHERE plan = 'best' AND year = 2026 AND building_id = 'plot-mill'";
  CHECK(plan.one("SELECT role" + earlier) == "temporary");
  CHECK(plan.one("SELECT valid_to" + earlier) == "2027/12/31");
  CHECK(plan.one("SELECT conditions" + earlier) == "NULL");
  CHECK(plan.one("SELECT week" + earlier) == "NULL");
  const std::string joined =
      " FROM proposal_building WHERE plan = 'best' AND year = 2028 AND building_id = 'hal-station'";
  CHECK(plan.one("SELECT role" + joined) == "joined");
  CHECK(plan.one("SELECT functions" + joined) == "basisschool, sporthal (bestaand)");
  CHECK(plan.one("SELECT DISTINCT role FROM proposal_building WHERE building_id = 'school-5'") ==
        "unchanged");
}

TEST_CASE("the week of a shared hall reads from … until …, per kind of week") {
  ReadBack plan(written("proposal-timetable.gpkg"));
  const std::string monday =
      " FROM proposal_timetable WHERE day = 1 AND week_type = 'schoolweek' AND function = ";
  CHECK(plan.one("SELECT from_time || '-' || until_time" + monday + "'primary-school'") == "08:30-15:00");
  CHECK(plan.one("SELECT used_m2" + monday + "'primary-school'") == "1500");
  CHECK(plan.one("SELECT space_full" + monday + "'primary-school'") == "1");
  CHECK(plan.one("SELECT from_time || '-' || until_time" + monday + "'sports-hall'") == "16:00-23:00");
  CHECK(plan.one("SELECT space_full" + monday + "'sports-hall'") == "0");
  CHECK(plan.one("SELECT count(*) FROM proposal_timetable WHERE week_type = 'vakantieweek'") == "5");
  const std::string hall =
      " FROM proposal_space WHERE plan = 'best' AND year = 2028 AND building_id = 'plot-south' AND shared";
  CHECK(plan.one("SELECT saved_m2" + hall) == "1500");
  CHECK(plan.one("SELECT idle_hours" + hall) == "16.5");
  CHECK(plan.one("SELECT count(*) FROM proposal_space WHERE year = 2026 AND separate_m2 IS NOT NULL") == "0");
}

TEST_CASE("levels have a bound where they were asked for, and unknown stays NULL") {
  ReadBack plan(written("proposal-levels.gpkg"));
  const std::string land = " FROM proposal_level WHERE plan = 'best' AND level = 'land'";
  CHECK(plan.one("SELECT level_value" + land) == "3600");
  CHECK(plan.one("SELECT gap" + land) == "400");
  CHECK(plan.one("SELECT unit" + land) == "m²");
  CHECK(plan.one("SELECT bound FROM proposal_level WHERE plan = 'best' AND level = 'travel'") == "NULL");
  CHECK(plan.one("SELECT level_value FROM proposal_level WHERE plan = 'zero' AND level = 'cost'") == "NULL");
}

TEST_CASE("who gains is told as a share of need, and unknown need gives no share") {
  ReadBack plan(written("proposal-changes.gpkg"));
  const std::string south =
      " FROM proposal_change_map WHERE plan = 'best' AND neighbourhood_id = 'WK009301' AND function = "
      "'primary-school'";
  CHECK(plan.one("SELECT change" + south) == "280");
  CHECK(plan.one("SELECT change_share" + south) == "0.56");
  CHECK(plan.one("SELECT change_share FROM proposal_change WHERE function = 'library'") == "NULL");
}

TEST_CASE("flows start in the neighbourhood or at the building where need arises") {
  ReadBack plan(written("proposal-flows.gpkg"));
  OGRLayer* flows = plan.dataset().GetLayerByName("proposal_flow");
  flows->SetAttributeFilter("plan = 'best' AND year = 2028 AND from_building_id = 'plot-south'");
  const auto lessons = OGRFeatureUniquePtr(flows->GetNextFeature());
  REQUIRE(lessons != nullptr);
  // In the same building: nothing to draw.
  CHECK(lessons->GetGeometryRef() == nullptr);
  flows->SetAttributeFilter(
      "plan = 'best' AND year = 2028 AND neighbourhood_id = 'WK009201' AND function = "
      "'library'");
  const auto readers = OGRFeatureUniquePtr(flows->GetNextFeature());
  REQUIRE(readers != nullptr);
  const OGRLineString* line = readers->GetGeometryRef()->toLineString();
  CHECK(line->getX(0) == 140500.0);
  CHECK(line->getX(1) == 141550.0);
  CHECK(readers->GetFieldAsDouble("share_of_largest") == 1.0);
}

TEST_CASE(
    "every layer of a proposal has words, and shows the best plan's last phase unless asked otherwise") {
  for (const Language language : {Language::nl, Language::en}) {
    ReadBack plan(written("proposal-styles.gpkg", language));
    CHECK(
        plan.one("SELECT count(*) FROM gpkg_contents c WHERE table_name <> 'layer_styles' AND 1 <> (SELECT "
                 "count(*) FROM layer_styles s WHERE s.f_table_name = c.table_name AND useAsDefault = 1)") ==
        "0");
    CHECK(plan.one("SELECT count(*) FROM layer_styles WHERE styleQML LIKE '%[label.%'") == "0");
    CHECK(plan.one("SELECT count(*) FROM gpkg_contents WHERE identifier LIKE '%[label%' OR description LIKE "
                   "'%[label%'") == "0");
    for (const char* layer : {"proposal_building", "proposal_plot", "proposal_function", "proposal_flow"}) {
      INFO(layer);
      const std::string of = std::string(" FROM layer_styles WHERE f_table_name = '") + layer + "' AND ";
      const std::string document = plan.one("SELECT styleQML" + of + "useAsDefault = 1");
      CHECK((document.find("\"year\" = 2028") != std::string::npos ||
             document.find("&quot;year&quot; = 2028") != std::string::npos));
      CHECK(document.find("least_space") == std::string::npos);
      // The other plan, the other phase and the years as a film are there to choose.
      CHECK(plan.one("SELECT count(*) > 0" + of + "styleQML LIKE '%least_space%'") == "1");
      CHECK(plan.one("SELECT count(*) > 0" + of + "styleQML LIKE '%= 2026%'") == "1");
    }
  }
}

TEST_CASE("a plan that was not found is told and leaves no rows elsewhere") {
  const auto path = std::filesystem::temp_directory_path() / "proposal-none.gpkg";
  sample::ProposalSample sample;
  sample.proposals.plans.resize(1);
  ProposedPlan none;
  none.id = "best";
  sample.proposals.plans.push_back(none);
  const ProposalCase what = sample.what();
  const ProposalView view{sample.proposals, what};
  write_plan(sample.scenario, sample.result, Language::nl, path, &view);
  ReadBack plan(path);
  CHECK(plan.one("SELECT plan_status FROM proposal_level WHERE plan = 'best'") == "none_found");
  CHECK(plan.one("SELECT level_value FROM proposal_level WHERE plan = 'best'") == "NULL");
  CHECK(plan.one("SELECT count(*) FROM proposal_building WHERE plan = 'best'") == "0");
}

}  // namespace voorzien::io
