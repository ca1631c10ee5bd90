# One place for the standard, the warnings and the shape of our targets.
add_library(memewright_options INTERFACE)
target_compile_features(memewright_options INTERFACE cxx_std_20)
target_compile_options(memewright_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                       $<$<BOOL:${MEMEWRIGHT_WERROR}>:-Werror>)
if(MEMEWRIGHT_SANITIZE)
  target_compile_options(memewright_options INTERFACE -fsanitize=${MEMEWRIGHT_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(memewright_options INTERFACE -fsanitize=${MEMEWRIGHT_SANITIZE})
endif()

# For what runs a moment and compiles for long, the tests and the command line's options: two thirds of the time that -O3 takes.
add_library(memewright_quickly_compiled INTERFACE)
target_compile_options(memewright_quickly_compiled INTERFACE $<$<NOT:$<CONFIG:Debug>>:-O1>)

# memewright_library(NAME SOURCES … [PUBLIC target…] [PRIVATE target…]): a static library whose headers are included by
# their path below core/ or ui/ ("text/Row.h").
function(memewright_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
  cmake_path(GET CMAKE_CURRENT_SOURCE_DIR PARENT_PATH root)
  if(arg_SOURCES)
    add_library(${name} STATIC ${arg_SOURCES})
    target_include_directories(${name} PUBLIC "${root}")
    target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE memewright_options ${arg_PRIVATE})
    target_compile_features(${name} PUBLIC cxx_std_20)
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE "${root}")
    target_link_libraries(${name} INTERFACE ${arg_PUBLIC} ${arg_PRIVATE})
  endif()
endfunction()

# memewright_qt_library: as above, with moc and Qt's strict switches.
function(memewright_qt_library name)
  memewright_library(${name} ${ARGN})
  get_target_property(kind ${name} TYPE)
  if(NOT kind STREQUAL "INTERFACE_LIBRARY")
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH
                               QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  endif()
endfunction()

# memewright_precompile(NAME KIND [HEADERS header…]): compiles the headers that most files of a kind include only once. The first
# target of a kind names them; the later ones, which need the same definitions, use what it compiled. A file includes what it needs
# all the same: CMAKE_DISABLE_PRECOMPILE_HEADERS builds without.
function(memewright_precompile name kind)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "HEADERS")
  if(arg_HEADERS)
    set_property(GLOBAL PROPERTY "memewright_precompiled_${kind}" ${name})
    target_precompile_headers(${name} PRIVATE ${arg_HEADERS})
  else()
    get_property(owner GLOBAL PROPERTY "memewright_precompiled_${kind}")
    target_precompile_headers(${name} REUSE_FROM ${owner})
  endif()
endfunction()

# memewright_core_test(NAME SOURCES … LINKS …): a doctest program, one ctest entry.
function(memewright_core_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE memewright_options memewright_quickly_compiled memewright_test_support memewright_test_main
                        ${arg_LINKS})
  add_test(NAME ${name} COMMAND ${name})
  memewright_test_environment(${name})
endfunction()

# memewright_qt_test(NAME SOURCES … LINKS … [CONFIGURATIONS name…]): a Qt Test program on the offscreen platform. With
# configurations it runs only when ctest is given one of them. memewright_qt_test_precompiled names the kind of its headers.
function(memewright_qt_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;CONFIGURATIONS")
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_compile_definitions(${name} PRIVATE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII)
  target_link_libraries(${name} PRIVATE memewright_options memewright_quickly_compiled memewright_test_support Qt6::Test ${arg_LINKS})
  if(memewright_qt_test_precompiled)
    memewright_precompile(${name} ${memewright_qt_test_precompiled})
  endif()
  if(arg_CONFIGURATIONS)
    add_test(NAME ${name} COMMAND ${name} CONFIGURATIONS ${arg_CONFIGURATIONS})
  else()
    add_test(NAME ${name} COMMAND ${name})
  endif()
  memewright_test_environment(${name} "QT_QPA_PLATFORM=offscreen" "QT_FATAL_WARNINGS=0")
endfunction()

# Tests find the shared data (when it is there) and keep out of the person's own folders.
function(memewright_test_environment name)
  set(home "${PROJECT_BINARY_DIR}/test-home/${name}")
  file(MAKE_DIRECTORY "${home}")
  # Qt warns of a runtime folder that others may read.
  file(CHMOD "${home}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
  # Against tests that never end; a busy machine may take ten times as long as a calm one. Qt's own watch is told the same.
  set_tests_properties(${name} PROPERTIES TIMEOUT 1800
    ENVIRONMENT "MEMEWRIGHT_SHARED=$ENV{MEMEWRIGHT_SHARED};XDG_DATA_HOME=${home}/data;XDG_CONFIG_HOME=${home}/config;XDG_CACHE_HOME=${home}/cache;XDG_RUNTIME_DIR=${home};QTEST_FUNCTION_TIMEOUT=1800000;${ARGN}")
endfunction()
