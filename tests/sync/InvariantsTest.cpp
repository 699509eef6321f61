// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class InvariantsTest : public QObject { Q_OBJECT };
QTEST_GUILESS_MAIN(InvariantsTest)
#include "InvariantsTest.moc"
