// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace edesk {

/// How long a test waits, in milliseconds, for what is sure to come. Only a test that fails waits that long.
constexpr int PatienceMs = 60'000;

} // namespace edesk

// Those of Qt Test give up after five seconds: that tells how busy the machine is, not what the program does.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expr) QTRY_VERIFY_WITH_TIMEOUT((expr), edesk::PatienceMs)
#define QTRY_VERIFY2(expr, text) QTRY_VERIFY2_WITH_TIMEOUT((expr), text, edesk::PatienceMs)
#define QTRY_COMPARE(expr, expected) QTRY_COMPARE_WITH_TIMEOUT((expr), expected, edesk::PatienceMs)
