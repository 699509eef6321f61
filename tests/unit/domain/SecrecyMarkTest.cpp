// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/SecrecyMark.h"

#include <QTest>

namespace edesk {
namespace {

class SecrecyMarkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stampsAreFound_data();
    void stampsAreFound();
};

void SecrecyMarkTest::stampsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("secret");
    QTest::newRow("stamp") << QStringLiteral("[MẬT] Kế hoạch phòng thủ") << true;
    QTest::newRow("top") << QStringLiteral("TUYỆT MẬT") << true;
    QTest::newRow("very") << QStringLiteral("Văn bản TỐI MẬT số 5") << true;
    QTest::newRow("decomposed") << QStringLiteral("MẬT").normalized(QString::NormalizationForm_D) << true;
    QTest::newRow("level") << QStringLiteral("Độ  mật: A") << true;
    QTest::newRow("ordinary") << QStringLiteral("Rà soát công tác bảo mật thông tin") << false;
    QTest::newRow("capitals") << QStringLiteral("BÁO CÁO CÔNG TÁC BẢO MẬT THÔNG TIN") << false;
    QTest::newRow("honey") << QStringLiteral("Hỗ trợ nuôi ong lấy mật") << false;
    QTest::newRow("density") << QStringLiteral("Mật độ dân số") << false;
    QTest::newRow("empty") << QString() << false;
}

void SecrecyMarkTest::stampsAreFound()
{
    QFETCH(const QString, text);
    QFETCH(const bool, secret);
    QCOMPARE(bearsSecrecyMark(text), secret);
    QCOMPARE(refuseStateSecrets(text).ok(), !secret);
}

} // namespace
} // namespace edesk

QTEST_GUILESS_MAIN(edesk::SecrecyMarkTest)

#include "SecrecyMarkTest.moc"
