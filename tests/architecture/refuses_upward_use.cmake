# SPDX-License-Identifier: Apache-2.0
#
# Configuring fails when a module says it uses one that stands below it.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE ${SCRATCH})
foreach(module IN ITEMS base model)
    file(WRITE ${SCRATCH}/core/${module}/empty.cpp "")
endforeach()
# The rule itself, without the modules and libraries it is applied to.
file(READ ${SOURCE_DIR}/core/CMakeLists.txt core)
string(REGEX MATCH "set\\(modules_so_far.*endfunction\\(\\)" rule "${core}")
file(WRITE ${SCRATCH}/core/CMakeLists.txt "${rule}\npilothouse_module(base USES model)\npilothouse_module(model)\n")
file(WRITE ${SCRATCH}/CMakeLists.txt
    "cmake_minimum_required(VERSION 3.25)\nproject(upward LANGUAGES CXX)\nadd_subdirectory(core)\n")
execute_process(COMMAND ${CMAKE_COMMAND} -S ${SCRATCH} -B ${SCRATCH}/build
    RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(status EQUAL 0)
    message(FATAL_ERROR "core/base was allowed to use core/model, which stands below it")
endif()
if(NOT output MATCHES "core/base may not use core/model")
    message(FATAL_ERROR "configuring failed for another reason:\n${output}")
endif()
message(STATUS "an upward use is refused")
