// SPDX-License-Identifier: EUPL-1.2
#include "io/import/outcome/json_build.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "io/json/json_writer.hpp"

namespace voorzien::io {
namespace {

void write(JsonWriter& json, const JsonValue& value) {
  switch (value.kind) {
    case JsonKind::absent:
    case JsonKind::null:
      return json.null();
    case JsonKind::boolean:
      return json.boolean(value.truth);
    case JsonKind::number:
      if (value.natural) return json.natural_number(*value.natural);
      return json.number(value.number);
    case JsonKind::text:
      return json.text(value.text);
    case JsonKind::array:
      json.begin_array();
      for (const JsonValue& element : value.elements) write(json, element);
      return json.end();
    case JsonKind::object:
      json.begin_object();
      for (std::size_t i = 0; i < value.elements.size(); ++i) {
        json.key(value.keys[i]);
        write(json, value.elements[i]);
      }
      return json.end();
  }
}

}  // namespace

JsonValue json_text(std::string_view text) {
  JsonValue value;
  value.kind = JsonKind::text;
  value.text = text;
  return value;
}

JsonValue json_number(double number) {
  JsonValue value;
  value.kind = JsonKind::number;
  value.number = number;
  if (number >= 0.0 && number == std::floor(number) && number < 1e15)
    value.natural = static_cast<std::uint64_t>(number);
  return value;
}

JsonValue json_array(std::vector<JsonValue> elements) {
  JsonValue value;
  value.kind = JsonKind::array;
  value.elements = std::move(elements);
  return value;
}

JsonValue json_object(std::vector<std::pair<std::string, JsonValue>> members) {
  JsonValue value;
  value.kind = JsonKind::object;
  for (auto& [key, element] : members) {
    value.keys.push_back(std::move(key));
    value.elements.push_back(std::move(element));
  }
  return value;
}

JsonValue json_column(std::string_view name, std::string_view status) {
  JsonValue value = json_object({{"column", json_text(name)}});
  if (!status.empty()) set_member(value, "status", json_text(status));
  return value;
}

JsonValue json_name(std::string_view name) {
  return json_object({{"nl", json_text(name)}, {"en", json_text(name)}});
}

const JsonValue* member(const JsonValue& object, std::string_view key) {
  const auto found = std::find(object.keys.begin(), object.keys.end(), key);
  if (object.kind != JsonKind::object || found == object.keys.end()) return nullptr;
  return &object.elements[static_cast<std::size_t>(found - object.keys.begin())];
}

JsonValue* member(JsonValue& object, std::string_view key) {
  const auto found = std::find(object.keys.begin(), object.keys.end(), key);
  if (object.kind != JsonKind::object || found == object.keys.end()) return nullptr;
  return &object.elements[static_cast<std::size_t>(found - object.keys.begin())];
}

std::string text_member(const JsonValue& object, std::string_view key) {
  const JsonValue* value = member(object, key);
  return value != nullptr && value->kind == JsonKind::text ? value->text : std::string();
}

void set_member(JsonValue& object, std::string_view key, JsonValue value) {
  if (JsonValue* old = member(object, key)) {
    *old = std::move(value);
    return;
  }
  object.kind = JsonKind::object;
  object.keys.emplace_back(key);
  object.elements.push_back(std::move(value));
}

std::string written(const JsonValue& value) {
  JsonWriter json;
  write(json, value);
  return json.result();
}

}  // namespace voorzien::io
