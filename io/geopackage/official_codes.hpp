// SPDX-License-Identifier: EUPL-1.2
// The official Dutch keys of Statistics Netherlands (CBS) that a neighbourhood id carries, so that a layer
// can be joined to other open data: GM + 4 digits (gemeente), WK + 6 (wijk), BU + 8 (buurt); each begins with
// the digits of the one above it.
#pragma once

#include <optional>
#include <string>

namespace voorzien::io {

/// Codes in an id; all absent when the id is not an official code.
struct OfficialCodes {
  std::optional<std::string> municipality;   ///< GM0034
  std::optional<std::string> district;       ///< WK003401
  std::optional<std::string> neighbourhood;  ///< BU00340101
};

/// Reads the codes out of a neighbourhood id such as WK003401 or BU00340101.
OfficialCodes official_codes_of(const std::string& id);

}  // namespace voorzien::io
