# SPDX-License-Identifier: EUPL-1.2
# voorzien_test(engine/need need_test.cpp …) builds one test program for a room from the tests that mirror it and
# registers every Catch2 case with ctest, labelled `unit`.
include_guard()

# Builds every unit test and nothing else.
add_custom_target(unit_tests)

function(voorzien_test room)
  cmake_parse_arguments(TEST "" "" "SOURCES;USES" ${ARGN})
  string(REPLACE "/" "_" name "${room}")
  add_executable(${name}_test ${TEST_SOURCES})
  target_link_libraries(${name}_test PRIVATE voorzien_test_main voorzien_warnings)
  if(TARGET voorzien_${name})
    target_link_libraries(${name}_test PRIVATE voorzien_${name})
  endif()
  foreach(used IN LISTS TEST_USES)
    string(REPLACE "/" "_" used_name "${used}")
    target_link_libraries(${name}_test PRIVATE voorzien_${used_name})
  endforeach()
  add_dependencies(unit_tests ${name}_test)
  target_include_directories(${name}_test PRIVATE ${PROJECT_SOURCE_DIR})
  catch_discover_tests(${name}_test TEST_PREFIX "${room}: " PROPERTIES LABELS unit TIMEOUT 300)
endfunction()
