// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Result.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace edesk;

namespace {

Result<int> half(int value)
{
    if (value % 2 != 0)
        return failure(ErrorCode::InvalidArgument, {u"value"_s}, u"odd"_s);
    return value / 2;
}

Result<void> halves(int value, int times)
{
    for (int i = 0; i < times; ++i) {
        EDESK_CHECK(half(value));
        value = *half(value);
    }
    return {};
}

} // namespace

class ResultTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsAValueOrAnError()
    {
        const Result<int> good = half(8);
        QVERIFY(good.ok() && good);
        QCOMPARE(*good, 4);
        const Result<int> bad = half(3);
        QVERIFY(!bad.ok() && !bad);
        const Error expected{ErrorCode::InvalidArgument, {u"value"_s}, u"odd"_s};
        QCOMPARE(bad.error(), expected);
    }

    void voidResult()
    {
        QVERIFY(Result<void>().ok());
        QVERIFY(halves(8, 3).ok());
        QCOMPARE(halves(8, 4).error().code, ErrorCode::InvalidArgument);
    }

    void movesItsValue()
    {
        Result<std::unique_ptr<QString>> result(std::make_unique<QString>(u"moved"_s));
        QCOMPARE(result->get()->size(), 5);
        const std::unique_ptr<QString> taken = *std::move(result);
        QCOMPARE(*taken, u"moved"_s);
    }

    void valueCanBeChanged()
    {
        Result<QString> result(u"a"_s);
        *result += u'b';
        result->append(u'c');
        QCOMPARE(result.value(), u"abc"_s);
    }

    void errorMayBeTheValue()
    {
        const Result<QStringList> empty = QStringList();
        QVERIFY(empty.ok());
        QVERIFY(empty->isEmpty());
    }
};

QTEST_APPLESS_MAIN(ResultTest)
#include "ResultTest.moc"
