// SPDX-License-Identifier: EUPL-1.2
// Every text a person reads, by key, in Dutch and English. The texts live in io/text/{nl,en}/<topic>.json and
// are embedded in the program; engine and readers only know keys.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "io/text/language.hpp"

namespace voorzien::io {

/// Key → text.
using Texts = std::map<std::string, std::string, std::less<>>;

/// Every text of one language, all topics together.
const Texts& texts(Language language);

/// Whether the catalogue has this key.
bool has_text(std::string_view key, Language language);

/// The text of a key as it stands in the catalogue, placeholders unfilled; `[key]` where there is none.
std::string text(std::string_view key, Language language);

}  // namespace voorzien::io
