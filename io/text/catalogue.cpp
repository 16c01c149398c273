// SPDX-License-Identifier: EUPL-1.2
#include "io/text/catalogue.hpp"

#include <nlohmann/json.hpp>

#include "io/text/catalogue_files.hpp"

namespace voorzien::io {
namespace {

Texts read_texts(Language language) {
  Texts texts;
  for (const CatalogueFile& file : catalogue_files()) {
    if (file.language != code_of(language)) continue;
    // A broken file is a programmer's mistake that a test reports; a person at work still gets the rest.
    const nlohmann::json content = nlohmann::json::parse(file.json, nullptr, false);
    if (!content.is_object()) continue;
    for (const auto& [key, value] : content.items()) {
      if (value.is_string()) texts.emplace(key, value.get<std::string>());
    }
  }
  return texts;
}

}  // namespace

const Texts& texts(Language language) {
  // Each is read when it is first asked for: mostly only one is.
  if (language == Language::nl) {
    static const Texts dutch = read_texts(Language::nl);
    return dutch;
  }
  static const Texts english = read_texts(Language::en);
  return english;
}

bool has_text(std::string_view key, Language language) { return texts(language).count(key) > 0; }

std::string text(std::string_view key, Language language) {
  const Texts& all = texts(language);
  const auto found = all.find(key);
  return found != all.end() ? found->second : "[" + std::string(key) + "]";
}

}  // namespace voorzien::io
