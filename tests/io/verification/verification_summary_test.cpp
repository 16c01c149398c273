// SPDX-License-Identifier: EUPL-1.2
#include "io/verification/verification_summary.hpp"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include "io/text/catalogue.hpp"
#include "tests/engine/verification/verified_town.hpp"

namespace voorzien::io {
namespace {

/// Every code of a violation that the source of a folder names.
std::set<std::string> codes_in(const std::string& folder) {
  const std::regex expression("\"(verify_[a-z_]+)\"");
  std::set<std::string> codes;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(VOORZIEN_SOURCE_FOLDER) / folder)) {
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    for (std::sregex_iterator match(source.begin(), source.end(), expression), end; match != end; ++match) {
      codes.insert((*match)[1].str());
    }
  }
  return codes;
}

}  // namespace

TEST_CASE("every violation has a sentence, and every sentence a violation") {
  std::set<std::string> codes = codes_in("engine/verification");
  codes.merge(codes_in("io/verification"));
  REQUIRE(codes.size() > 60);
  for (const std::string& code : codes) {
    INFO(code);
    CHECK(has_text("finding." + code, Language::nl));
  }
  for (const auto& [key, sentence] : texts(Language::nl)) {
    if (key.rfind("finding.verify_", 0) != 0) continue;
    INFO(key << ": " << sentence);
    CHECK(codes.count(key.substr(8)) == 1);
  }
}

TEST_CASE("a violation reads as a sentence with its place and both numbers") {
  const test::VerifiedTown town;
  StatedPlan plan = test::true_plan();
  plan.plan.phases[0].buildings[test::middle].functions[2].capacity = 20.0;
  const std::string lines = violation_lines(town.verify(plan), Language::nl);
  CHECK(lines.find("best, 2030, middle: er gaat 30,00 pupils heen; de capaciteit is 20,00.") !=
        std::string::npos);
  CHECK(lines.find('{') == std::string::npos);
}

TEST_CASE("the table counts what was recomputed, by subject") {
  const test::VerifiedTown town;
  const auto rows = tally_rows(town.verify(test::true_plan()), Language::en);
  REQUIRE(rows.size() == 8);
  for (const auto& row : rows) {
    REQUIRE(row.size() == 3);
    CHECK(row[0].find('[') == std::string::npos);
    CHECK(std::stoi(row[1]) >= 5);
  }
}

}  // namespace voorzien::io
