// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/input_files.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string_view>

#include "io/manifest/sha256.hpp"
#include "io/vector/source_bytes.hpp"

namespace voorzien::io {
namespace {

std::optional<std::string> checksum_of(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_regular_file(path, error)) return sha256_of_file(path);
  // Files only GDAL sees: in memory, in an archive.
  std::string bytes;
  if (!read_blocks(path, [&](std::string_view block) { bytes.append(block); })) return std::nullopt;
  return sha256_of_bytes(bytes);
}

}  // namespace

void note_input(const ManifestTable& table, DatasetReading& reading) {
  auto& inputs = reading.inputs;
  const std::string& shown = table.source.shown;
  auto noted = std::find_if(inputs.begin(), inputs.end(),
                            [&](const DatasetInput& input) { return input.path == shown; });
  if (noted == inputs.end()) {
    DatasetInput input{shown, {}};
    if (!is_connection(table.source.path)) {
      const auto checksum = checksum_of(table.source.path);
      if (!checksum) return;
      input.sha256 = *checksum;
    }
    noted = inputs.insert(inputs.end(), input);
  }
  if (table.sha256.empty() || table.sha256 == noted->sha256) return;
  reading.problems.push_back({"checksum_differs",
                              table.source.where,
                              {{"file", shown}, {"expected", table.sha256}, {"found", noted->sha256}}});
}

}  // namespace voorzien::io
