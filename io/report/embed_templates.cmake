# SPDX-License-Identifier: EUPL-1.2
# cmake -DFOLDER=… -DFILES=page.mustache,page.css -DOUTPUT=….cpp -P embed_templates.cmake
# Writes the templates and style sheets as raw strings into one source file.
string(REPLACE "," ";" files "${FILES}")
set(source "// Made by embed_templates.cmake from io/report/templates; edits are lost.\n#include \"io/report/templates.hpp\"\n\n")
string(APPEND source "namespace voorzien::io {\n\nstd::string_view template_text(std::string_view name) {\n")
foreach(file IN LISTS files)
  file(READ "${FOLDER}/${file}" content)
  string(APPEND source "  if (name == \"${file}\") return R\"template(${content})template\";\n")
endforeach()
string(APPEND source "  return {};\n}\n\n}  // namespace voorzien::io\n")
file(WRITE "${OUTPUT}" "${source}")
