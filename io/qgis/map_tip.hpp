// SPDX-License-Identifier: EUPL-1.2
// Map tips are HTML with expressions between [% and %]. Names come from outside: they are shown as text,
// never taken as HTML or as an expression.
#pragma once

#include <string>

namespace voorzien::io {

/// Text as HTML shows it, and without the marks of an expression.
std::string in_html(const std::string& text);

/// The tip with every expression wrapped so that what it yields is shown as text. "[%table …%]" shows text of
/// several lines as a table: a line with a tab is a row of two cells, one without is a heading.
std::string safe_map_tip(const std::string& tip);

}  // namespace voorzien::io
