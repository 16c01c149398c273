// SPDX-License-Identifier: EUPL-1.2
// A JSON text as plain values. Our own small tree, so that the JSON library stays behind one .cpp and every
// reader works from the same form.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/problem/input_error.hpp"

namespace voorzien::io {

enum class JsonKind { absent, null, boolean, number, text, array, object };

/// One JSON value. `keys` runs parallel to `elements` in an object and is empty otherwise.
struct JsonValue {
  JsonKind kind = JsonKind::absent;
  bool truth = false;
  double number = 0.0;                   ///< finite
  std::optional<std::uint64_t> natural;  ///< the number exactly, when written as a whole number ≥ 0
  std::string text;
  std::vector<JsonValue> elements;
  std::vector<std::string> keys;
};

/// Arrays and objects nested deeper than this are refused.
inline constexpr std::size_t deepest_json = 64;

/// Reads the text of `file` (a byte order mark is passed over). Broken JSON becomes one problem with line and
/// column and an absent value; a key written twice becomes a problem and the first one counts.
JsonValue parse_json(std::string_view text, const std::string& file, std::vector<Problem>& problems);

}  // namespace voorzien::io
