// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Messages.h"
#include "common/protocol/Protocol.h"
#include "tests/unit/protocol/GoldenMessages.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype fewestPaths = 12;
constexpr qsizetype fewestDescribed = 9;

/// A text of the source tree; empty when it cannot be read.
QString sourceText(const QString &path)
{
    QFile file(QStringLiteral(EDESK_SOURCE_DIR "/") + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What the first group of a pattern captures, once each, in order.
QStringList captures(const QString &text, const QString &pattern)
{
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto matches = expression.globalMatch(text); matches.hasNext();)
        found << matches.next().captured(1);
    found.removeDuplicates();
    return found;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

/// docs/protocol.md and the code say the same.
class DocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsEveryMessage();
    void listsEveryPath();
    void listsEveryField_data();
    void listsEveryField();
    void namesEveryDescribedMessage();
    void namesEveryCapability();
    void namesTheLimits();

private:
    QString m_document;
};

void DocumentTest::initTestCase()
{
    m_document = sourceText(u"docs/protocol.md"_s);
    QVERIFY(!m_document.isEmpty());
}

void DocumentTest::listsEveryMessage()
{
    const QString messages = m_document.section(u"\n## "_s, 1, 1);
    QVERIFY(messages.startsWith("Messages\n"_L1));
    QCOMPARE(sorted(captures(messages, u"\\*\\*([A-Za-z]+)\\*\\*"_s)), sorted(protocol::messageNames()));
}

/// In the table of requests.
void DocumentTest::listsEveryPath()
{
    const QStringList paths =
        captures(sourceText(u"common/protocol/Protocol.h"_s), u"\\bchar \\w+Path\\[\\] = \"([^\"]+)\";"_s);
    QVERIFY2(paths.size() >= fewestPaths, "the paths stand elsewhere now");
    QCOMPARE(sorted(captures(m_document, u"^\\| `(?:GET|POST) (/[^`]+)` \\|"_s)), sorted(paths));
}

void DocumentTest::listsEveryField_data()
{
    QTest::addColumn<QString>("described");
    for (const GoldenMessage &message : goldenMessages()) {
        if (!message.fields.isEmpty())
            QTest::newRow(qPrintable(message.name))
                << u"**%1** `[%2]`"_s.arg(message.name, message.fields.join(u", "_s));
    }
}

void DocumentTest::listsEveryField()
{
    QFETCH(const QString, described);
    QVERIFY2(m_document.contains(described), qPrintable(described));
}

/// A struct of common/protocol with a description is a message.
void DocumentTest::namesEveryDescribedMessage()
{
    qsizetype described = 0;
    QDirIterator headers(QStringLiteral(EDESK_SOURCE_DIR "/common/protocol"), {u"*.h"_s});
    while (headers.hasNext()) {
        headers.next();
        const QString path = u"common/protocol/"_s + headers.fileName();
        for (const QString &definition : sourceText(path).split(u"\nstruct "_s).mid(1)) {
            if (!definition.section(u"\n};"_s, 0, 0).contains(" description()"_L1))
                continue;
            const QString name = definition.section(u'\n', 0, 0);
            QVERIFY2(protocol::messageNames().contains(name), qPrintable(name));
            ++described;
        }
    }
    QVERIFY(described >= fewestDescribed);
}

void DocumentTest::namesEveryCapability()
{
    for (const QString &capability : protocol::capabilities())
        QVERIFY2(m_document.contains(u'`' + capability + u'`'), qPrintable(capability));
}

void DocumentTest::namesTheLimits()
{
    const auto kilobytes = [](qsizetype bytes) { return u"%1 KB"_s.arg(bytes / 1024); };
    for (const QString &limit :
         {u"at most %1 and %2"_s.arg(protocol::batchLimit).arg(kilobytes(protocol::batchBytesLimit)),
          u"at most %1"_s.arg(kilobytes(protocol::pageLimit)),
          u"under %1"_s.arg(kilobytes(protocol::pushLimit))})
        QVERIFY2(m_document.contains(limit), qPrintable(limit));
    QVERIFY(m_document.contains(u"Version %1;"_s.arg(protocol::version)));
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::DocumentTest)
#include "DocumentTest.moc"
