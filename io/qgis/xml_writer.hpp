// SPDX-License-Identifier: EUPL-1.2
// Writes XML for QGIS styles and projects: elements nest, values are escaped, the tree is closed by itself.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace voorzien::io {

/// Attribute or option: name and unescaped value.
using XmlPair = std::pair<std::string, std::string>;

/// Builds one document, depth first.
class XmlWriter {
 public:
  /// Opens an element; everything until its `close` lies inside.
  XmlWriter& open(const std::string& name, const std::vector<XmlPair>& attributes = {});
  /// An element without children.
  XmlWriter& leaf(const std::string& name, const std::vector<XmlPair>& attributes = {});
  /// An element that holds only text.
  XmlWriter& leaf_with_text(const std::string& name, const std::string& text);
  /// Closes the element opened last.
  XmlWriter& close();
  /// QGIS's way of storing properties: <Option type="Map"> with one string option per pair.
  XmlWriter& options(const std::vector<XmlPair>& values);
  /// XML written elsewhere, as it is.
  XmlWriter& raw(const std::string& xml);
  /// The document; every element must be closed.
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  void begin(const std::string& name, const std::vector<XmlPair>& attributes);

  std::string text_;
  std::vector<std::string> open_;
};

}  // namespace voorzien::io
