// SPDX-License-Identifier: EUPL-1.2
// The verbs and all that can be typed behind them, as the manual and the completion tell it.
#pragma once

#include <string>
#include <vector>

#include "io/text/language.hpp"

namespace voorzien::tool {

/// One thing that can be typed behind a verb.
struct TypedOption {
  std::vector<std::string>
      names;          ///< "-o", "--output"; one name without dashes: something given by its place
  std::string value;  ///< what follows: "DIR", "nl|en"; empty for a flag
  std::string about;
  bool required = false;
  bool many = false;  ///< may be given more than once
};

/// A verb with all that can be typed behind it, as the manual and the completion tell it.
struct TypedVerb {
  std::string name;  ///< "norms list" for a verb within a verb
  std::string about;
  std::vector<TypedOption> options;  ///< those by place first
  std::vector<TypedVerb> verbs;
};

/// The whole program, without what is hidden.
TypedVerb typed_program(io::Language language);

}  // namespace voorzien::tool
