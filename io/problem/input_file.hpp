// SPDX-License-Identifier: EUPL-1.2
// A file a run read. The manifest lists and hashes every one of them.
#pragma once

#include <string>

namespace voorzien::io {

/// `name` is the same on every machine: relative to the scenario, or to the data folder for files that were
/// found by their id, or as it was written with its ${VARIABLE}. `path` is absolute; empty for a database.
struct InputFile {
  std::string name;
  std::string path;
  std::string sha256;  ///< of the content, where the reader took it; empty: still to be taken from `path`
  friend bool operator==(const InputFile&, const InputFile&) = default;
};

}  // namespace voorzien::io
