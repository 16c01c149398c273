// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch.hpp>

#include "io/report/report.hpp"
#include "tests/io/report/well_formed.hpp"
#include "tests/support/sample_proposal.hpp"
#include "tests/support/sample_run.hpp"

namespace voorzien::io {
namespace {

using test::complaints_about;
using test::count_of;
using test::words_of;

/// The report on the hand-made proposal.
struct ProposalReport {
  explicit ProposalReport(const ReportOptions& options = {}) {
    const ProposalCase what = sample.what();
    const ProposalView view{sample.proposals, what};
    page = report_html({sample.scenario, sample.result, &view}, options);
    residents = residents_html({sample.scenario, sample.result, &view}, options);
    words = words_of(page);
  }
  sample::ProposalSample sample;
  std::string page;
  std::string residents;
  std::string words;
};

bool has(const std::string& words, const std::string& piece) {
  return words.find(piece) != std::string::npos;
}

}  // namespace

TEST_CASE("a report is well-formed and every text in it exists") {
  for (const Language language : {Language::nl, Language::en}) {
    ReportOptions options;
    options.language = language;
    const ProposalReport report(options);
    CHECK(complaints_about(report.page) == std::vector<std::string>{});
    CHECK(complaints_about(report.residents) == std::vector<std::string>{});
    CHECK_FALSE(has(report.page, "[report."));
    CHECK_FALSE(has(report.page, "[label."));
    CHECK_FALSE(has(report.words, "{"));
    CHECK(has(report.page, language == Language::nl ? "lang=\"nl\"" : "lang=\"en\""));
  }
}

TEST_CASE("page one answers in five sentences, with and without a proposal") {
  const ProposalReport report;
  const auto sentences = [](const std::string& page) {
    const std::size_t from = page.find("class=\"sentences\"");
    return count_of("<li>", page.substr(from, page.find("</ol>", from) - from));
  };
  CHECK(sentences(report.page) == 5);
  CHECK(has(report.words, "op 3 plekken samen 4.350 m² bruto vloer (bvo)"));
  CHECK(has(report.words, "0,4 % onvervuld in plaats van 21,0 %"));
  CHECK(has(report.words, "1.000 m² bvo (19\u00A0%) minder nodig"));
}

TEST_CASE("numbers are written as the language writes them") {
  ReportOptions english;
  english.language = Language::en;
  CHECK(has(ProposalReport().words, "1.750 (1.575–1.925)"));
  CHECK(has(ProposalReport(english).words, "1,750 (1,575–1,925)"));
}

TEST_CASE("every department has its own page and the council its proposal") {
  const ProposalReport report;
  for (const char* id : {"department-spatial", "department-social", "department-real-estate",
                         "department-finance", "department-legal", "council"}) {
    CHECK(has(report.page, std::string("<section id=\"") + id + "\" class=\"chapter page\""));
  }
  CHECK(has(report.words, "Eén beheerder."));
  CHECK(has(report.words, "Gevraagd besluit"));
  CHECK(has(report.words, "Wie beslist"));
  CHECK(has(report.words, "Niets doen"));
}

TEST_CASE("by when is the opening less the lead time of what is done") {
  const ProposalReport report;
  // Kavel Zuiderhof opens in 2028 as a new building, five years after a decision; the temporary school on
  // Kavel Molenweg in 2026, one year after.
  CHECK(has(report.words, "basisschool 300 leerlingen, sporthal 44,0 uren per week 2023 2028 3.300"));
  CHECK(has(report.words, "basisschool 100 leerlingen 2025 2026 700"));
}

TEST_CASE("the bound is told in plain words") {
  const ProposalReport report;
  CHECK(has(report.words, "geen enkel plan meer dan 0,3 procentpunt beter"));
  CHECK(has(report.words, "onder deze aannames kan op dit doel geen enkel plan beter."));
}

TEST_CASE("a shared room has a picture of its week in letters and patterns") {
  const ProposalReport report;
  CHECK(has(report.words, "sporthal 24 × 44 m, schoolweek"));
  CHECK(has(report.words, "sporthal 24 × 44 m, vakantieweek"));
  CHECK(has(report.page, "class=\"u0 letter\">A<"));
  CHECK(has(report.page, "class=\"u1 letter\">B<"));
  CHECK(has(report.page, "class=\"binding\""));
  // Clubs take 900 of the 1500 m² in the evening.
  CHECK(has(report.words, "16:00 23:00 sporthal 60\u00A0%"));
}

TEST_CASE("without a proposal there is no plan, no department and no council proposal") {
  const Scenario scenario = sample::scenario();
  const RunResult result = sample::run_result(scenario);
  const std::string page = report_html({scenario, result, nullptr}, {});
  CHECK(complaints_about(page) == std::vector<std::string>{});
  CHECK_FALSE(has(page, "id=\"council\""));
  CHECK_FALSE(has(page, "id=\"department-"));
  CHECK(has(page, "id=\"functions\""));
  CHECK(has(words_of(page), "Over 1 van de 3 voorzieningen zegt dit rapport niets"));
}

TEST_CASE("a function with unknown supply is shown by its need only") {
  const ProposalReport report;
  const std::size_t from = report.page.find("id=\"f-library\"");
  const std::string article = report.page.substr(from, report.page.find("</article>", from) - from);
  CHECK(has(words_of(article), "Aanbod 2028 onbekend"));
  CHECK_FALSE(has(article, "class=\"multiples\""));
}

TEST_CASE("the mark of a draft is there unless the report is final") {
  CHECK(has(ProposalReport().words, "Concept"));
  ReportOptions final_report;
  final_report.is_concept = false;
  const ProposalReport report(final_report);
  CHECK_FALSE(has(report.page, "oncept"));
  CHECK(has(report.page, "een berekening, geen besluit"));
  // Residents are asked before anything is decided.
  CHECK(has(report.residents, "nog niets besloten"));
}

TEST_CASE("private plots are neither named nor drawn, but counted") {
  ReportOptions options;
  options.leaves_out_private_plots = true;
  sample::ProposalSample sample;
  for (Site& site : sample.scenario.town.sites) {
    if (site.id == "plot-south") site.owner = "particulier";
  }
  const ProposalCase what = sample.what();
  const ProposalView view{sample.proposals, what};
  const ReportInput input{sample.scenario, sample.result, &view};
  CHECK(has(report_html(input, {}), "Kavel Zuiderhof"));
  const std::string page = report_html(input, options);
  CHECK_FALSE(has(page, "Kavel Zuiderhof"));
  CHECK_FALSE(has(page, "particulier"));
  CHECK_FALSE(has(residents_html(input, options), "Kavel Zuiderhof"));
  CHECK(has(words_of(page), "4.350 m² bvo"));
  CHECK(has(words_of(page), "Niet genoemd, want niet van de gemeente: 1 plek, samen 3.300 m² bvo."));
}

TEST_CASE("a plot whose owner nobody wrote down counts as private") {
  ReportOptions options;
  options.leaves_out_private_plots = true;
  sample::ProposalSample sample;
  for (Site& site : sample.scenario.town.sites) {
    if (site.id == "plot-south") site.owner.clear();
  }
  const ProposalCase what = sample.what();
  const ProposalView view{sample.proposals, what};
  CHECK_FALSE(has(report_html({sample.scenario, sample.result, &view}, options), "Kavel Zuiderhof"));
}

TEST_CASE("a proposal that found no plan says so") {
  sample::ProposalSample sample;
  sample.proposals.plans.clear();
  const ProposalCase what = sample.what();
  const ProposalView view{sample.proposals, what};
  const ReportInput input{sample.scenario, sample.result, &view};
  const std::string page = report_html(input, {});
  CHECK(complaints_about(page) == std::vector<std::string>{});
  CHECK(has(words_of(page), "geen plan dat alle vaste keuzes houdt"));
  CHECK_FALSE(has(page, "id=\"council\""));
}

TEST_CASE("the report says the same each time") { CHECK(ProposalReport().page == ProposalReport().page); }

}  // namespace voorzien::io
