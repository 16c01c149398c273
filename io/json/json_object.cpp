// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "io/json/json_node.hpp"
#include "io/json/report_unknown.hpp"

namespace voorzien::io {

JsonObject::JsonObject(const JsonNode& node) : node_(node), checks_keys_(node.expect(JsonKind::object)) {}

JsonObject::JsonObject(JsonObject&& other) noexcept
    : node_(std::move(other.node_)), checks_keys_(other.checks_keys_), known_(std::move(other.known_)) {
  other.checks_keys_ = false;
}

JsonObject::~JsonObject() {
  if (checks_keys_) report_unknown_keys();
}

const JsonValue* JsonObject::find(std::string_view key) const {
  if (node_.kind() != JsonKind::object) return nullptr;
  const auto& keys = node_.value_->keys;
  const auto found = std::find(keys.begin(), keys.end(), key);
  if (found == keys.end()) return nullptr;
  return &node_.value_->elements[static_cast<std::size_t>(found - keys.begin())];
}

bool JsonObject::has(std::string_view key) const { return find(key) != nullptr; }

void JsonObject::note_known(std::string_view key) {
  if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.emplace_back(key);
}

JsonNode JsonObject::required(std::string_view key) {
  note_known(key);
  if (const JsonValue* value = find(key)) return node_.child(*value, key);
  if (node_.kind() == JsonKind::object) node_.report("missing_key", {{"key", std::string(key)}});
  return {};
}

JsonNode JsonObject::optional(std::string_view key) {
  note_known(key);
  const JsonValue* value = find(key);
  if (value == nullptr) return {};
  JsonNode node = node_.child(*value, key);
  node.null_is_absent_ = true;
  return node;
}

std::vector<std::pair<std::string, JsonNode>> JsonObject::members() {
  std::vector<std::pair<std::string, JsonNode>> members;
  if (node_.kind() != JsonKind::object) return members;
  const JsonValue& value = *node_.value_;
  for (std::size_t i = 0; i < value.keys.size(); ++i) {
    note_known(value.keys[i]);
    if (value.keys[i] != "note")
      members.emplace_back(value.keys[i], node_.child(value.elements[i], value.keys[i]));
  }
  return members;
}

void JsonObject::allow(const std::vector<std::string>& keys) {
  for (const std::string& key : keys) note_known(key);
}

void JsonObject::report_unknown_keys() const {
  for (const std::string& key : node_.value_->keys) {
    if (key == "note" || key == "$schema") continue;
    if (std::find(known_.begin(), known_.end(), key) != known_.end()) continue;
    report_unknown(node_.child(*find(key), key), "unknown_key", key, known_);
  }
}

}  // namespace voorzien::io
