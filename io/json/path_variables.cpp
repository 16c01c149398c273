// SPDX-License-Identifier: EUPL-1.2
#include "io/json/path_variables.hpp"

namespace voorzien::io {

std::string with_variables(const std::string& path, const PathVariables& variables, const JsonNode& place) {
  std::string filled;
  std::size_t at = 0;
  while (true) {
    const std::size_t begin = path.find("${", at);
    const std::size_t end = begin == std::string::npos ? begin : path.find('}', begin);
    if (end == std::string::npos) return filled + path.substr(at);
    const std::string name = path.substr(begin + 2, end - begin - 2);
    filled += path.substr(at, begin - at);
    const auto found = variables.find(name);
    if (found == variables.end()) {
      place.report("unknown_variable", {{"name", name}});
      filled += path.substr(begin, end + 1 - begin);
    } else {
      filled += found->second;
    }
    at = end + 1;
  }
}

}  // namespace voorzien::io
