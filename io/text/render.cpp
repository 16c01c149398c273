// SPDX-License-Identifier: EUPL-1.2
#include "io/text/render.hpp"

#include "io/text/catalogue.hpp"
#include "io/text/pattern.hpp"

namespace voorzien::io {
namespace {

std::string key_of(const Message& message, MessageKind kind) {
  switch (kind) {
    case MessageKind::problem:
      return "problem." + message.code;
    case MessageKind::warning:
      return "warning." + message.code;
    case MessageKind::finding:
      break;
  }
  return "finding." + message.code;
}

}  // namespace

std::string what(const Message& message, MessageKind kind, Language language) {
  return fill(text(key_of(message, kind), language), message.values, language);
}

std::string mend(const Message& message, MessageKind kind, Language language) {
  const std::string key = key_of(message, kind) + ".mend";
  return has_text(key, language) ? fill(text(key, language), message.values, language) : std::string();
}

std::string render(const Message& message, MessageKind kind, Language language) {
  std::string sentence = what(message, kind, language);
  const std::string remedy = mend(message, kind, language);
  if (!remedy.empty()) sentence += " " + remedy;
  return sentence;
}

}  // namespace voorzien::io
