// SPDX-License-Identifier: EUPL-1.2
// The residents' page in language level B1: no words of the trade, short sentences, words people use.
#include <array>
#include <catch2/catch.hpp>
#include <regex>

#include "io/report/report.hpp"
#include "io/text/catalogue.hpp"
#include "tests/io/report/well_formed.hpp"
#include "tests/support/sample_proposal.hpp"
#include "tests/support/sample_run.hpp"

namespace voorzien::io {
namespace {

/// Words of planners that a neighbour need not know, in small letters; as a part of a word too.
constexpr std::array<const char*, 46> jargon{"bvo",
                                             "capaciteit",
                                             "behoefte",
                                             "aanbod",
                                             "norm",
                                             "scenario",
                                             "dekking",
                                             "tekort",
                                             "functie",
                                             "faciliteit",
                                             "voorziening",
                                             "kavel",
                                             "plint",
                                             "fase",
                                             "realis",
                                             "faciliter",
                                             "optimal",
                                             "integra",
                                             "ambitie",
                                             "beleid",
                                             "participatie",
                                             "draagvlak",
                                             "inventaris",
                                             "programma",
                                             "ruimtelijk",
                                             "omgevings",
                                             "multifunction",
                                             "accommodatie",
                                             "exploit",
                                             "doelgroep",
                                             "samenwerkingsverband",
                                             "conform",
                                             "indien",
                                             "derhalve",
                                             "middels",
                                             "teneinde",
                                             "uitbreiding",
                                             "leegstand",
                                             "bestemming",
                                             "huisvesting",
                                             "medegebruik",
                                             "combiner",
                                             "locatie",
                                             "horizon",
                                             "illustratief",
                                             "schematisch"};

constexpr std::size_t most_words_in_a_sentence = 15;
constexpr double most_letters_on_average = 5.6;

std::string small_letters(std::string words) {
  for (char& c : words) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return words;
}

std::size_t words_in(const std::string& sentence) {
  static const std::regex word("[^ ]*[A-Za-zÀ-ÿ{][^ ]*");
  return static_cast<std::size_t>(
      std::distance(std::sregex_iterator(sentence.begin(), sentence.end(), word), std::sregex_iterator()));
}

std::string page_of(const ReportOptions& options) {
  const sample::ProposalSample sample;
  const ProposalCase what = sample.what();
  const ProposalView view{sample.proposals, what};
  return residents_html({sample.scenario, sample.result, &view}, options);
}

}  // namespace

TEST_CASE("residents read no words of the trade") {
  for (const auto& [key, dutch] : texts(Language::nl)) {
    const bool for_residents = key.rfind("report.residents.", 0) == 0 || key.rfind("report.plain.", 0) == 0;
    if (!for_residents) continue;
    for (const char* word : jargon) {
      INFO(key << ": " << dutch << " has " << word);
      CHECK(small_letters(dutch).find(word) == std::string::npos);
    }
  }
}

TEST_CASE("every function of the catalogue has a plain name") {
  for (const char* id : {"primary-school",
                         "school-gym",
                         "secondary-school",
                         "day-care",
                         "after-school-care",
                         "pre-school",
                         "library",
                         "community-centre",
                         "neighbourhood-living-room",
                         "youth-room",
                         "sports-hall",
                         "sports-field",
                         "play-spot-0-5",
                         "play-spot-6-11",
                         "play-spot-12-14",
                         "gp",
                         "health-centre",
                         "child-health-clinic",
                         "social-team",
                         "cultural-house",
                         "public-green"}) {
    INFO(id);
    CHECK(has_text(std::string("report.plain.") + id, Language::nl));
  }
}

TEST_CASE("sentences for residents are short and so are their words") {
  std::size_t letters = 0;
  std::size_t words = 0;
  for (const auto& [key, dutch] : texts(Language::nl)) {
    if (key.rfind("report.residents.", 0) != 0) continue;
    static const std::regex end("[.?!:]");
    for (std::sregex_token_iterator sentence(dutch.begin(), dutch.end(), end, -1), none; sentence != none;
         ++sentence) {
      INFO(sentence->str());
      CHECK(words_in(*sentence) <= most_words_in_a_sentence);
    }
    for (const char c : dutch) letters += static_cast<unsigned char>(c) > ' ' ? 1U : 0U;
    words += words_in(dutch);
  }
  REQUIRE(words > 50);
  CHECK(static_cast<double>(letters) / static_cast<double>(words) < most_letters_on_average);
}

TEST_CASE("residents see what comes near them, from when, and that nothing is decided") {
  const std::string words = test::words_of(page_of({}));
  CHECK(words.find("Kavel Zuiderhof") != std::string::npos);
  CHECK(words.find("vanaf 2028: basisschool (300 kinderen) en sporthal.") != std::string::npos);
  CHECK(words.find("Let op: er is nog niets besloten.") != std::string::npos);
  CHECK(words.find("De gemeente schrijft hier hoe dat kan:") != std::string::npos);
}

TEST_CASE("where to react stands on the page when it was given") {
  ReportOptions options;
  options.reactions_to = "buurt@voorbeeldstad.nl, voor 1 maart";
  const std::string words = test::words_of(page_of(options));
  CHECK(words.find("U kunt hier reageren:") != std::string::npos);
  CHECK(words.find("buurt@voorbeeldstad.nl, voor 1 maart") != std::string::npos);
  CHECK(words.find("schrijft hier hoe") == std::string::npos);
}

TEST_CASE("without a plan residents read what there is too little of") {
  const Scenario scenario = sample::scenario();
  const RunResult result = sample::run_result(scenario);
  const std::string words = test::words_of(residents_html({scenario, result, nullptr}, {}));
  CHECK(words.find("Er is nog geen plan voor nieuwe gebouwen.") != std::string::npos);
  CHECK(words.find("Wat kan er komen?") == std::string::npos);
}

}  // namespace voorzien::io
