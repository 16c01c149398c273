// SPDX-License-Identifier: EUPL-1.2
// The files of the text catalogue as they were when the program was built. For the catalogue and its tests.
#pragma once

#include <span>
#include <string_view>

namespace voorzien::io {

/// One topic in one language: a flat JSON object of key and text.
struct CatalogueFile {
  std::string_view language;
  std::string_view topic;
  std::string_view json;
};

/// Every file, in a fixed order.
std::span<const CatalogueFile> catalogue_files();

}  // namespace voorzien::io
