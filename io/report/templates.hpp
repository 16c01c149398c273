// SPDX-License-Identifier: EUPL-1.2
// The page templates (mustache) and style sheets of io/report/templates, embedded in the program, so a report
// needs no file beside the program.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voorzien::io {

/// The content of a file of io/report/templates by its name ("page.css"); empty when there is no such file.
std::string_view template_text(std::string_view name);

/// A chapter of the report, its body made as markup.
struct Chapter {
  std::string id;  ///< a-z and dashes: where links go
  std::string title;
  std::string kind;  ///< class of the section, which decides how it prints
  std::string body;  ///< markup
};

/// What fills a template: texts are escaped, markup is not.
struct PageValues {
  std::vector<std::pair<std::string, std::string>> texts;
  std::vector<std::pair<std::string, std::string>> markup;
  std::vector<Chapter> chapters;
};

/// The template filled. A value that is empty hides the part of the page that is about it.
std::string filled_page(std::string_view name, const PageValues& values);

}  // namespace voorzien::io
