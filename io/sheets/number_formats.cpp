// SPDX-License-Identifier: EUPL-1.2
#include "io/sheets/number_formats.hpp"

#include <cpl_minixml.h>

#include <cctype>
#include <cstdlib>
#include <set>

#include "io/sheets/package_part.hpp"

namespace voorzien::io {
namespace {

/// Formats that have no code in the file (ECMA-376 part 1, 18.8.30): 14–22 and 45–47 are dates and times,
/// 27–36 and 50–58 those of East Asia.
bool is_built_in_date(int format) {
  return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) ||
         (format >= 50 && format <= 58);
}

std::set<int> dates_with_code(const CPLXMLNode* styles) {
  std::set<int> dates;
  const CPLXMLNode* formats = child_of(styles, "numFmts");
  for (const CPLXMLNode* format = formats == nullptr ? nullptr : formats->psChild; format != nullptr;
       format = format->psNext) {
    if (format->eType == CXT_Element && shows_dates(attribute_of(*format, "formatCode")))
      dates.insert(std::atoi(attribute_of(*format, "numFmtId").c_str()));
  }
  return dates;
}

}  // namespace

bool shows_dates(const std::string& format_code) {
  char closes = 0;
  for (std::size_t i = 0; i < format_code.size(); ++i) {
    const char letter = format_code[i];
    if (closes != 0) {
      if (letter == closes) closes = 0;
      continue;
    }
    if (letter == '\\' || letter == '_' || letter == '*') {
      ++i;  // the next character is shown as it is, or is room
    } else if (letter == '"') {
      closes = '"';
    } else if (letter == '[') {
      closes = ']';
    } else {
      const int small = std::tolower(static_cast<unsigned char>(letter));
      if (small == 'd' || small == 'y' || small == 'h' || small == 's' || small == 'm') return true;
    }
  }
  return false;
}

std::vector<bool> date_styles(const std::string& path) {
  std::vector<bool> dates;
  const Xml xml = read_part(path, "xl/styles.xml");
  const CPLXMLNode* styles = nullptr;
  for (const CPLXMLNode* node = xml.get(); node != nullptr && styles == nullptr; node = node->psNext) {
    if (node->eType == CXT_Element && local_name(*node) == "styleSheet") styles = node;
  }
  const std::set<int> coded = dates_with_code(styles);
  const CPLXMLNode* formats = child_of(styles, "cellXfs");
  for (const CPLXMLNode* format = formats == nullptr ? nullptr : formats->psChild; format != nullptr;
       format = format->psNext) {
    if (format->eType != CXT_Element || local_name(*format) != "xf") continue;
    const int number = std::atoi(attribute_of(*format, "numFmtId").c_str());
    dates.push_back(is_built_in_date(number) || coded.contains(number));
  }
  return dates;
}

}  // namespace voorzien::io
