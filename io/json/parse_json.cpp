// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "io/json/json_pointer.hpp"
#include "io/json/json_value.hpp"
#include "io/json/syntax_problem.hpp"

namespace voorzien::io {
namespace {

/// Receives the parser's events and builds the tree; returning false stops the parser.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  TreeBuilder(std::string_view text, const std::string& file, std::vector<Problem>& problems)
      : text_(text), file_(file), problems_(problems) {}

  [[nodiscard]] JsonValue take() { return std::move(root_); }

  bool null() override { return add(of_kind(JsonKind::null)); }
  bool boolean(bool truth) override {
    JsonValue value = of_kind(JsonKind::boolean);
    value.truth = truth;
    return add(std::move(value));
  }
  bool number_integer(number_integer_t number) override { return add_number(static_cast<double>(number)); }
  bool number_unsigned(number_unsigned_t number) override {
    JsonValue value = of_kind(JsonKind::number);
    value.number = static_cast<double>(number);
    value.natural = number;
    return add(std::move(value));
  }
  bool number_float(number_float_t number, const string_t& /*written*/) override {
    return add_number(number);
  }
  bool string(string_t& text) override {
    JsonValue value = of_kind(JsonKind::text);
    value.text = std::move(text);
    return add(std::move(value));
  }
  bool binary(binary_t& /*bytes*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return open(JsonKind::object); }
  bool start_array(std::size_t /*size*/) override { return open(JsonKind::array); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool key(string_t& key) override {
    open_.back().key = key;
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::json::exception& error) override {
    // 406: the text is a well-formed number that no double can hold.
    if (error.id == 406) {
      problems_.push_back({"number_too_large_to_hold", syntax_problem(text_, file_, position).where, {}});
    } else {
      problems_.push_back(syntax_problem(text_, file_, position));
    }
    return false;
  }

 private:
  /// An array or object that is still being filled.
  struct Open {
    JsonValue value;
    std::string key;      ///< the member that comes next
    std::string pointer;  ///< of the value itself
  };

  static JsonValue of_kind(JsonKind kind) {
    JsonValue value;
    value.kind = kind;
    return value;
  }
  bool add_number(double number) {
    JsonValue value = of_kind(JsonKind::number);
    value.number = number;
    return add(std::move(value));
  }
  bool open(JsonKind kind) {
    if (open_.size() == deepest_json) {
      problems_.push_back(
          {"json_too_deep", file_ + '#' + next_pointer(), {{"most", static_cast<double>(deepest_json)}}});
      return false;
    }
    std::string pointer = next_pointer();
    open_.push_back({of_kind(kind), {}, std::move(pointer)});
    return true;
  }
  bool close() {
    JsonValue value = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(value));
  }
  [[nodiscard]] std::string next_pointer() const {
    if (open_.empty()) return {};
    const Open& parent = open_.back();
    return pointer_to(parent.pointer, parent.value.kind == JsonKind::object
                                          ? parent.key
                                          : std::to_string(parent.value.elements.size()));
  }
  bool add(JsonValue value) {
    if (open_.empty()) {
      root_ = std::move(value);
      return true;
    }
    Open& parent = open_.back();
    if (parent.value.kind == JsonKind::object) {
      const auto& keys = parent.value.keys;
      if (std::find(keys.begin(), keys.end(), parent.key) != keys.end()) {
        problems_.push_back(
            {"duplicate_key", file_ + '#' + pointer_to(parent.pointer, parent.key), {{"key", parent.key}}});
        return true;
      }
      parent.value.keys.push_back(parent.key);
    }
    parent.value.elements.push_back(std::move(value));
    return true;
  }

  std::string_view text_;
  const std::string& file_;
  std::vector<Problem>& problems_;
  std::vector<Open> open_;
  JsonValue root_;
};

}  // namespace

JsonValue parse_json(std::string_view text, const std::string& file, std::vector<Problem>& problems) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
  TreeBuilder builder(text, file, problems);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return {};
  return builder.take();
}

}  // namespace voorzien::io
