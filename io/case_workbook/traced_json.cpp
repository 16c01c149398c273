// SPDX-License-Identifier: EUPL-1.2
#include "io/case_workbook/traced_json.hpp"

#include "io/json/json_pointer.hpp"

namespace voorzien::io {

std::string TracedJson::noted(const std::string& place) {
  std::string pointer;
  if (!open_.empty()) {
    Open& parent = open_.back();
    pointer = pointer_to(parent.pointer, parent.is_array ? std::to_string(parent.next++) : key_);
  }
  places_.note(document_, pointer, place);
  return pointer;
}

void TracedJson::begin_object(const std::string& place) {
  open_.push_back({noted(place), false, 0});
  json_.begin_object();
}

void TracedJson::begin_array(const std::string& place) {
  open_.push_back({noted(place), true, 0});
  json_.begin_array();
}

void TracedJson::end() {
  open_.pop_back();
  json_.end();
}

void TracedJson::key(const std::string& name) {
  key_ = name;
  json_.key(name);
}

void TracedJson::text(const std::string& value, const std::string& place) {
  static_cast<void>(noted(place));
  json_.text(value);
}

void TracedJson::number(double value, const std::string& place) {
  static_cast<void>(noted(place));
  json_.number(value);
}

void TracedJson::natural_number(std::uint64_t value, const std::string& place) {
  static_cast<void>(noted(place));
  json_.natural_number(value);
}

void TracedJson::boolean(bool value, const std::string& place) {
  static_cast<void>(noted(place));
  json_.boolean(value);
}

void TracedJson::null(const std::string& place) {
  static_cast<void>(noted(place));
  json_.null();
}

void TracedJson::text_member(const std::string& name, const std::string& value, const std::string& place) {
  if (value.empty()) return;
  key(name);
  text(value, place);
}

void TracedJson::number_member(const std::string& name, const std::optional<double>& value,
                               const std::string& place) {
  if (!value) return;
  key(name);
  number(*value, place);
}

}  // namespace voorzien::io
