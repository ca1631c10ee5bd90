# Libtorch out of pip's torch wheel, as a plain imported target: needs no CUDA toolkit and does not import torch.
#   LIBTORCH_ROOT  folder holding include/ and lib/; found in .venv, or asked of the first python3, when unset
# Defines Libtorch::Libtorch, Libtorch_VERSION, Libtorch_HAS_CUDA, Libtorch_LIBRARY_DIR.
set(LIBTORCH_ROOT "$ENV{LIBTORCH_ROOT}" CACHE PATH "Folder holding libtorch's include/ and lib/")

if(NOT LIBTORCH_ROOT)
  file(GLOB libtorch_candidates "${PROJECT_SOURCE_DIR}/.venv/lib/python3*/site-packages/torch")
  if(NOT libtorch_candidates)
    find_program(LIBTORCH_PYTHON python3)
    mark_as_advanced(LIBTORCH_PYTHON)
    if(LIBTORCH_PYTHON)
      # find_spec looks the package up without running it: importing torch takes seconds.
      execute_process(
        COMMAND "${LIBTORCH_PYTHON}" -c "from importlib.util import find_spec as f; s = f('torch'); print(s.submodule_search_locations[0] if s else '')"
        OUTPUT_VARIABLE libtorch_candidates OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    endif()
  endif()
  if(libtorch_candidates)
    list(GET libtorch_candidates 0 libtorch_found)
    set(LIBTORCH_ROOT "${libtorch_found}" CACHE PATH "Folder holding libtorch's include/ and lib/" FORCE)
  endif()
endif()

find_path(Libtorch_INCLUDE_DIR ATen/ATen.h PATHS "${LIBTORCH_ROOT}/include" NO_DEFAULT_PATH)
find_path(Libtorch_API_INCLUDE_DIR torch/torch.h PATHS "${LIBTORCH_ROOT}/include/torch/csrc/api/include" NO_DEFAULT_PATH)
set(libtorch_libraries torch_cpu c10 torch)
foreach(library IN ITEMS torch_cpu c10 torch c10_cuda torch_cuda)
  find_library(Libtorch_${library}_LIBRARY ${library} PATHS "${LIBTORCH_ROOT}/lib" NO_DEFAULT_PATH)
  mark_as_advanced(Libtorch_${library}_LIBRARY)
endforeach()
mark_as_advanced(Libtorch_INCLUDE_DIR Libtorch_API_INCLUDE_DIR)

set(libtorch_version_file "${Libtorch_INCLUDE_DIR}/torch/headeronly/version.h")
if(EXISTS "${libtorch_version_file}")
  file(STRINGS "${libtorch_version_file}" libtorch_lines REGEX "#define TORCH_VERSION_(MAJOR|MINOR|PATCH) ")
  string(REGEX REPLACE ".*MAJOR ([0-9]+).*MINOR ([0-9]+).*PATCH ([0-9]+).*" "\\1.\\2.\\3" Libtorch_VERSION "${libtorch_lines}")
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Libtorch
  REQUIRED_VARS Libtorch_torch_LIBRARY Libtorch_torch_cpu_LIBRARY Libtorch_c10_LIBRARY Libtorch_INCLUDE_DIR Libtorch_API_INCLUDE_DIR
  VERSION_VAR Libtorch_VERSION)

if(Libtorch_FOUND AND NOT TARGET Libtorch::Libtorch)
  find_package(Threads REQUIRED)
  set(Libtorch_LIBRARY_DIR "${LIBTORCH_ROOT}/lib")
  set(Libtorch_HAS_CUDA FALSE)
  if(Libtorch_torch_cuda_LIBRARY AND Libtorch_c10_cuda_LIBRARY)
    set(Libtorch_HAS_CUDA TRUE)
    list(APPEND libtorch_libraries c10_cuda torch_cuda)
  endif()
  set(libtorch_targets)
  foreach(library IN LISTS libtorch_libraries)
    add_library(Libtorch::${library} SHARED IMPORTED)
    set_target_properties(Libtorch::${library} PROPERTIES IMPORTED_LOCATION "${Libtorch_${library}_LIBRARY}")
    list(APPEND libtorch_targets Libtorch::${library})
  endforeach()
  # Kernels register themselves in static initialisers, so the libraries must stay needed even under --as-needed.
  set(CMAKE_LINK_LIBRARY_USING_libtorch_needed "LINKER:--push-state,--no-as-needed" "<LINK_ITEM>" "LINKER:--pop-state")
  set(CMAKE_LINK_LIBRARY_USING_libtorch_needed_SUPPORTED TRUE)
  list(JOIN libtorch_targets "," libtorch_targets)
  # at::parallel_for is a template: without OpenMP in the code that calls it, it runs on one thread and says nothing. The runtime is
  # torch's own, lest there be two pools of threads.
  find_package(OpenMP REQUIRED COMPONENTS CXX)
  file(GLOB libtorch_openmp "${Libtorch_LIBRARY_DIR}/libgomp*.so*" "${Libtorch_LIBRARY_DIR}/libomp*.so*" "${Libtorch_LIBRARY_DIR}/libiomp*.so*")
  if(NOT libtorch_openmp)
    set(libtorch_openmp ${OpenMP_CXX_LIBRARIES})
  endif()
  add_library(Libtorch::Libtorch INTERFACE IMPORTED)
  set_target_properties(Libtorch::Libtorch PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${Libtorch_INCLUDE_DIR};${Libtorch_API_INCLUDE_DIR}"
    INTERFACE_SYSTEM_INCLUDE_DIRECTORIES "${Libtorch_INCLUDE_DIR};${Libtorch_API_INCLUDE_DIR}"
    INTERFACE_COMPILE_OPTIONS "${OpenMP_CXX_FLAGS}"
    INTERFACE_LINK_LIBRARIES "$<LINK_LIBRARY:libtorch_needed,${libtorch_targets}>;${libtorch_openmp};Threads::Threads")
endif()
