// SPDX-License-Identifier: EUPL-1.2
#include "io/catchment/access_csv.hpp"

#include <cstddef>
#include <string_view>

#include "io/vector/value.hpp"

namespace voorzien::io {
namespace {

void add_cell(std::string& out, std::string_view text) {
  if (text.find_first_of(",;\t\"\r\n ") == std::string_view::npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char letter : text) {
    if (letter == '"') out += '"';
    out += letter;
  }
  out += '"';
}

}  // namespace

std::string access_csv(std::span<const std::string> ids, std::span<const std::optional<double>> access) {
  std::string out = "id,access\n";
  for (std::size_t i = 0; i < ids.size(); ++i) {
    add_cell(out, ids[i]);
    out += ',';
    if (access[i]) out += shortest(*access[i]);
    out += '\n';
  }
  return out;
}

}  // namespace voorzien::io
