# SPDX-License-Identifier: EUPL-1.2
# cmake -DFOLDER=… -DFILES=nl/a.json,en/a.json -DOUTPUT=….cpp -P embed_catalogue.cmake
# Writes the catalogue files as raw strings into one source file.
string(REPLACE "," ";" files "${FILES}")
set(source "// Made by embed_catalogue.cmake from io/text; edits are lost.\n#include \"io/text/catalogue_files.hpp\"\n\n")
string(APPEND source "namespace voorzien::io {\n\nstd::span<const CatalogueFile> catalogue_files() {\n")
string(APPEND source "  // Not constexpr: clang counts the characters of the literals as steps, and stops at its limit.
  static const CatalogueFile files[] = {\n")
foreach(file IN LISTS files)
  get_filename_component(language "${file}" DIRECTORY)
  get_filename_component(topic "${file}" NAME_WE)
  file(READ "${FOLDER}/${file}" content)
  string(APPEND source "      {\"${language}\", \"${topic}\", R\"catalogue(${content})catalogue\"},\n")
endforeach()
string(APPEND source "  };\n  return files;\n}\n\n}  // namespace voorzien::io\n")
file(WRITE "${OUTPUT}" "${source}")
