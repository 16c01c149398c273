// SPDX-License-Identifier: EUPL-1.2
// A finding as a sentence. The engine names functions by id and statuses by number; people read names.
#pragma once

#include <string>

#include "engine/balance/findings.hpp"
#include "engine/model/scenario.hpp"
#include "io/text/language.hpp"

namespace voorzien::io {

/// A name in one language.
inline const std::string& in(const Name& name, Language language) {
  return language == Language::nl ? name.nl : name.en;
}

/// The message with what people read instead of ids: {function}, {functions} (plural), {unit}, {norm_status},
/// and {norm_source} as organisation and year; its own values otherwise.
Message readable(const Message& message, const Scenario& scenario, Language language);

/// The finding as a sentence with `finding.<code>` of the text catalogue.
std::string finding_text(const Finding& finding, const Scenario& scenario, Language language);

}  // namespace voorzien::io
