#pragma once

#include <QSignalSpy>
#include <QTest>

/// What a test waits for comes when it comes: on a busy machine much later than after the five seconds of Qt's own QTRY_VERIFY.
/// Tests of the window include this in the place of QTest. It looks five times as often too, so that waits are short on a calm
/// machine.
namespace memewright::test {

/// Only against tests that would wait for ever.
inline constexpr int kPatienceMilliseconds = 120'000;

/// Handles events until the condition holds or the test has failed otherwise; false when it does not hold in the end.
template <class Condition>
bool waitUntil(Condition condition)
{
    (void)QTest::qWaitFor([&] { return QTest::currentTestFailed() || condition(); }, kPatienceMilliseconds);
    return condition();
}

/// A layout asks others to lay themselves out, a few deep.
inline void settle()
{
    constexpr int kDeep = 5;
    for (int i = 0; i < kDeep; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

template <class Window>
bool waitUntilExposed(Window* window)
{
    return QTest::qWaitForWindowExposed(window, kPatienceMilliseconds);
}

template <class Window>
bool waitUntilActive(Window* window)
{
    return QTest::qWaitForWindowActive(window, kPatienceMilliseconds);
}

} // namespace memewright::test

// The last look is the macro's own, which tells what it saw.
#define MEMEWRIGHT_WAIT(condition) memewright::test::waitUntil([&]() -> bool { return static_cast<bool>(condition); })

#undef QTRY_VERIFY
#define QTRY_VERIFY(condition)                                                                                                   \
    do {                                                                                                                         \
        MEMEWRIGHT_WAIT(condition);                                                                                              \
        QVERIFY(condition);                                                                                                      \
    } while (false)

#undef QTRY_VERIFY2
#define QTRY_VERIFY2(condition, description)                                                                                     \
    do {                                                                                                                         \
        MEMEWRIGHT_WAIT(condition);                                                                                              \
        QVERIFY2(condition, description);                                                                                        \
    } while (false)

#undef QTRY_COMPARE
#define QTRY_COMPARE(actual, expected)                                                                                           \
    do {                                                                                                                         \
        MEMEWRIGHT_WAIT((actual) == (expected));                                                                                 \
        QCOMPARE(actual, expected);                                                                                              \
    } while (false)
