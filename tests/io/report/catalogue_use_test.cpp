// SPDX-License-Identifier: EUPL-1.2
// The report's part of the catalogue holds what the report says and nothing else: a text nobody asks for is
// found here, one that is missing by io/text's own test.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "io/text/catalogue.hpp"

namespace voorzien::io {

TEST_CASE("every text of the report is asked for") {
  std::set<std::string> keys;
  std::set<std::string> beginnings;
  const std::regex expression(R"re("(report\.[A-Za-z0-9_.-]*)")re");
  const auto root = std::filesystem::path(VOORZIEN_SOURCE_FOLDER) / "io" / "report";
  for (const auto& entry : std::filesystem::directory_iterator(root)) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    const std::string source{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    for (std::sregex_iterator match(source.begin(), source.end(), expression), end; match != end; ++match) {
      const std::string key = (*match)[1];
      (key.back() == '.' ? beginnings : keys).insert(key);
    }
  }
  REQUIRE(keys.count("report.answer.heading") == 1);
  for (const auto& [key, dutch] : texts(Language::nl)) {
    if (key.rfind("report.", 0) != 0) continue;
    INFO(key << ": " << dutch);
    const std::string beginning = key.substr(0, key.rfind('.') + 1);
    const bool built = beginnings.count(beginning) > 0 || key.rfind("report.department.", 0) == 0;
    CHECK((keys.count(key) > 0 || built));
  }
}

}  // namespace voorzien::io
