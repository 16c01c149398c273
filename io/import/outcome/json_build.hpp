// SPDX-License-Identifier: EUPL-1.2
// Plain JSON values made, looked up and written, for the parts of dataset.json that an import brings. What a
// person wrote in between stays as it is: the file is edited as a tree, not made anew.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/json/json_value.hpp"

namespace voorzien::io {

JsonValue json_text(std::string_view text);
JsonValue json_number(double number);
JsonValue json_array(std::vector<JsonValue> elements);
/// Members in the order given.
JsonValue json_object(std::vector<std::pair<std::string, JsonValue>> members);
/// {"column": name}, with a status where one is given.
JsonValue json_column(std::string_view name, std::string_view status = {});
/// {"nl": name, "en": name}: names of places are the same in every language.
JsonValue json_name(std::string_view name);

/// The member, or null where the value is no object or has no such key. The pointer lives as long as `object`
/// is not changed.
const JsonValue* member(const JsonValue& object, std::string_view key);
JsonValue* member(JsonValue& object, std::string_view key);
/// The text of a member; empty when it is none.
std::string text_member(const JsonValue& object, std::string_view key);
/// Sets or adds a member.
void set_member(JsonValue& object, std::string_view key, JsonValue value);

/// An array or object as people can read it, with a line end at the end.
std::string written(const JsonValue& value);

}  // namespace voorzien::io
