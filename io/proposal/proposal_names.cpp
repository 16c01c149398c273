// SPDX-License-Identifier: EUPL-1.2
#include "io/proposal/proposal_names.hpp"

#include "io/text/catalogue.hpp"

namespace voorzien::io {

std::string_view key_of(SiteKind kind) {
  switch (kind) {
    case SiteKind::plot:
      return "plot";
    case SiteKind::plinth:
      return "plinth";
    case SiteKind::existing_building:
      return "existing_building";
    case SiteKind::roof:
      return "roof";
    case SiteKind::public_space:
      break;
  }
  return "public_space";
}

std::string plan_name(const std::string& plan, Language language) {
  const std::string key = "label.map.plan." + plan;
  return has_text(key, language) ? text(key, language) : plan;
}

}  // namespace voorzien::io
