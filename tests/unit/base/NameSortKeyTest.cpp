// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/NameSortKey.h"
#include "common/base/VietnameseText.h"

#include <unicode/coll.h>

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>
#include <memory>

using namespace Qt::StringLiterals;
using namespace edesk;

namespace {

icu::UnicodeString icuText(QStringView text)
{
    return icu::UnicodeString(text.utf16(), int32_t(text.size()));
}

/// A full name as ICU compares it: given name, surname, middle names.
struct Oracle
{
    QString name;
    QString key;
    std::array<std::string, 3> parts;
};

class NameSortKeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_collator.reset(icu::Collator::createInstance(icu::Locale("vi"), status));
        QVERIFY(U_SUCCESS(status));
        m_collator->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
        QVERIFY(U_SUCCESS(status));
    }

    void sortsAsInVietnam()
    {
        const QStringList sorted{u""_s,
                                 u"An"_s,
                                 u"Bùi An"_s,
                                 u"Đặng Văn An"_s,
                                 u"Lê An"_s,
                                 u"nguyễn văn An"_s,
                                 u"Nguyễn An"_s,
                                 u"Nguyễn Văn An"_s,
                                 u"Nguyễn Văn Đức An"_s,
                                 u"Nguyễn Vân An"_s,
                                 u"Nguyễn Văn Ân"_s,
                                 u"Trần Bình"_s,
                                 u"Lê Dung"_s,
                                 u"An Đức"_s,
                                 u"Lê Hoa"_s,
                                 u"Lê Hoà"_s,
                                 u"Lê Hòa"_s,
                                 u"Lê Hỏa"_s,
                                 u"Lê Hõa"_s,
                                 u"Lê Hóa"_s,
                                 u"Lê Họa"_s,
                                 u"Lê Oanh"_s,
                                 u"Lê Ôn"_s,
                                 u"Lê Ơn"_s,
                                 u"Lê Uyên"_s,
                                 u"Lê Ưng"_s,
                                 u"Lê Yến"_s};
        // Hoà bears its tone on the second vowel, so it comes before Hòa.
        QStringList keys;
        for (const QString &name : sorted)
            keys.append(nameSortKey(name));
        const qsizetype hoa = sorted.indexOf(u"Lê Hoà"_s);
        std::sort(keys.begin(), keys.end());
        for (qsizetype i = 0; i < sorted.size(); ++i)
            QVERIFY2(keys[i] == nameSortKey(sorted[i]), qPrintable(sorted[i]));
        QVERIFY(keys[hoa] < keys[hoa + 1]);
    }

    void keyIsForEver_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("key");
        QTest::newRow("empty") << u""_s << u"!!!!!!!!!"_s;
        QTest::newRow("name") << u"Nguyễn Văn An"_s << u"N_!!1!_XhmV_!000003!1!jO_!!1!"_s;
        QTest::newRow("digits and cases")
            << u"đỗ Thị Ngọc Ánh 2"_s << u"F!!!Ta!003!!gYZ#_X`R#N_Y!0005000050004!1000100001!"_s;
        QTest::newRow("foreign mark") << u"Y Bhiŏ"_s << u"QYZ`!00006!1!m!!1!!!!"_s;
        QTest::newRow("foreign letters") << u"Nguyễn Ян"_s << u"z00044fz00043d!!1!_XhmV_!000003!1!!!!"_s;
    }

    void keyIsForEver()
    {
        QFETCH(QString, name);
        QFETCH(QString, key);
        QCOMPARE(nameSortKey(name), key);
    }

    void keyDoesNotDependOnSpelling()
    {
        const QString name = u"Đỗ Thị Ngọc Ánh"_s;
        QCOMPARE(nameSortKey(name.normalized(QString::NormalizationForm_D)), nameSortKey(name));
        QCOMPARE(nameSortKey(u"  Đỗ\tThị \u200bNgọc  Ánh "_s), nameSortKey(name));
        QCOMPARE(nameSortKey(u"Niê H’Hen"_s), nameSortKey(u"Niê H'Hen"_s));
        QCOMPARE(nameSortKey(u"Ðỗ Thị Ngọc Ánh"_s), nameSortKey(name));
        QVERIFY(nameSortKey(u"Đỗ Thị Ngọc Anh"_s) < nameSortKey(name));
    }

    void keyIsPrintableAscii()
    {
        const QString name = u"Nguyễn\u0301\u0489 \u0001 Ñ人😀\ufdfa ẶỆợ <\"'~{|}> Ω"_s;
        for (const QChar c : nameSortKey(name))
            QVERIFY(c > u' ' && c <= u'~');
        QCOMPARE(nameSortKey(u"ă"_s.repeated(10'000)).size(), 10'000 + 9);
    }

    void foreignLettersComeAfterVietnameseOnes()
    {
        QVERIFY(nameSortKey(u"z"_s) < nameSortKey(u"я"_s));
        QVERIFY(nameSortKey(u"я"_s) < nameSortKey(u"人"_s));
        QVERIFY(nameSortKey(u"人"_s) < nameSortKey(u"😀"_s));
        QVERIFY(nameSortKey(u"ян"_s) < nameSortKey(u"Ян"_s));
    }

    void ordersAsciiLikeIcu()
    {
        QList<Oracle> people;
        for (char c = '!'; c <= '~'; ++c) {
            people.append(oracle(QString(QLatin1Char(c))));
            people.append(oracle(u"a"_s + QLatin1Char(c) + u"b"_s));
        }
        compareAll(people);
    }

    void ordersOwnNamesLikeIcu()
    {
        const QStringList surnames{u"Nguyễn"_s, u"Trần"_s, u"Lê"_s,   u"Phạm"_s,  u"Hoàng"_s,
                                   u"Huỳnh"_s,  u"Đặng"_s, u"Đỗ"_s,   u"Dương"_s, u"Võ"_s,
                                   u"Vũ"_s,     u"Bùi"_s,  u"Ông"_s,  u"Âu"_s,    u"nguyễn"_s,
                                   u"Niê"_s,    u"Y"_s,    u"Ksor"_s, u"Bhiŏ"_s};
        const QStringList others{u"Văn"_s, u"Vân"_s, u"Thị"_s,   u"Đức"_s,  u"Hoà"_s,  u"Hòa"_s, u"HOA"_s,
                                 u"hoả"_s, u"Hõa"_s, u"Hóa"_s,   u"Họa"_s,  u"An"_s,   u"Ân"_s,  u"Ăn"_s,
                                 u"Ánh"_s, u"Ảnh"_s, u"Anh"_s,   u"Ước"_s,  u"Uyên"_s, u"Ơn"_s,  u"Ôn"_s,
                                 u"On"_s,  u"Ong"_s, u"Lê-na"_s, u"H'Hen"_s};
        compareAll(people(surnames, others, 1500));
    }

    void ordersCollectedNamesLikeIcu()
    {
        QStringList names;
        for (const char *file : {"male.txt", "female.txt", "male_one_word.txt", "female_one_word.txt"}) {
            QFile list(QStringLiteral(EDESK_SOURCE_DIR "/../shared/data/names/") + QLatin1StringView(file));
            if (!list.open(QIODevice::ReadOnly))
                QSKIP("the collected names (../shared/data/names) are not here; the test's own names were "
                      "compared");
            for (const QByteArray &line : list.readAll().split('\n')) {
                // ICU knows nothing of the eths that stand for Đ in the list.
                if (!line.trimmed().isEmpty())
                    names.append(QString::fromUtf8(line.trimmed()).replace(u'Ð', u'Đ'));
            }
        }
        QVERIFY(names.size() > 2000);
        const QStringList surnames{u"Nguyễn"_s, u"Trần"_s, u"Lê"_s,    u"Phạm"_s, u"Phan"_s,
                                   u"Vũ"_s,     u"Võ"_s,   u"Đặng"_s,  u"Bùi"_s,  u"Đỗ"_s,
                                   u"Hồ"_s,     u"Ngô"_s,  u"Dương"_s, u"Lý"_s,   u"Tôn Nữ"_s};
        compareAll(people(surnames, names, 3000));
    }

private:
    QList<Oracle> people(const QStringList &surnames, const QStringList &others, int count) const
    {
        QRandomGenerator random(48);
        const auto one = [&random](const QStringList &list) {
            return list[random.bounded(int(list.size()))];
        };
        QList<Oracle> out;
        for (int i = 0; i < count; ++i) {
            QStringList words{one(surnames)};
            for (int more = random.bounded(4); more > 0; --more)
                words.append(one(others));
            const QString name = words.join(u' ');
            out.append(oracle(i % 2 == 0 ? name : name.normalized(QString::NormalizationForm_D)));
        }
        return out;
    }

    Oracle oracle(const QString &name) const
    {
        QStringList words = composed(name).split(u' ', Qt::SkipEmptyParts);
        const QString given = words.isEmpty() ? QString() : words.takeLast();
        const QString surname = words.isEmpty() ? QString() : words.takeFirst();
        Oracle out{name, nameSortKey(name), {}};
        const std::array<QString, 3> parts{given, surname, words.join(u' ')};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            std::array<uint8_t, 4096> buffer{};
            const int32_t size =
                m_collator->getSortKey(icuText(parts[i]), buffer.data(), int32_t(buffer.size()));
            out.parts[i].assign(buffer.begin(), buffer.begin() + size);
        }
        return out;
    }

    void compareAll(const QList<Oracle> &people) const
    {
        for (const Oracle &a : people) {
            for (const Oracle &b : people) {
                const int ours = a.key.compare(b.key);
                if ((ours < 0) != (a.parts < b.parts) || (ours == 0) != (a.parts == b.parts))
                    QFAIL(qPrintable(u"%1 and %2: keys %3 and %4"_s.arg(a.name, b.name, a.key, b.key)));
            }
        }
    }

    std::unique_ptr<icu::Collator> m_collator;
};

} // namespace

QTEST_APPLESS_MAIN(NameSortKeyTest)
#include "NameSortKeyTest.moc"
