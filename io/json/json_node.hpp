// SPDX-License-Identifier: EUPL-1.2
// A cursor over a JSON value that knows its place (file#/json/pointer) and collects every problem instead of
// stopping at the first. Reading a value that is absent is silent (whoever required it has reported it);
// reading one of the wrong type or outside its range reports and gives none. At the end of a run the
// collected list is thrown as one InputError.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/model/age.hpp"
#include "engine/units/interval.hpp"
#include "io/json/json_value.hpp"
#include "io/problem/input_error.hpp"

namespace voorzien::io {

/// The numbers a member may hold.
struct NumberRange {
  double least = -std::numeric_limits<double>::infinity();
  double most = std::numeric_limits<double>::infinity();
  bool above_least = false;  ///< `least` itself is not allowed
};

inline constexpr NumberRange any_number{};
inline constexpr NumberRange not_negative{0.0};
inline constexpr NumberRange above_zero{0.0, std::numeric_limits<double>::infinity(), true};
inline constexpr NumberRange zero_to_one{0.0, 1.0};

/// More than any town has: what is larger is a slip of the pen, and sums of it would overflow.
inline constexpr double most_of_anything = 1e9;
inline constexpr double most_dwellings_built = 1e7;
inline constexpr double largest_weight = 1e12;
/// Metres; the whole earth is 4e7 round.
inline constexpr double farthest_coordinate = 1e8;
inline constexpr NumberRange plausible{0.0, most_of_anything};
inline constexpr NumberRange plausible_above_zero{0.0, most_of_anything, true};

using MessageValues = std::vector<std::pair<std::string, MessageValue>>;

class JsonObject;

class JsonNode {
 public:
  /// An absent value: every reading of it gives none without a report.
  JsonNode() = default;

  [[nodiscard]] JsonKind kind() const { return value_ == nullptr ? JsonKind::absent : value_->kind; }
  /// Written, and not as null.
  [[nodiscard]] bool present() const { return kind() != JsonKind::absent && kind() != JsonKind::null; }
  /// file#/json/pointer
  [[nodiscard]] std::string where() const { return file_ + '#' + pointer_; }
  [[nodiscard]] const std::string& file() const { return file_; }

  /// Adds a problem at this place (at the object that lacks the key, for an absent node).
  void report(std::string code, MessageValues values = {}) const;

  /// A finite number within `range`.
  [[nodiscard]] std::optional<double> number(NumberRange range = any_number) const;
  /// A whole number within `range`, at most 2^53 in size.
  [[nodiscard]] std::optional<std::int64_t> whole_number(NumberRange range = any_number) const;
  /// A whole number 0..2^64−1, exactly.
  [[nodiscard]] std::optional<std::uint64_t> natural_number() const;
  /// A calendar year 1900..2200.
  [[nodiscard]] std::optional<int> year() const;
  [[nodiscard]] std::optional<bool> boolean() const;
  /// Any text; an empty one is a problem unless `may_be_empty`.
  [[nodiscard]] std::optional<std::string> text(bool may_be_empty = false) const;
  /// An own id, `^[a-z0-9][a-z0-9-]*$`.
  [[nodiscard]] std::optional<std::string> id() const;
  /// Position in `allowed` of the text written here.
  [[nodiscard]] std::optional<std::size_t> choice(const std::vector<std::string>& allowed) const;
  /// A number (no bandwidth) or {low, mid, high} with low ≤ mid ≤ high, all within `range`.
  [[nodiscard]] std::optional<Interval> interval(NumberRange range = any_number) const;
  /// [first, last], whole, 0 ≤ first ≤ last ≤ 100, both included.
  [[nodiscard]] std::optional<AgeBand> age_band() const;
  /// The elements of an array; none when it is absent or something else.
  [[nodiscard]] std::vector<JsonNode> elements() const;
  /// The members of an object; without members when it is absent or something else.
  [[nodiscard]] JsonObject object() const;

 private:
  friend class JsonObject;
  friend JsonNode read_json(std::string_view text, const std::string& file, std::vector<Problem>& problems);
  friend JsonNode read_json_object(std::string_view text, const std::string& file,
                                   std::vector<Problem>& problems);

  /// Whether the value is of this kind; reports when it is another, silent when absent or a permitted null.
  [[nodiscard]] bool expect(JsonKind kind) const;
  [[nodiscard]] JsonNode child(const JsonValue& value, std::string_view key) const;
  [[nodiscard]] bool within(double number, NumberRange range) const;

  std::shared_ptr<const JsonValue> root_;  // keeps value_ alive
  const JsonValue* value_ = nullptr;
  bool null_is_absent_ = false;
  std::string file_;
  std::string pointer_;
  std::vector<Problem>* problems_ = nullptr;
};

/// The members of one object. Every key that was asked for is known; when the JsonObject goes, each other key
/// is reported as unknown, except `note` and `$schema`, which any object may carry.
class JsonObject {
 public:
  explicit JsonObject(const JsonNode& node);
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;
  JsonObject(JsonObject&& other) noexcept;
  JsonObject& operator=(JsonObject&&) = delete;
  ~JsonObject();

  /// The member, reported when it is missing. Written as null it is of kind null; reading a value from that
  /// reports.
  JsonNode required(std::string_view key);
  /// The member, or an absent node; null is the same as absent.
  JsonNode optional(std::string_view key);
  /// Every member under its own key, for an object that is a map; all keys become known.
  std::vector<std::pair<std::string, JsonNode>> members();
  /// Says keys are known without reading them.
  void allow(const std::vector<std::string>& keys);
  /// Whether the key is written, even as null.
  [[nodiscard]] bool has(std::string_view key) const;
  /// The object itself, for problems that concern it as a whole.
  [[nodiscard]] const JsonNode& node() const { return node_; }

 private:
  [[nodiscard]] const JsonValue* find(std::string_view key) const;
  void note_known(std::string_view key);
  void report_unknown_keys() const;

  JsonNode node_;
  bool checks_keys_ = false;
  std::vector<std::string> known_;
};

/// Parses `text` and stands at its root. `file` is the name people are shown. `problems` must outlive the
/// node.
JsonNode read_json(std::string_view text, const std::string& file, std::vector<Problem>& problems);

/// As read_json, for a file that must hold an object: anything else is one problem and an absent node.
JsonNode read_json_object(std::string_view text, const std::string& file, std::vector<Problem>& problems);

/// The number as one writes it in JSON, with a decimal point in every language.
std::string as_json(double number);

/// A name in a file and what it means.
template <class Value>
struct Choice {
  const char* name;
  Value value;
};

/// The value whose name is written at the node; reports the allowed names otherwise.
template <class Value, std::size_t count>
std::optional<Value> read_choice(const JsonNode& node, const std::array<Choice<Value>, count>& choices) {
  std::vector<std::string> names;
  for (const auto& choice : choices) names.emplace_back(choice.name);
  const auto position = node.choice(names);
  if (!position) return std::nullopt;
  return choices[*position].value;
}

/// The name that stands for the value; requires that it is among the choices.
template <class Value, std::size_t count>
std::string name_of(Value value, const std::array<Choice<Value>, count>& choices) {
  for (const auto& choice : choices) {
    if (choice.value == value) return choice.name;
  }
  return {};
}

}  // namespace voorzien::io
