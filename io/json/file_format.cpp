// SPDX-License-Identifier: EUPL-1.2
#include "io/json/file_format.hpp"

namespace voorzien::io {

void expect_format(JsonObject& root, const std::string& expected) {
  const JsonNode node = root.required("format");
  const auto written = node.text();
  if (!written || *written == expected) return;
  const auto kind_of_file = [](const std::string& format) { return format.substr(0, format.find('/')); };
  const bool other_version = kind_of_file(*written) == kind_of_file(expected);
  node.report(other_version ? "format_version" : "format_kind",
              {{"found", *written}, {"expected", expected}});
}

}  // namespace voorzien::io
