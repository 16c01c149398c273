// SPDX-License-Identifier: EUPL-1.2
// Whether a page is balanced, and its words without the tags: enough of a parser for tests of what we write.
#pragma once

#include <string>
#include <vector>

namespace voorzien::test {

/// What is wrong with the markup: tags that do not match, a bare & or <, an id that occurs twice, a link
/// within the page to nowhere. Empty when nothing is.
std::vector<std::string> complaints_about(const std::string& page);

/// The words of a page, without tags, style and descriptions; entities as characters.
std::string words_of(const std::string& page);

/// How often a piece of text occurs.
std::size_t count_of(const std::string& piece, const std::string& page);

}  // namespace voorzien::test
