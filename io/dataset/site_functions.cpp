// SPDX-License-Identifier: EUPL-1.2
#include "io/dataset/site_functions.hpp"

namespace voorzien::io {

std::string allowed_text(const Site& site, const FunctionCatalogue& catalogue) {
  std::string text;
  for (const FunctionIndex function : site.allowed)
    text += (text.empty() ? "" : ";") + catalogue.functions[function].id;
  return text;
}

std::string excluded_text(const Site& site, const FunctionCatalogue& catalogue) {
  std::string text;
  for (const ExcludedFunction& excluded : site.excluded) {
    const Name& reason = excluded.reason;
    text += (text.empty() ? "" : ";") + catalogue.functions[excluded.function].id;
    if (!reason.nl.empty() || !reason.en.empty()) text += ": " + reason.nl;
    if (reason.en != reason.nl) text += " | " + reason.en;
  }
  return text;
}

}  // namespace voorzien::io
