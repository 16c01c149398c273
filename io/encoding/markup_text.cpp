// SPDX-License-Identifier: EUPL-1.2
#include "io/encoding/markup_text.hpp"

namespace voorzien::io {
namespace {

constexpr MarkupReference always[] = {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}};

std::string_view reference_of(char character, std::initializer_list<MarkupReference> also) {
  for (const MarkupReference& one : always) {
    if (one.first == character) return one.second;
  }
  for (const MarkupReference& one : also) {
    if (one.first == character) return one.second;
  }
  return {};
}

}  // namespace

std::string markup_text(std::string_view text, std::initializer_list<MarkupReference> also) {
  std::string safe;
  safe.reserve(text.size());
  for (const char character : text) {
    const std::string_view reference = reference_of(character, also);
    if (reference.empty()) {
      safe += character;
    } else {
      safe += reference;
    }
  }
  return safe;
}

}  // namespace voorzien::io
