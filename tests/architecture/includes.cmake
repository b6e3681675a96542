# SPDX-License-Identifier: Apache-2.0
#
# Holds the includes against the architecture: a core module includes only what core/CMakeLists.txt lets it use,
# the core knows nothing of app/ or qml/, pilotctl nothing of Qt Gui, and each third-party header stays in its room.
cmake_minimum_required(VERSION 3.25)

# Whose header may be included where: prefix of the include → files (regular expression on the path).
set(guarded
    "yaml-cpp/=^core/manifest/yaml/yamldocument\\.cpp$"
    "yaml.h=^core/manifest/"
    "libssh/=^core/transport/ssh"
    "llhttp.h=^core/http/messageparser\\.cpp$"
    "CLI/=^app/cli/[a-z]+\\.cpp$"
    "QSql=^core/store/"
    "qt6keychain/=^core/store/keyringvault\\.cpp$"
    "QLocalSocket=^(core/transport|core/rehearsal|tests|bench)/"
    "QTcpSocket=^(core/transport|core/checks|tests|bench)/"
    "QQuick=^(app|tests|bench)/"
    "QQml=^(app|tests|bench)/"
    "QtQml=^(app|tests|bench)/"
    "QGui=^(app|tests|bench)/")

set(problems "")
file(STRINGS ${SOURCE_DIR}/core/CMakeLists.txt lines REGEX "^pilothouse_module\\(")
foreach(line IN LISTS lines)
    string(REGEX REPLACE "^pilothouse_module\\(([a-z]+).*$" "\\1" module "${line}")
    string(REGEX REPLACE "LIBRARIES.*$" "" line "${line}")
    set(allowed_${module} ${module})
    if(line MATCHES "USES ([a-z ]+)")
        string(REPLACE " " ";" used "${CMAKE_MATCH_1}")
        list(APPEND allowed_${module} ${used})
    endif()
endforeach()

file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR}
    ${SOURCE_DIR}/core/*.h ${SOURCE_DIR}/core/*.cpp ${SOURCE_DIR}/app/*.h ${SOURCE_DIR}/app/*.cpp
    ${SOURCE_DIR}/tests/*.h ${SOURCE_DIR}/tests/*.cpp)
foreach(file IN LISTS files)
    file(STRINGS ${SOURCE_DIR}/${file} includes REGEX "^#include")
    foreach(include IN LISTS includes)
        string(REGEX REPLACE "^#include[ ]*[<\"]([^>\"]+)[>\"].*$" "\\1" header "${include}")
        if(file MATCHES "^core/([a-z]+)/")
            set(module ${CMAKE_MATCH_1})
            if(header MATCHES "^core/([a-z]+)/" AND NOT CMAKE_MATCH_1 IN_LIST allowed_${module})
                list(APPEND problems "${file}: core/${module} may not use ${header}")
            elseif(header MATCHES "^(app|qml|tests)/")
                list(APPEND problems "${file}: the core may not use ${header}")
            endif()
        endif()
        foreach(rule IN LISTS guarded)
            string(REGEX MATCH "^([^=]+)=(.*)$" matched "${rule}")
            set(prefix ${CMAKE_MATCH_1})
            set(room ${CMAKE_MATCH_2})
            string(FIND "${header}" "${prefix}" at)
            if(at EQUAL 0 AND NOT file MATCHES "${room}")
                list(APPEND problems "${file}: <${header}> belongs only in ${room}")
            endif()
        endforeach()
        # The doctor's words belong to both programs.
        if(file MATCHES "^app/(cli|doctor)/" AND header MATCHES "^(app/[a-z]+/|QGui|QQml|QQuick)"
           AND NOT header MATCHES "^app/(cli|doctor)/")
            list(APPEND problems "${file}: pilotctl may not use ${header}")
        endif()
    endforeach()
endforeach()

# A guarded library is included by one file only where it is said so.
foreach(library IN ITEMS "yaml-cpp/" "llhttp.h" "CLI/" "qt6keychain/")
    set(users "")
    foreach(file IN LISTS files)
        file(STRINGS ${SOURCE_DIR}/${file} hits REGEX "^#include[ ]*[<\"]${library}")
        if(hits)
            list(APPEND users ${file})
        endif()
    endforeach()
    list(LENGTH users count)
    if(count GREATER 1)
        list(JOIN users ", " users)
        list(APPEND problems "<${library}…> is included by ${users}: one file only")
    endif()
endforeach()

if(problems)
    list(JOIN problems "\n  " text)
    message(FATAL_ERROR "The includes break the architecture:\n  ${text}")
endif()
list(LENGTH files count)
message(STATUS "${count} files keep to the architecture")
