// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Error.h"
#include "common/base/Id.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace edesk;

namespace {

struct Named
{
    ErrorCode code;
    QString name;
    std::array<QString, 2> texts; ///< Vietnamese, English
    std::array<QString, 2> hints;
};

QList<Named> catalogue()
{
    return {
#define EDESK_ERROR(name, key, vi, en, viHint, enHint)                                                       \
    Named{ErrorCode::name,                                                                                   \
          QStringLiteral(#name),                                                                             \
          {QString::fromUtf8(vi), QString::fromUtf8(en)},                                                    \
          {QString::fromUtf8(viHint), QString::fromUtf8(enHint)}},
#include "common/base/ErrorCodes.def"
#undef EDESK_ERROR
    };
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(.)"_s);
    QSet<QString> out;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        out.insert(match.next().captured(1));
    return out;
}

/// The names after `ErrorCode::` in the sources of the programs.
QSet<QString> usedNames()
{
    static const QRegularExpression pattern(u"\\bErrorCode::(\\w+)"_s);
    QSet<QString> out;
    for (const char *part : {"/client", "/common", "/server"}) {
        QDirIterator files(QStringLiteral(EDESK_SOURCE_DIR) + QLatin1StringView(part), {u"*.cpp"_s, u"*.h"_s},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (auto match = pattern.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();)
                out.insert(match.next().captured(1));
        }
    }
    return out;
}

} // namespace

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void catalogueIsComplete()
    {
        const QList<Named> all = catalogue();
        QCOMPARE(all.size(), errorCodeCount());
        static const QRegularExpression keyPattern(u"^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?$"_s);
        QSet<QString> keys;
        for (qsizetype i = 0; i < all.size(); ++i) {
            const Named &entry = all[i];
            QCOMPARE(int(entry.code), int(i));
            const QString key = errorKey(entry.code);
            QVERIFY2(keyPattern.match(key).hasMatch(), qPrintable(key));
            QVERIFY2(!keys.contains(key), qPrintable(key));
            keys.insert(key);
            QCOMPARE(errorCodeFromKey(key), entry.code);
            for (const auto &texts : {entry.texts, entry.hints}) {
                for (const QString &text : texts)
                    QVERIFY2(!text.isEmpty() && text == text.trimmed() && !text.endsWith(u'.'),
                             qPrintable(key));
            }
            QVERIFY2(entry.texts[0] != entry.texts[1] && entry.hints[0] != entry.hints[1], qPrintable(key));
        }
        QCOMPARE(errorCodeFromKey(u"of.a.newer.peer"), ErrorCode::Internal);
        QCOMPARE(errorCodeFromKey(u""), ErrorCode::Internal);
    }

    void placeholdersAreTheSameInBothLanguages()
    {
        for (const Named &entry : catalogue()) {
            const QSet<QString> used = placeholders(entry.texts[0]);
            QVERIFY2(used == placeholders(entry.texts[1]), qPrintable(entry.name));
            QVERIFY2(placeholders(entry.hints[0]) == placeholders(entry.hints[1]), qPrintable(entry.name));
            const QSet<QString> all = used | placeholders(entry.hints[0]);
            for (int i = 1; i <= all.size(); ++i)
                QVERIFY2(all.contains(QString::number(i)), qPrintable(entry.name));
        }
    }

    void textsTakeTheirDetails()
    {
        const Error error{ErrorCode::TooLong, {u"Trích yếu"_s, u"500"_s}, {}};
        QCOMPARE(errorText(error, Language::Vietnamese), u"“Trích yếu” dài quá 500 ký tự"_s);
        QCOMPARE(errorText(error, Language::English), u"“Trích yếu” is longer than 500 characters"_s);
        QCOMPARE(errorHint(error, Language::English), u"Shorten it and send again"_s);
    }

    void detailsAreNotPlaceholders()
    {
        const Error error{ErrorCode::TooLong, {u"100%2 %1"_s, u"500"_s}, {}};
        QCOMPARE(errorText(error, Language::English), u"“100%2 %1” is longer than 500 characters"_s);
        const Error missing{ErrorCode::TooLong, {u"a"_s}, {}};
        QCOMPARE(errorText(missing, Language::English), u"“a” is longer than %2 characters"_s);
        const Error more{ErrorCode::Internal, {u"a"_s, u"b"_s}, {}};
        QCOMPARE(errorText(more, Language::English), u"Something unexpected went wrong"_s);
    }

    void termsAreWordedWhenShown()
    {
        const Error error{ErrorCode::WrongState, {u"state.in_progress"_s}, {}};
        QCOMPARE(errorText(error, Language::Vietnamese),
                 u"Không thực hiện được khi đang ở trạng thái “Đang thực hiện”"_s);
        QCOMPARE(errorText(error, Language::English), u"This cannot be done in the state “In progress”"_s);
        const Error missing{ErrorCode::NotFound, {u"assignment"_s, Id::create().toString()}, {}};
        QCOMPARE(errorText(missing, Language::Vietnamese), u"Không tìm thấy nhiệm vụ"_s);
        const Error own{ErrorCode::NotFound, {u"của tôi"_s}, {}};
        QCOMPARE(errorText(own, Language::English), u"của tôi was not found"_s);
    }

    void termsAreComplete()
    {
        struct Term
        {
            QString key, vietnamese, english;
        };
        const QList<Term> terms{
#define EDESK_TERM(key, vi, en) Term{QString::fromUtf8(key), QString::fromUtf8(vi), QString::fromUtf8(en)},
#include "common/base/ErrorTerms.def"
#undef EDESK_TERM
        };
        QSet<QString> keys;
        for (const Term &term : terms) {
            QVERIFY2(!keys.contains(term.key), qPrintable(term.key));
            keys.insert(term.key);
            QVERIFY2(!term.vietnamese.isEmpty() && !term.english.isEmpty() && term.vietnamese != term.english,
                     qPrintable(term.key));
        }
    }

    void everyCodeIsUsed()
    {
        const QSet<QString> used = usedNames();
        QVERIFY2(used.contains(u"Malformed"_s), "the sources are not where they are looked for");
        QStringList unused;
        for (const Named &entry : catalogue()) {
            if (!used.contains(entry.name))
                unused.append(entry.name);
        }
        const QByteArray message = "codes that no source uses: " + unused.join(u", ").toUtf8();
        if (!unused.isEmpty() && qEnvironmentVariableIsSet("EDESK_ALLOW_UNUSED_CODES"))
            QSKIP(message.constData());
        QVERIFY2(unused.isEmpty(), message.constData());
    }
};

QTEST_APPLESS_MAIN(ErrorTest)
#include "ErrorTest.moc"
