// SPDX-License-Identifier: EUPL-1.2
// What the program takes from its surroundings, once, at the start.
#pragma once

#include <filesystem>
#include <string>

namespace voorzien::tool {

struct Environment {
  std::filesystem::path data_root;  ///< holds datasets/ and scenarios/
  std::string shared;               ///< value of ${VOORZIEN_SHARED} in paths
  bool words_on_terminal = false;   ///< stderr is a terminal: progress may be shown
  int processors = 1;
};

/// Data: the folder VOORZIEN_DATA names, else the installed one, else the source tree the program was built
/// from.
Environment read_environment();

}  // namespace voorzien::tool
