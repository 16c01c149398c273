// SPDX-License-Identifier: EUPL-1.2
#include "io/sheets/package_part.hpp"

#include <cpl_conv.h>
#include <cpl_minixml.h>
#include <cpl_vsi.h>

#include <cstdint>
#include <vector>

#include "io/problem/input_error.hpp"
#include "io/vector/gdal_errors.hpp"

namespace voorzien::io {
namespace {

/// A sheet of a million rows is some tens of megabytes; a small zip that unpacks to more is not one of ours.
constexpr std::uint64_t largest_part = 256ULL << 20U;

struct FileCloser {
  void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

}  // namespace

void XmlCloser::operator()(CPLXMLNode* node) const { CPLDestroyXMLNode(node); }

Xml read_part(const std::string& path, const std::string& name) {
  const GdalErrors errors;
  const std::string full = "/vsizip/{" + path + "}/" + name;
  VSIStatBufL status;
  if (VSIStatL(full.c_str(), &status) != 0) return nullptr;
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (size > largest_part) throw InputError({{"workbook_too_large", path, {{"file", path}}}});
  const std::unique_ptr<VSILFILE, FileCloser> file(VSIFOpenL(full.c_str(), "rb"));
  std::string text(size, '\0');
  const bool whole = file != nullptr && VSIFReadL(text.data(), 1, text.size(), file.get()) == text.size() &&
                     text.find('\0') == std::string::npos;
  Xml xml(whole ? CPLParseXMLString(text.c_str()) : nullptr);
  // GDAL gives what it understood of a text that goes wrong halfway, with no more than a warning.
  if (xml == nullptr || !errors.reason().empty())
    throw InputError({{"workbook_damaged", path, {{"file", path}, {"part", name}}}});
  return xml;
}

std::string local_name(const CPLXMLNode& node) {
  const std::string name = node.pszValue;
  const auto colon = name.find(':');
  return colon == std::string::npos ? name : name.substr(colon + 1);
}

const CPLXMLNode* child_of(const CPLXMLNode* node, const char* name) {
  for (const CPLXMLNode* child = node == nullptr ? nullptr : node->psChild; child != nullptr;
       child = child->psNext) {
    if (child->eType == CXT_Element && local_name(*child) == name) return child;
  }
  return nullptr;
}

std::string attribute_of(const CPLXMLNode& node, const char* name) {
  for (const CPLXMLNode* child = node.psChild; child != nullptr; child = child->psNext) {
    if (child->eType == CXT_Attribute && local_name(*child) == name && child->psChild != nullptr)
      return child->psChild->pszValue;
  }
  return {};
}

std::string text_in(const CPLXMLNode& node) {
  std::string text;
  for (const CPLXMLNode* child = node.psChild; child != nullptr; child = child->psNext) {
    if (child->eType == CXT_Text) text += child->pszValue;
    if (child->eType == CXT_Element && local_name(*child) != "rPh") text += text_in(*child);
  }
  return text;
}

}  // namespace voorzien::io
