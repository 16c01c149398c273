// SPDX-License-Identifier: EUPL-1.2
// What is gathered while a dataset is read.
#pragma once

#include <string>
#include <vector>

#include "io/vector/reading.hpp"

namespace voorzien::io {

/// A file or database that was read.
struct DatasetInput {
  std::string path;    ///< as written in the manifest, relative to it; passwords of databases left out
  std::string sha256;  ///< of the content, hexadecimal; empty for a database
};

struct DatasetReading : Reading {
  std::vector<DatasetInput> inputs;  ///< in order of reading, each once; the manifest first
};

}  // namespace voorzien::io
