# SPDX-License-Identifier: EUPL-1.2
# Every third-party library, found on the system (Debian 12 packages); nothing is downloaded while configuring.

find_package(Threads REQUIRED)
find_package(Boost 1.74 REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(GDAL 3.6 REQUIRED)
find_package(PROJ 9.1 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt 9.1 REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(CLI11 2.1 REQUIRED)

find_package(GEOS 3.11 REQUIRED)

# LEMON sets variables, no target. Only its NetworkSimplex compiles in C++20; templates alone need no library.
find_package(lemon REQUIRED)
add_library(voorzien_lemon INTERFACE)
target_include_directories(voorzien_lemon SYSTEM INTERFACE $<BUILD_INTERFACE:${LEMON_INCLUDE_DIRS}>)
target_compile_definitions(voorzien_lemon INTERFACE LEMON_ONLY_TEMPLATES)

# Cbc with Clp and Cgl. The package file repeats this line: whoever links the static library links them too.
pkg_check_modules(voorzien_cbc REQUIRED IMPORTED_TARGET cbc osi-clp cgl)

# Workbooks are written with libxlsxwriter.
pkg_check_modules(voorzien_xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)

# OpenStreetMap files are read with libosmium: headers only, over zlib (.osm.pbf) and expat (.osm). It ships no
# package file of its own.
find_package(ZLIB REQUIRED)
find_package(EXPAT REQUIRED)
find_path(OSMIUM_INCLUDE_DIR osmium/version.hpp REQUIRED)
add_library(voorzien_osmium INTERFACE)
target_include_directories(voorzien_osmium SYSTEM INTERFACE $<BUILD_INTERFACE:${OSMIUM_INCLUDE_DIR}>)
target_link_libraries(voorzien_osmium INTERFACE ZLIB::ZLIB EXPAT::EXPAT Threads::Threads)
