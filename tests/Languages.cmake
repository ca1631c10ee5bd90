# Some tests run again under languages with other rules for numbers (a decimal comma) and letters (the Turkish i). The locales are
# compiled into the build folder: few systems have them. Without the Debian package `locales` these entries are left out.
find_program(MEMEWRIGHT_LOCALEDEF localedef)
mark_as_advanced(MEMEWRIGHT_LOCALEDEF)
set(locales "${PROJECT_BINARY_DIR}/locales")

# memewright_language_tests(LANGUAGE TEST…): each as TEST_LANGUAGE.
function(memewright_language_tests language)
  set(locale "${language}.UTF-8")
  if(NOT EXISTS "${locales}/${locale}/LC_NUMERIC")
    if(NOT MEMEWRIGHT_LOCALEDEF OR NOT EXISTS "/usr/share/i18n/locales/${language}")
      message(STATUS "No source of the locale ${locale} (Debian package locales): no tests are run under it")
      return()
    endif()
    file(MAKE_DIRECTORY "${locales}")
    execute_process(COMMAND "${MEMEWRIGHT_LOCALEDEF}" -i ${language} -f UTF-8 --no-archive "${locales}/${locale}"
      OUTPUT_QUIET ERROR_QUIET RESULT_VARIABLE failed)
    if(failed)
      message(STATUS "localedef makes no ${locale}: no tests are run under it")
      return()
    endif()
  endif()
  foreach(test IN LISTS ARGN)
    if(TARGET ${test})
      add_test(NAME ${test}_${language} COMMAND ${test})
      memewright_test_environment(${test}_${language} "LC_ALL=${locale}" "LOCPATH=${locales}" "QT_QPA_PLATFORM=offscreen"
        "MEMEWRIGHT_DECIMAL_COMMA=1")
    endif()
  endforeach()
endfunction()

# A decimal comma: whatever reads or writes numbers. The Turkish i: whatever reads or compares words.
memewright_language_tests(de_DE test_core_base test_core_text test_core_data test_core_storage test_core_network_files test_core_keras
  test_core_training test_core_generation test_core_meme test_cli_data test_cli_runs test_cli_pictures test_ui_run_plot
  test_ui_train_queue)
memewright_language_tests(tr_TR test_core_base test_core_text test_core_data test_core_storage test_core_generation test_core_meme
  test_cli_data test_cli_pictures)
