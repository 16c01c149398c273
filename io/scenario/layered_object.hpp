// SPDX-License-Identifier: EUPL-1.2
// One object written in several files: what a scenario says goes before what the scenario it extends says,
// member by member.
#pragma once

#include <string_view>
#include <vector>

#include "io/json/json_node.hpp"

namespace voorzien::io {

class LayeredObject {
 public:
  /// `layers` from the file itself to the furthest one it extends; not empty.
  explicit LayeredObject(std::vector<JsonObject> layers) : layers_(std::move(layers)) {}

  /// The member in the nearest file that writes it, even as null; absent when none does.
  JsonNode optional(std::string_view key);
  /// The same; when no file writes it, the nearest one is said to lack it.
  JsonNode required(std::string_view key);
  /// The member of each file that writes it, nearest first.
  std::vector<JsonNode> all(std::string_view key);
  /// The member as an object layered in the same way; without layers when no file writes it. A file that
  /// writes it as null takes away what the files behind it say.
  LayeredObject layered(std::string_view key);

  [[nodiscard]] bool empty() const { return layers_.empty(); }

 private:
  std::vector<JsonObject> layers_;
};

}  // namespace voorzien::io
