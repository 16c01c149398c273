// SPDX-License-Identifier: EUPL-1.2
// The languages people are addressed in. Dutch is first: it is what a planner gets unless asked otherwise.
#pragma once

#include <optional>
#include <string_view>

namespace voorzien::io {

enum class Language { nl, en };

/// The code a person types and files carry: "nl" or "en".
constexpr std::string_view code_of(Language language) { return language == Language::nl ? "nl" : "en"; }

/// The language with this code; none for any other text.
constexpr std::optional<Language> language_from(std::string_view code) {
  if (code == "nl") return Language::nl;
  if (code == "en") return Language::en;
  return std::nullopt;
}

}  // namespace voorzien::io
