// SPDX-License-Identifier: EUPL-1.2
// How each domain looks on every map: told apart by shape as well as by colour.
#pragma once

#include <string>

namespace voorzien::io {

struct DomainLook {
  const char* domain;
  const char* shape;   ///< one of QGIS's built-in markers
  const char* colour;  ///< "r,g,b,a"
};

/// The look of a domain; a grey circle for one that is not known.
const DomainLook& look_of(const std::string& domain);

}  // namespace voorzien::io
