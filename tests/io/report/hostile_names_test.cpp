// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/report/report.hpp"
#include "tests/io/report/well_formed.hpp"
#include "tests/support/sample_proposal.hpp"
#include "tests/support/sample_run.hpp"

namespace voorzien::io {
namespace {

const std::string script = "<script>alert(\"1\")</script>";
const std::string right_to_left = "\u05E9\u05DB\u05D5\u05E0\u05D4 \u202Eegnahc";

/// The sample with names that try to be something else than names.
sample::ProposalSample hostile() {
  sample::ProposalSample sample;
  sample.scenario.name = {"O'Neill & \"zonen\"\n" + script, "O'Neill\n" + script};
  sample.scenario.id = "x\"><img src=x onerror=alert(1)>";
  sample.scenario.town.name = {script, script};
  Town& town = sample.scenario.town;
  town.neighbourhoods[3].name = script;
  town.neighbourhoods[4].name = right_to_left;
  town.neighbourhoods[5].name = std::string(5000, 'x');
  town.neighbourhoods[6].name = "Zuid\nHof\t'";
  town.districts[0].name = "</text></svg>" + script;
  for (Site& site : town.sites) site.name = {script + site.id, script};
  for (Facility& facility : town.facilities) facility.name = "]]>" + script;
  town.sources[0].url = "javascript:alert(1)";
  town.sources[1].title = "</style>" + script;
  sample.scenario.norms.name = {script, script};
  sample.result = sample::run_result(sample.scenario);
  sample.result.timeline.facilities = town.facilities;
  return sample;
}

}  // namespace

TEST_CASE("names with HTML, quotes and line ends stay words") {
  const sample::ProposalSample sample = hostile();
  const ProposalCase what = sample.what();
  const ProposalView view{sample.proposals, what};
  const ReportInput input{sample.scenario, sample.result, &view};
  ReportOptions options;
  options.reactions_to = script;
  for (const std::string& page : {report_html(input, options), residents_html(input, options)}) {
    CHECK(test::complaints_about(page) == std::vector<std::string>{});
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("<img") == std::string::npos);
    CHECK(page.find("href=\"javascript") == std::string::npos);
    CHECK(test::count_of("</style>", page) == 1);
  }
  CHECK(test::words_of(report_html(input, options)).find(script) != std::string::npos);
}

TEST_CASE("a name cannot turn the reading direction of what follows") {
  const sample::ProposalSample sample = hostile();
  const ReportInput input{sample.scenario, sample.result, nullptr};
  const std::string page = report_html(input, {});
  CHECK(page.find("\u202E") == std::string::npos);
  CHECK(test::count_of("\u2068", page) == test::count_of("\u2069", page));
  CHECK(test::count_of("\u2068", page) > 0);
}

}  // namespace voorzien::io
