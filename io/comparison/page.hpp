// SPDX-License-Identifier: EUPL-1.2
// A page under construction: HTML 5 with every word escaped, so that a name from somebody's file can never
// become markup.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace voorzien::io {

class Page {
 public:
  /// Appends markup as it is; only literals of the program belong here.
  Page& raw(std::string_view markup);
  /// Appends words, escaped.
  Page& words(std::string_view text);
  /// <tag>words</tag>
  Page& element(std::string_view tag, std::string_view text);
  /// A table in a box that scrolls by keyboard too. The first row heads the columns, the first cell of each
  /// other row heads the row; cells that are numbers stand to the right.
  Page& table(const std::string& caption, const std::vector<std::vector<std::string>>& rows);

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace voorzien::io
