// SPDX-License-Identifier: EUPL-1.2
#include "io/json/report_unknown.hpp"

#include "io/problem/near_names.hpp"

namespace voorzien::io {

void report_unknown(const JsonNode& place, const std::string& code, const std::string& written,
                    const std::vector<std::string>& known) {
  const auto near = near_names(written, known);
  if (near.empty()) {
    place.report(code, {{"name", written}, {"known", joined(known)}});
  } else {
    place.report(code + "_near", {{"name", written}, {"near", joined(near)}});
  }
}

}  // namespace voorzien::io
