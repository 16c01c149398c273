# SPDX-License-Identifier: EUPL-1.2
# The program, its data and the library with a package file: find_package(voorzien) then link voorzien::engine.
include(CMakePackageConfigHelpers)

install(TARGETS ${VOORZIEN_ROOMS} voorzien_compiler
        EXPORT voorzien-targets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}/voorzien COMPONENT development
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/voorzien COMPONENT development)
set_target_properties(voorzien_compiler PROPERTIES EXPORT_NAME compiler)
install(EXPORT voorzien-targets NAMESPACE voorzien::
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/voorzien COMPONENT development)

configure_package_config_file(
  ${PROJECT_SOURCE_DIR}/tools/cmake/voorzien-config.cmake.in ${PROJECT_BINARY_DIR}/voorzien-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/voorzien)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/voorzien-config-version.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/voorzien-config.cmake ${PROJECT_BINARY_DIR}/voorzien-config-version.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/voorzien COMPONENT development)

install(DIRECTORY datasets scenarios DESTINATION ${CMAKE_INSTALL_DATADIR}/voorzien COMPONENT program)
install(FILES io/results/results.schema.json io/explanation/explanation.schema.json
              io/comparison/comparison.schema.json
        DESTINATION ${CMAKE_INSTALL_DATADIR}/voorzien/schemas COMPONENT program)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
