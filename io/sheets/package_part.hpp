// SPDX-License-Identifier: EUPL-1.2
// One XML part of a workbook's zip. Inside io/sheets only: GDAL's types stay behind this room's .cpp files.
#pragma once

#include <memory>
#include <string>

struct CPLXMLNode;

namespace voorzien::io {

struct XmlCloser {
  void operator()(CPLXMLNode* node) const;
};

using Xml = std::unique_ptr<CPLXMLNode, XmlCloser>;

/// The part at `name` ("xl/workbook.xml") of the zip at `path`, parsed; null where it is not there. Throws
/// InputError (workbook_damaged, workbook_too_large) where it cannot be read.
Xml read_part(const std::string& path, const std::string& name);

/// The element without its namespace: `sheet` for `x:sheet`.
std::string local_name(const CPLXMLNode& node);

/// The first element child called so, or null.
const CPLXMLNode* child_of(const CPLXMLNode* node, const char* name);

/// The attribute, empty where there is none; a namespace prefix of its name does not matter.
std::string attribute_of(const CPLXMLNode& node, const char* name);

/// All text inside, without phonetic hints.
std::string text_in(const CPLXMLNode& node);

}  // namespace voorzien::io
