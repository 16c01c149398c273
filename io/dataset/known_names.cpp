// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/known_names.hpp"

#include <algorithm>

#include "io/problem/near_names.hpp"

namespace voorzien::io {

std::vector<std::string> parts_of_cell(const std::string& cell) {
  constexpr const char* blank = " \t";
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= cell.size();) {
    const std::size_t end = std::min(cell.find(';', start), cell.size());
    const std::string part = cell.substr(start, end - start);
    const auto first = part.find_first_not_of(blank);
    if (first != std::string::npos)
      parts.push_back(part.substr(first, part.find_last_not_of(blank) - first + 1));
    start = end + 1;
  }
  return parts;
}

void report_unknown_name(const UnknownName& unknown, const std::string& id, const CheckedRow& row,
                         Reading& reading) {
  const auto near = near_names(unknown.name, unknown.known);
  reading.problems.push_back(
      {near.empty() ? unknown.code : unknown.code + "_near",
       row.place(),
       {{"id", id}, {"name", unknown.name}, {"near", joined(near)}, {"known", joined(unknown.known)}}});
}

std::vector<std::string> function_ids(const FunctionCatalogue& catalogue) {
  std::vector<std::string> ids;
  for (const FacilityFunction& function : catalogue.functions) ids.push_back(function.id);
  return ids;
}

}  // namespace voorzien::io
