// SPDX-License-Identifier: EUPL-1.2
#include "io/scenario/layered_object.hpp"

#include <utility>

namespace voorzien::io {

JsonNode LayeredObject::optional(std::string_view key) {
  JsonNode nearest;
  bool found = false;
  for (JsonObject& layer : layers_) {
    // Asked of every layer, so that each knows the key.
    const JsonNode node = layer.optional(key);
    if (!found && layer.has(key)) {
      nearest = node;
      found = true;
    }
  }
  return nearest;
}

JsonNode LayeredObject::required(std::string_view key) {
  JsonNode node = optional(key);
  if (!node.present() && !layers_.empty()) {
    if (layers_.front().has(key)) return layers_.front().required(key);
    layers_.front().node().report("missing_key", {{"key", std::string(key)}});
  }
  return node;
}

std::vector<JsonNode> LayeredObject::all(std::string_view key) {
  std::vector<JsonNode> nodes;
  for (JsonObject& layer : layers_) {
    const JsonNode node = layer.optional(key);
    if (node.present()) nodes.push_back(node);
  }
  return nodes;
}

LayeredObject LayeredObject::layered(std::string_view key) {
  std::vector<JsonObject> objects;
  bool taken_away = false;
  for (JsonObject& layer : layers_) {
    const JsonNode node = layer.optional(key);
    taken_away = taken_away || (layer.has(key) && !node.present());
    if (node.present() && !taken_away) objects.push_back(node.object());
  }
  return LayeredObject(std::move(objects));
}

}  // namespace voorzien::io
