// SPDX-License-Identifier: EUPL-1.2
#include "io/summary/proposal_summary.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "io/summary/text_layout.hpp"
#include "tests/support/sample_proposal.hpp"
#include "tests/support/sample_run.hpp"

namespace voorzien::io {
namespace {

using Catch::Matchers::Contains;
using sample::ProposalSample;

std::string summary_of(const ProposalSample& sample, Language language = Language::nl) {
  const ProposalCase what = sample.what();
  return proposal_summary({sample.proposals, what}, "out/x", language);
}

}  // namespace

TEST_CASE("the summary says what to build where with whom") {
  const std::string summary = summary_of(ProposalSample());
  CHECK_THAT(summary, Contains("Kavel Zuiderhof, vanaf 2028:"));
  CHECK_THAT(summary, Contains("300 leerlingen"));
  CHECK_THAT(summary, Contains("3.300 m² bvo"));
  CHECK_THAT(summary, Contains("sporthal 24 × 44 m 1.500 m², los 3.000 ("));
  CHECK_THAT(summary, Contains("Medegebruik in Sporthal*, vanaf 2026"));
  CHECK_THAT(summary, Contains("Tijdelijk op Kavel Molenweg, in de fasen 2026 t/m 2028:"));
  // An existing building that only its own functions use is no part of what to build.
  CHECK_THAT(summary, !Contains("School Oosterveld"));
}

TEST_CASE("the summary says what combining saves, and where that cannot be said") {
  const std::string summary = summary_of(ProposalSample());
  CHECK_THAT(summary, Contains("zelfde plan, ieder eigen ruimten (past niet)"));
  CHECK_THAT(summary, Contains("5.350"));
  CHECK_THAT(summary, Contains("grond 1.100 tot 1.900 m² minder; de rest is niet te vergelijken"));
  CHECK_THAT(summary, !Contains("delen zoals nu"));
}

TEST_CASE("every level has its bound and gap in its own unit") {
  const std::string summary = summary_of(ProposalSample());
  CHECK_THAT(summary, Contains("wettelijke taken onvervuld"));
  CHECK_THAT(summary, Contains("0,3 procentpunt"));
  CHECK_THAT(summary, Contains("400 m²"));
  CHECK_THAT(summary, Contains("niets"));
}

TEST_CASE("unmet need is told with what keeps it unmet") {
  const std::string summary = summary_of(ProposalSample());
  // In 2026, the worst year, 1,095 pupils need a place and 100 have one; nothing lies within anybody's reach.
  CHECK_THAT(summary, Contains("2026: 995 van 1.095 leerlingen (90,9 %)"));
  CHECK_THAT(summary, Contains("voor 995 is niets binnen bereik"));
}

TEST_CASE("conditions stand with the department that settles them, once") {
  const std::string summary = summary_of(ProposalSample());
  CHECK_THAT(summary, Contains("Juridisch:   Overeenkomst over gebruik en kosten"));
  CHECK_THAT(summary, Contains("Sociaal:     Eén beheerder"));
  CHECK(summary.find("Overeenkomst") == summary.rfind("Overeenkomst"));
}

TEST_CASE("alternatives that say the same are told together") {
  ProposalSample sample;
  sample.proposals.alternatives = {{AlternativeKind::least_space, AlternativeOutcome::given, ""},
                                   {AlternativeKind::simplest, AlternativeOutcome::dominated, "best"},
                                   {AlternativeKind::least_cost, AlternativeOutcome::dominated, "best"}};
  const std::string summary = summary_of(sample);
  CHECK_THAT(summary, Contains("Eenvoudigst te beheren, Laagste kosten: ‘Beste plan’ is op alle punten"));
  CHECK_THAT(summary, Contains("Minste ruimte: geen verschil"));
}

TEST_CASE("without a plan the summary says so and still tells where to read more") {
  ProposalSample sample;
  sample.proposals.plans.clear();
  const std::string summary = summary_of(sample);
  CHECK_THAT(summary, Contains("Er is geen plan"));
  CHECK_THAT(summary, Contains("voorzien why-not out/x"));
}

TEST_CASE("no text is missing in either language") {
  ProposalSample sample;
  sample.proposals.worth = {{Scarce::floor, "plot-mill", {{PlanLevel::land, 10.0, 40.0, true}}},
                            {Scarce::norm_point, "library", {{PlanLevel::land, -10.0, 40.0, true}}}};
  sample.proposals.present_practice = sample.proposals.own_rooms_best;
  sample.proposals.plans[1].at_points = {{Year{2028}, FunctionIndex(1), 1150.0, 12.4, 20.6}};
  sample.proposals.plans[1].costs->payers = {{Payer::developer, {1e6, 2e6, 3e6}, {1e4, 1e4, 1e4}}};
  for (const Language language : {Language::nl, Language::en}) {
    const std::string summary = summary_of(sample, language);
    CHECK_THAT(summary, !Contains("["));
    CHECK_THAT(summary, !Contains("{"));
  }
}

TEST_CASE("messages of the proposal name functions, space kinds and sites instead of ids") {
  const ProposalSample sample;
  const Message message = {
      "x", "", {{"function", "primary-school"}, {"space_kind", "book-floor"}, {"site", "plot-mill"}}};
  const Message named = readable_for(message, sample.what(), Language::nl);
  CHECK(std::get<std::string>(named.values[1].second) == "bibliotheekvloer");
  CHECK(std::get<std::string>(named.values[2].second) == "Kavel Molenweg");
  CHECK(std::get<std::string>(named.values[0].second) != "primary-school");
}

}  // namespace voorzien::io
