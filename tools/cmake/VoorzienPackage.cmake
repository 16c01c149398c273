# SPDX-License-Identifier: EUPL-1.2
# A Debian package of what people run: program, data, examples, man pages, completion, release notes, and the QGIS
# plugin where the source has one. `cpack` in the build folder makes it; the library is for those who build.

set(manual ${PROJECT_BINARY_DIR}/manual)  # written by the program itself (tools/voorzien)
find_program(VOORZIEN_GZIP gzip)

install(DIRECTORY ${manual}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR} COMPONENT program)
install(FILES ${manual}/bash/voorzien DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
install(FILES ${manual}/zsh/_voorzien DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT program)
if(EXISTS ${PROJECT_SOURCE_DIR}/tools/qgis/voorzien/metadata.txt)
  install(DIRECTORY tools/qgis/voorzien DESTINATION ${CMAKE_INSTALL_DATADIR}/qgis/python/plugins COMPONENT program
          PATTERN "__pycache__" EXCLUDE)
endif()
if(VOORZIEN_GZIP)
  # Release notes under the name Debian looks for them.
  add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/changelog.gz
    COMMAND ${VOORZIEN_GZIP} -9nc ${PROJECT_SOURCE_DIR}/CHANGELOG.md > ${PROJECT_BINARY_DIR}/changelog.gz
    DEPENDS ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
  add_custom_target(voorzien_changelog DEPENDS ${PROJECT_BINARY_DIR}/changelog.gz)
  add_dependencies(voorzien_program voorzien_changelog)
  install(FILES ${PROJECT_BINARY_DIR}/changelog.gz DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
endif()
file(WRITE ${PROJECT_BINARY_DIR}/copyright
"Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: voorzien

Files: *
Copyright: the contributors to voorzien
License: EUPL-1.2
 The text of the European Union Public Licence 1.2 is in the file LICENSE beside this one.
Comment:
 Data in /usr/share/voorzien/datasets: each dataset.json states licence and sources.
")
install(FILES ${PROJECT_BINARY_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME voorzien)
set(CPACK_PACKAGE_VENDOR voorzien)
set(CPACK_PACKAGE_CONTACT "voorzien maintainers <voorzien@localhost>" CACHE STRING "who maintains the package")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "spatial planning of community facilities")
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION
"spatial planning of community facilities
 Computes which community facilities a neighbourhood will be short of, from
 which year and by which norm, and proposes combined use of rooms and plots.
 Writes maps for QGIS, a report, tables and plain results.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME voorzien)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "proj-data")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "qgis, chromium")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_STRIP_FILES ON)
include(CPack)
