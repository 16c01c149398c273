// SPDX-License-Identifier: EUPL-1.2
#include "io/json/json_pointer.hpp"

namespace voorzien::io {

std::string pointer_to(const std::string& parent, std::string_view key) {
  std::string pointer = parent + '/';
  for (const char letter : key) {
    if (letter == '~') {
      pointer += "~0";
    } else if (letter == '/') {
      pointer += "~1";
    } else {
      pointer += letter;
    }
  }
  return pointer;
}

}  // namespace voorzien::io
