# SPDX-License-Identifier: EUPL-1.2
# What every target is compiled with. Warnings become errors in the presets only, never for packagers.

add_library(voorzien_compiler INTERFACE)
target_compile_features(voorzien_compiler INTERFACE cxx_std_20)
# Equal bytes on both compilers: no fused multiply-add behind our back.
target_compile_options(voorzien_compiler INTERFACE -ffp-contract=off)

add_library(voorzien_warnings INTERFACE)
if(VOORZIEN_DEVELOPER_MODE)
  target_compile_options(voorzien_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor
    -Wold-style-cast -Wcast-align -Woverloaded-virtual -Wdouble-promotion -Wformat=2)
endif()

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)
endif()
set(CMAKE_CXX_EXTENSIONS OFF)

# Builds again in seconds where ccache is present; never required.
find_program(VOORZIEN_CCACHE ccache)
if(VOORZIEN_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${VOORZIEN_CCACHE})
endif()
