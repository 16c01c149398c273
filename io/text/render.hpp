// SPDX-License-Identifier: EUPL-1.2
// From a message of the engine or a reader to a sentence in Dutch or English. The place a message is about
// (`where`) is not in the sentence: whoever prints it decides where the place goes.
#pragma once

#include <string>

#include "engine/units/message.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// What a message tells; the first part of its key in the catalogue.
enum class MessageKind { problem, warning, finding };

/// What is the matter: the text of `<kind>.<code>`, filled.
std::string what(const Message& message, MessageKind kind, Language language);

/// What to do about it: the text of `<kind>.<code>.mend`, filled; empty where the catalogue has none.
std::string mend(const Message& message, MessageKind kind, Language language);

/// What is the matter and, where there is one, how to mend it, as one text.
std::string render(const Message& message, MessageKind kind, Language language);

}  // namespace voorzien::io
