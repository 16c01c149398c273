// SPDX-License-Identifier: EUPL-1.2
#include "io/summary/why_not_summary.hpp"

#include <catch2/catch.hpp>

#include "tests/support/sample_proposal.hpp"
#include "tests/support/sample_run.hpp"

namespace voorzien::io {
namespace {

using Catch::Matchers::Contains;

/// The answer about the school in the park, which excludes it for noise.
std::string told(const WhyNot& answer, Language language = Language::nl) {
  const sample::ProposalSample sample;
  const WhyNotQuestion question{sample.scenario.town.sites.front(), FunctionIndex(sample::primary_school)};
  return why_not_summary(sample.what(), question, answer, language);
}

}  // namespace

TEST_CASE("a lack of room is told in square metres and cannot be forced") {
  WhyNot answer;
  answer.known = true;
  answer.refusal = Refusal::too_small;
  answer.needed_m2 = 2212.0;
  answer.offered_m2 = 1500.0;
  CHECK_THAT(told(answer), Contains("2.212 m²") && Contains("1.500 m²") && Contains("niet af te dwingen"));
}

TEST_CASE("a choice of people is told with its reason and the price of looking past it") {
  WhyNot answer;
  answer.known = true;
  answer.refusal = Refusal::excluded_by_site;
  answer.forced.emplace();
  answer.forced->plan.phases.resize(1);
  answer.price = {{PlanLevel::statutory_unmet, -0.2, 0.3, true},
                  {PlanLevel::land, 100.0, 250.0, true},
                  {PlanLevel::cost, 1e6, 2e6, false}};
  const std::string text = told(answer);
  CHECK_THAT(text, Contains("(geluid)"));
  CHECK_THAT(text, Contains("wettelijke taken onvervuld: binnen de marge (-0,2 tot 0,3 procentpunt)"));
  CHECK_THAT(text, Contains("grond: 100 tot 250 m² meer"));
  CHECK_THAT(text, Contains("niet te vergelijken") && !Contains("mln"));
}

TEST_CASE("what is in the plan already needs no price") {
  WhyNot answer;
  answer.known = true;
  answer.in_best_plan = true;
  CHECK_THAT(told(answer, Language::en), Contains("The best plan has"));
}

TEST_CASE("what simply adding it does is told level by level, without a margin") {
  const sample::ProposalSample sample;
  const WhyNotQuestion question{sample.scenario.town.sites.front(), FunctionIndex(sample::primary_school)};
  AddedAlone added;
  added.capacity = 200.0;
  added.fits = true;
  added.before.statutory_unmet = 4.0;
  added.after.statutory_unmet = 3.5;
  added.after.land_m2 = 650.0;
  const std::string text = added_alone_summary(sample.what(), question, added, Language::nl);
  CHECK_THAT(text, Contains("200 leerlingen"));
  CHECK_THAT(text, Contains("wettelijke taken onvervuld: 0,5 procentpunt minder"));
  CHECK_THAT(text, Contains("grond: 650 m² meer") && !Contains("reisafstand"));
  added.fits = false;
  CHECK_THAT(added_alone_summary(sample.what(), question, added, Language::en), Contains("no room beside"));
}

TEST_CASE("forcing that leaves no plan is said to do so") {
  WhyNot answer;
  answer.known = true;
  answer.forced.emplace();
  CHECK_THAT(told(answer), Contains("geen plan dat alle vaste keuzes houdt"));
}

TEST_CASE("a result without a plan has nothing to compare with, and says so in words") {
  WhyNot answer;
  answer.known = true;
  CHECK_THAT(told(answer), Contains("vaste keuzes") && !Contains("cli.") && !Contains("af te dwingen"));
}

TEST_CASE("every refusal has words in both languages") {
  for (int refusal = 1; refusal <= static_cast<int>(Refusal::area_unknown); ++refusal) {
    WhyNot answer;
    answer.known = true;
    answer.refusal = static_cast<Refusal>(refusal);
    for (const Language language : {Language::nl, Language::en}) {
      CHECK_THAT(told(answer, language), !Contains("[") && !Contains("{"));
    }
  }
}

}  // namespace voorzien::io
