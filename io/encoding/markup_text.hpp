// SPDX-License-Identifier: EUPL-1.2
// Text that goes into XML or HTML: what would be read as markup becomes a reference (XML 1.0, 2.4).
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace voorzien::io {

/// A character and what stands for it.
using MarkupReference = std::pair<char, std::string_view>;

/// The text with &, <, > and " as references, and whatever `also` names.
std::string markup_text(std::string_view text, std::initializer_list<MarkupReference> also = {});

}  // namespace voorzien::io
