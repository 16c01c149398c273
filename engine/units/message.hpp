// SPDX-License-Identifier: EUPL-1.2
// What the engine and the readers have to tell people, without words: a code, a place and the values that
// belong in the sentence. The text catalogue (io/text) turns it into Dutch or English.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace voorzien {

/// A value in a message: text as it is, or a number that is written as the reader's language writes numbers.
using MessageValue = std::variant<std::string, double>;

/// One warning, problem or finding. `code` is a key of the text catalogue, `where` a place a person can go to
/// (file#/json/pointer, file:row, layer/feature), empty where there is none.
struct Message {
  std::string code;
  std::string where;
  std::vector<std::pair<std::string, MessageValue>> values;

  friend bool operator==(const Message&, const Message&) = default;
};

}  // namespace voorzien
