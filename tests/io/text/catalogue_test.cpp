// SPDX-License-Identifier: EUPL-1.2
#include "io/text/catalogue.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "io/text/catalogue_files.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::io {
namespace {

/// Reads one flat object and notes every key that occurs twice or whose value is no text.
class FlatObjectReader : public nlohmann::json_sax<nlohmann::json> {
 public:
  std::set<std::string> keys;
  std::vector<std::string> mistakes;

  bool null() override { return wrong("null"); }
  bool boolean(bool) override { return wrong("boolean"); }
  bool number_integer(number_integer_t) override { return wrong("number"); }
  bool number_unsigned(number_unsigned_t) override { return wrong("number"); }
  bool number_float(number_float_t, const string_t&) override { return wrong("number"); }
  bool string(string_t& text) override { return text.empty() ? wrong("empty text") : true; }
  bool binary(binary_t&) override { return wrong("binary"); }
  bool start_object(std::size_t) override { return ++depth_ == 1 ? true : wrong("object"); }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return wrong("array"); }
  bool end_array() override { return true; }
  bool key(string_t& key) override {
    last_key_ = key;
    return keys.insert(key).second ? true : wrong("key twice");
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) override {
    return wrong(error.what());
  }

 private:
  bool wrong(const std::string& reason) {
    mistakes.push_back(last_key_ + ": " + reason);
    return true;
  }
  int depth_ = 0;
  std::string last_key_;
};

bool starts_with(const std::string& text, const std::string& start) { return text.rfind(start, 0) == 0; }
bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

TEST_CASE("every catalogue file is one flat object of texts and no key stands twice") {
  REQUIRE(catalogue_files().size() >= 4);
  std::map<std::string, std::set<std::string>> keys_by_language;
  for (const CatalogueFile& file : catalogue_files()) {
    FlatObjectReader reader;
    const bool parsed = nlohmann::json::sax_parse(file.json, &reader);
    INFO(file.language << "/" << file.topic);
    CHECK(parsed);
    CHECK(reader.mistakes == std::vector<std::string>{});
    for (const std::string& key : reader.keys) {
      INFO(key);
      CHECK(keys_by_language[std::string(file.language)].insert(key).second);
    }
  }
}

TEST_CASE("both languages have the same keys with the same placeholders") {
  for (const auto& [key, dutch] : texts(Language::nl)) {
    INFO(key);
    REQUIRE(has_text(key, Language::en));
    CHECK(placeholders(dutch) == placeholders(text(key, Language::en)));
  }
  for (const auto& [key, english] : texts(Language::en)) {
    INFO(key << ": " << english);
    CHECK(has_text(key, Language::nl));
  }
}

TEST_CASE("every problem says how to mend it and every mend belongs to a text") {
  for (const auto& [key, dutch] : texts(Language::nl)) {
    INFO(key << ": " << dutch);
    if (ends_with(key, ".mend")) {
      CHECK(has_text(key.substr(0, key.size() - 5), Language::nl));
    } else if (starts_with(key, "problem.")) {
      CHECK(has_text(key + ".mend", Language::nl));
    }
  }
}

TEST_CASE("keys are plain names with their kind before the first dot") {
  for (const auto& [key, dutch] : texts(Language::nl)) {
    INFO(key << ": " << dutch);
    CHECK(key.find('.') != std::string::npos);
    CHECK(std::all_of(key.begin(), key.end(), [](unsigned char c) {
      return std::isalnum(c) != 0 || c == '_' || c == '.' || c == '-';
    }));
  }
}

TEST_CASE("braces in a text are placeholders and nothing else") {
  for (const Language language : {Language::nl, Language::en}) {
    for (const auto& [key, pattern] : texts(language)) {
      INFO(key << ": " << pattern);
      Values values;
      for (const std::string& name : placeholders(pattern)) values.emplace_back(name, std::string("x"));
      CHECK(fill(pattern, values, language).find_first_of("{}") == std::string::npos);
    }
  }
}

TEST_CASE("a key that is missing is shown between brackets") {
  CHECK(text("label.no_such_key", Language::nl) == "[label.no_such_key]");
  CHECK_FALSE(has_text("label.no_such_key", Language::nl));
  CHECK(text("label.status.assumption", Language::nl) == "aanname");
  CHECK(text("label.status.assumption", Language::en) == "assumption");
}

}  // namespace voorzien::io
