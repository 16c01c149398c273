// SPDX-License-Identifier: EUPL-1.2
#include "io/import/cbs/cbs_source.hpp"

#include <cctype>

#include "io/import/outcome/brought.hpp"

namespace voorzien::io {

TableSource cbs_source(const std::string& path, const std::string& layer) {
  TableSource source;
  source.path = path;
  source.shown = bare_name(path);
  source.layer = layer;
  source.missing_codes = cbs_missing_codes;
  source.where = source.shown;
  return source;
}

namespace {

std::string between(const std::string& text, char quote) {
  std::string quoted(1, quote);
  for (const char letter : text) quoted.append(letter == quote ? 2 : 1, letter);
  return quoted + quote;
}

}  // namespace

std::string filter_name(const std::string& column) { return between(column, '"'); }

std::string filter_text(const std::string& text) { return between(text, '\''); }

std::optional<int> year_in(const std::string& text) {
  constexpr std::size_t digits = 4;
  std::optional<int> year;
  for (std::size_t i = 0; i + digits <= text.size(); ++i) {
    const bool starts = i == 0 || std::isdigit(static_cast<unsigned char>(text[i - 1])) == 0;
    if (!starts || text.compare(i, 2, "20") != 0) continue;
    if (std::isdigit(static_cast<unsigned char>(text[i + 2])) == 0 ||
        std::isdigit(static_cast<unsigned char>(text[i + 3])) == 0)
      continue;
    const int found = std::stoi(text.substr(i, digits));
    if (year && *year != found) return std::nullopt;
    year = found;
  }
  return year;
}

}  // namespace voorzien::io
