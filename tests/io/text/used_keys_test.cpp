// SPDX-License-Identifier: EUPL-1.2
// Looks through the source for the keys and codes it names outright, so that a text nobody wrote is found
// before a person sees it between brackets.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "io/text/catalogue.hpp"

namespace voorzien::io {
namespace {

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// First groups of every match of `pattern` in the .cpp and .hpp files below engine, io and tools.
std::set<std::string> found_in_source(const std::string& pattern) {
  const std::regex expression(pattern);
  std::set<std::string> found;
  for (const char* folder : {"engine", "io", "tools"}) {
    const auto root = std::filesystem::path(VOORZIEN_SOURCE_FOLDER) / folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const auto extension = entry.path().extension();
      if (extension != ".cpp" && extension != ".hpp") continue;
      const std::string source = content_of(entry.path());
      for (std::sregex_iterator match(source.begin(), source.end(), expression), end; match != end; ++match) {
        found.insert((*match)[1].str());
      }
    }
  }
  return found;
}

}  // namespace

TEST_CASE("every text the source asks for by key exists") {
  const auto keys = found_in_source(
      R"re("((?!report\.(?:html|pdf)")(?:label|cli|map|report|problem|warning|finding)\.[A-Za-z0-9_.-]*[A-Za-z0-9_-])")re");
  REQUIRE(keys.count("label.unknown") == 1);
  for (const std::string& key : keys) {
    INFO(key);
    CHECK(has_text(key, Language::nl));
  }
}

TEST_CASE("every message the source makes by code has a text") {
  std::set<std::string> codes = found_in_source(R"re(\b(?:Message|Problem)\s*\{\s*"([a-z0-9_]+)")re");
  REQUIRE(codes.count("output_in_use") == 1);
  codes.merge(found_in_source(R"re(\breport\(\s*"([a-z0-9_]+)")re"));
  codes.merge(found_in_source(R"re(push_back\(\s*\{\s*"([a-z0-9_]+_[a-z0-9_]+)",\s*"",)re"));
  for (const std::string& code : codes) {
    INFO(code);
    const bool told = has_text("problem." + code, Language::nl) ||
                      has_text("warning." + code, Language::nl) ||
                      has_text("finding." + code, Language::nl) || has_text("import." + code, Language::nl);
    CHECK(told);
  }
}

}  // namespace voorzien::io
