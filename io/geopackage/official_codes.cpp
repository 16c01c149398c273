// SPDX-License-Identifier: EUPL-1.2
#include "io/geopackage/official_codes.hpp"

#include <algorithm>

namespace voorzien::io {
namespace {

constexpr std::size_t municipality_digits = 4;
constexpr std::size_t district_digits = 6;
constexpr std::size_t neighbourhood_digits = 8;

bool is_code(const std::string& id, const char* prefix, std::size_t digits) {
  return id.size() == digits + 2 && id.compare(0, 2, prefix) == 0 &&
         std::all_of(id.begin() + 2, id.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

OfficialCodes official_codes_of(const std::string& id) {
  OfficialCodes codes;
  const bool is_neighbourhood = is_code(id, "BU", neighbourhood_digits);
  if (!is_neighbourhood && !is_code(id, "WK", district_digits)) return codes;
  codes.municipality = "GM" + id.substr(2, municipality_digits);
  codes.district = "WK" + id.substr(2, district_digits);
  if (is_neighbourhood) codes.neighbourhood = id;
  return codes;
}

}  // namespace voorzien::io
