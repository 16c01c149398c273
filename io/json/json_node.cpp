// SPDX-License-Identifier: EUPL-1.2
#include "io/json/json_node.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "io/json/json_pointer.hpp"
#include "io/json/report_unknown.hpp"
#include "io/problem/printable.hpp"

namespace voorzien::io {
namespace {

std::string wrong_type_code(JsonKind expected) {
  switch (expected) {
    case JsonKind::boolean:
      return "expected_true_or_false";
    case JsonKind::number:
      return "expected_number";
    case JsonKind::text:
      return "expected_text";
    case JsonKind::array:
      return "expected_list";
    default:
      return "expected_object";
  }
}

/// At most 60 bytes, never half a character.
std::string start_of(const std::string& text) {
  std::size_t length = std::min<std::size_t>(text.size(), 60);
  while (length > 0 && length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
    --length;
  return text.substr(0, length);
}

/// What is written, short enough for a message and the same in every language.
std::string written(const JsonValue& value) {
  switch (value.kind) {
    case JsonKind::boolean:
      return value.truth ? "true" : "false";
    case JsonKind::text:
      return '"' + start_of(value.text) + '"';
    case JsonKind::array:
      return "[…]";
    case JsonKind::object:
      return "{…}";
    default:
      return "null";
  }
}

bool is_own_id(const std::string& text) {
  const auto is_letter_or_digit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  return !text.empty() && is_letter_or_digit(text.front()) &&
         std::all_of(text.begin(), text.end(), [&](char c) { return is_letter_or_digit(c) || c == '-'; });
}

}  // namespace

void JsonNode::report(std::string code, MessageValues values) const {
  if (problems_ == nullptr) return;
  std::vector<Message> one = {{std::move(code), where(), std::move(values)}};
  make_printable(one);
  problems_->push_back(std::move(one.front()));
}

bool JsonNode::expect(JsonKind expected) const {
  if (kind() == expected) return true;
  if (kind() == JsonKind::absent || (kind() == JsonKind::null && null_is_absent_)) return false;
  if (kind() == JsonKind::number) {
    report(wrong_type_code(expected), {{"found", as_json(value_->number)}});
  } else {
    report(wrong_type_code(expected), {{"found", written(*value_)}});
  }
  return false;
}

JsonNode JsonNode::child(const JsonValue& value, std::string_view key) const {
  JsonNode node = *this;
  node.value_ = &value;
  node.null_is_absent_ = false;
  node.pointer_ = pointer_to(pointer_, key);
  return node;
}

bool JsonNode::within(double number, NumberRange range) const {
  if (range.least == 0.0 && range.most == 1.0 && (number < 0.0 || number > 1.0)) {
    report("share_outside", {{"value", as_json(number)}});
  } else if (range.above_least && number <= range.least) {
    report("number_not_above", {{"value", as_json(number)}, {"least", as_json(range.least)}});
  } else if (range.least == 0.0 && number < 0.0) {
    report("number_negative", {{"value", as_json(number)}});
  } else if (number < range.least) {
    report("number_too_small", {{"value", as_json(number)}, {"least", as_json(range.least)}});
  } else if (number > range.most) {
    report("number_too_large", {{"value", as_json(number)}, {"most", as_json(range.most)}});
  } else {
    return true;
  }
  return false;
}

std::optional<double> JsonNode::number(NumberRange range) const {
  if (!expect(JsonKind::number) || !within(value_->number, range)) return std::nullopt;
  return value_->number;
}

std::optional<std::int64_t> JsonNode::whole_number(NumberRange range) const {
  constexpr double largest_exact = 9007199254740992.0;
  const auto value = number(range);
  if (!value) return std::nullopt;
  if (std::trunc(*value) != *value || std::abs(*value) > largest_exact) {
    report("number_not_whole", {{"value", as_json(*value)}});
    return std::nullopt;
  }
  return static_cast<std::int64_t>(*value);
}

std::optional<std::uint64_t> JsonNode::natural_number() const {
  if (!expect(JsonKind::number)) return std::nullopt;
  if (value_->natural) return value_->natural;
  if (within(value_->number, not_negative)) report("number_not_whole", {{"value", as_json(value_->number)}});
  return std::nullopt;
}

std::optional<int> JsonNode::year() const {
  const auto value = number();
  if (!value) return std::nullopt;
  if (std::trunc(*value) != *value || *value < 1900.0 || *value > 2200.0) {
    report("not_a_year", {{"found", as_json(*value)}});
    return std::nullopt;
  }
  return static_cast<int>(*value);
}

std::optional<bool> JsonNode::boolean() const {
  if (!expect(JsonKind::boolean)) return std::nullopt;
  return value_->truth;
}

std::optional<std::string> JsonNode::text(bool may_be_empty) const {
  if (!expect(JsonKind::text)) return std::nullopt;
  if (value_->text.empty() && !may_be_empty) {
    report("text_empty");
    return std::nullopt;
  }
  return value_->text;
}

std::optional<std::string> JsonNode::id() const {
  auto written_id = text();
  if (written_id && !is_own_id(*written_id)) {
    report("bad_id", {{"id", *written_id}});
    return std::nullopt;
  }
  return written_id;
}

std::optional<std::size_t> JsonNode::choice(const std::vector<std::string>& allowed) const {
  const auto value = text();
  if (!value) return std::nullopt;
  const auto found = std::find(allowed.begin(), allowed.end(), *value);
  if (found != allowed.end()) return static_cast<std::size_t>(found - allowed.begin());
  report_unknown(*this, "unknown_choice", *value, allowed);
  return std::nullopt;
}

std::vector<JsonNode> JsonNode::elements() const {
  std::vector<JsonNode> nodes;
  if (!expect(JsonKind::array)) return nodes;
  for (std::size_t i = 0; i < value_->elements.size(); ++i)
    nodes.push_back(child(value_->elements[i], std::to_string(i)));
  return nodes;
}

JsonObject JsonNode::object() const { return JsonObject(*this); }

JsonNode read_json(std::string_view text, const std::string& file, std::vector<Problem>& problems) {
  JsonNode node;
  node.root_ = std::make_shared<const JsonValue>(parse_json(text, file, problems));
  node.value_ = node.root_.get();
  node.file_ = file;
  node.problems_ = &problems;
  return node;
}

JsonNode read_json_object(std::string_view text, const std::string& file, std::vector<Problem>& problems) {
  JsonNode node = read_json(text, file, problems);
  if (node.kind() == JsonKind::object) return node;
  // Broken JSON has been reported and left nothing.
  static_cast<void>(node.expect(JsonKind::object));
  node.value_ = nullptr;
  return node;
}

std::string as_json(double number) {
  const double size = std::abs(number);
  const bool ordinary = size == 0.0 || (size >= 1e-6 && size < 1e15);
  std::array<char, 64> written{};
  const auto end = std::to_chars(written.data(), written.data() + written.size(), number,
                                 ordinary ? std::chars_format::fixed : std::chars_format::general);
  return {written.data(), end.ptr};
}

}  // namespace voorzien::io
