// SPDX-License-Identifier: EUPL-1.2
// HTML and SVG written so that it is always well-formed XML too: elements close in order, text and attributes
// are escaped here and nowhere else. Names come from anybody's file, so what turns the reading direction is
// taken out and right-to-left script is isolated from the words around it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voorzien::io {

/// Name and value of an attribute; an empty value is left out.
using Attribute = std::pair<std::string_view, std::string>;
using Attributes = std::vector<Attribute>;

/// Text as it may stand in an element or attribute, whatever bytes it is made of.
std::string escaped(std::string_view text);

class Markup {
 public:
  Markup& open(std::string_view element, const Attributes& attributes = {});
  /// Closes what was opened last.
  Markup& close();
  /// Escapes.
  Markup& text(std::string_view words);
  /// An element with nothing but text in it.
  Markup& element(std::string_view name, std::string_view words, const Attributes& attributes = {});
  /// An element with nothing in it: <br/>.
  Markup& empty(std::string_view name, const Attributes& attributes = {});
  /// Markup that another Markup made.
  Markup& add(const std::string& markup);

  [[nodiscard]] std::size_t size() const { return written_.size(); }
  /// All of it, with what is still open closed.
  [[nodiscard]] std::string take();

 private:
  void start(std::string_view element, const Attributes& attributes);

  std::string written_;
  std::vector<std::string> open_;
};

/// Opens an element and closes it at the end of the block.
class Inside {
 public:
  Inside(Markup& markup, std::string_view element, const Attributes& attributes = {}) : markup_(markup) {
    markup_.open(element, attributes);
  }
  ~Inside() { markup_.close(); }
  Inside(const Inside&) = delete;
  Inside& operator=(const Inside&) = delete;

 private:
  Markup& markup_;
};

}  // namespace voorzien::io
