// SPDX-License-Identifier: EUPL-1.2
#include "io/qgis/xml_writer.hpp"

#include "io/encoding/markup_text.hpp"

namespace voorzien::io {
namespace {

std::string escaped(const std::string& raw) { return markup_text(raw, {{'\n', "&#10;"}}); }

}  // namespace

void XmlWriter::begin(const std::string& name, const std::vector<XmlPair>& attributes) {
  text_ += "<" + name;
  for (const auto& [key, value] : attributes) text_ += " " + key + "=\"" + escaped(value) + "\"";
}

XmlWriter& XmlWriter::open(const std::string& name, const std::vector<XmlPair>& attributes) {
  begin(name, attributes);
  text_ += ">";
  open_.push_back(name);
  return *this;
}

XmlWriter& XmlWriter::leaf(const std::string& name, const std::vector<XmlPair>& attributes) {
  begin(name, attributes);
  text_ += "/>";
  return *this;
}

XmlWriter& XmlWriter::leaf_with_text(const std::string& name, const std::string& text) {
  begin(name, {});
  text_ += ">" + escaped(text) + "</" + name + ">";
  return *this;
}

XmlWriter& XmlWriter::close() {
  text_ += "</" + open_.back() + ">\n";
  open_.pop_back();
  return *this;
}

XmlWriter& XmlWriter::raw(const std::string& xml) {
  text_ += xml;
  return *this;
}

XmlWriter& XmlWriter::options(const std::vector<XmlPair>& values) {
  open("Option", {{"type", "Map"}});
  for (const auto& [key, value] : values) {
    leaf("Option", {{"type", "QString"}, {"name", key}, {"value", value}});
  }
  return close();
}

}  // namespace voorzien::io
