// SPDX-License-Identifier: EUPL-1.2
#include "io/verification/compare_results.hpp"

#include <algorithm>
#include <cmath>

#include "io/json/json_node.hpp"

namespace voorzien::io {
namespace {

/// Of a number: both files round alike, so only the last bit of a full-precision number may differ.
constexpr double equal_to_within = 1e-9;

std::string shown(const JsonValue* value) {
  if (value == nullptr) return "–";
  switch (value->kind) {
    case JsonKind::number:
      return as_json(value->number);
    case JsonKind::text:
      return value->text;
    case JsonKind::boolean:
      return value->truth ? "true" : "false";
    case JsonKind::array:
      return "[" + std::to_string(value->elements.size()) + "]";
    case JsonKind::object:
      return "{" + std::to_string(value->elements.size()) + "}";
    case JsonKind::null:
    case JsonKind::absent:
      break;
  }
  return "null";
}

class Comparison {
 public:
  Verification compare(const JsonValue& written, const JsonValue& recomputed) {
    compare_members(written, recomputed, "");
    return std::move(outcome_);
  }

 private:
  static const JsonValue* find(const JsonValue& object, const std::string& key) {
    const auto found = std::find(object.keys.begin(), object.keys.end(), key);
    if (found == object.keys.end()) return nullptr;
    return &object.elements[static_cast<std::size_t>(found - object.keys.begin())];
  }

  void differs(const std::string& place, const JsonValue* written, const JsonValue* recomputed) {
    outcome_.violations.push_back(
        {"verify_differs",
         "",
         {{"place", place}, {"recomputed", shown(recomputed)}, {"written", shown(written)}}});
  }

  void compare_members(const JsonValue& written, const JsonValue& recomputed, const std::string& place) {
    for (std::size_t i = 0; i < recomputed.keys.size(); ++i) {
      const std::string& key = recomputed.keys[i];
      if (place.empty() && key == "version") continue;
      const JsonValue* other = find(written, key);
      if (other == nullptr) {
        differs(place + "/" + key, nullptr, &recomputed.elements[i]);
      } else {
        compare_values(*other, recomputed.elements[i], place + "/" + key);
      }
    }
    for (std::size_t i = 0; i < written.keys.size(); ++i) {
      const bool proposals = place.empty() && written.keys[i] == "proposals";
      if (!proposals && find(recomputed, written.keys[i]) == nullptr) {
        differs(place + "/" + written.keys[i], &written.elements[i], nullptr);
      }
    }
  }

  void compare_values(const JsonValue& written, const JsonValue& recomputed, const std::string& place) {
    if (written.kind != recomputed.kind) return differs(place, &written, &recomputed);
    switch (written.kind) {
      case JsonKind::number:
        return compare_numbers(written, recomputed, place);
      case JsonKind::text:
        if (written.text != recomputed.text) differs(place, &written, &recomputed);
        return;
      case JsonKind::boolean:
        if (written.truth != recomputed.truth) differs(place, &written, &recomputed);
        return;
      case JsonKind::array:
        if (written.elements.size() != recomputed.elements.size()) {
          return differs(place, &written, &recomputed);
        }
        for (std::size_t i = 0; i < written.elements.size(); ++i) {
          compare_values(written.elements[i], recomputed.elements[i], place + "/" + std::to_string(i));
        }
        return;
      case JsonKind::object:
        return compare_members(written, recomputed, place);
      case JsonKind::null:
      case JsonKind::absent:
        return;
    }
  }

  void compare_numbers(const JsonValue& written, const JsonValue& recomputed, const std::string& place) {
    const double apart = std::abs(written.number - recomputed.number);
    Tally& tally = outcome_.tallies["run"];
    ++tally.numbers;
    tally.largest_difference = std::max(tally.largest_difference, apart);
    if (apart > equal_to_within * std::max(1.0, std::abs(recomputed.number))) {
      differs(place, &written, &recomputed);
    }
  }

  Verification outcome_;
};

}  // namespace

Verification compare_results(const JsonValue& written, const JsonValue& recomputed) {
  return Comparison().compare(written, recomputed);
}

}  // namespace voorzien::io
