// SPDX-License-Identifier: EUPL-1.2
// manifest.json: what went into a run and what came out, each file with its SHA-256, so that anyone can see
// whether a folder is still as voorzien wrote it. The only file with a clock in it; the number of threads is
// left out because it changes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace voorzien::io {

/// The name of the manifest in an output directory.
inline constexpr std::string_view manifest_name = "manifest.json";

/// A file and the SHA-256 of its content. Inputs are named as they were written, outputs relative to the
/// output directory with `/` between folders.
struct FileDigest {
  std::string path;
  std::string sha256;
  friend bool operator==(const FileDigest&, const FileDigest&) = default;
};

struct Manifest {
  std::string program_version;
  std::string scenario;  ///< id
  std::string language;  ///< "nl" or "en"
  std::uint64_t seed = 0;
  std::string created;                                         ///< ISO 8601, from the caller's clock
  std::vector<std::pair<std::string, std::string>> libraries;  ///< name and version
  std::vector<FileDigest> inputs;
  std::vector<FileDigest> outputs;  ///< everything in the directory but the manifest
  friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// The manifest as `voorzien-manifest/1`.
std::string manifest_json(const Manifest& manifest);

/// The manifest that was written as `json`; none when it is not one that manifest_json wrote, byte for byte.
std::optional<Manifest> read_manifest(std::string_view json);

}  // namespace voorzien::io
