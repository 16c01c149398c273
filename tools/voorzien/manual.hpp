// SPDX-License-Identifier: EUPL-1.2
// Man pages and shell completion, made from the tree of verbs, so that they never say something else than the
// program does.
#pragma once

#include <string>

#include "io/text/language.hpp"
#include "tools/voorzien/command_line/typed_program.hpp"

namespace voorzien::tool {

/// The man page (section 1, in man(7) macros) of the program or of one of its verbs.
std::string man_page(const TypedVerb& verb, const TypedVerb& program, io::Language language);

/// Completion for bash (sourced from bash-completion's folder) and zsh (an autoloaded _voorzien).
std::string bash_completion(const TypedVerb& program);
std::string zsh_completion(const TypedVerb& program);

}  // namespace voorzien::tool
