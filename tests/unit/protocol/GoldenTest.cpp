// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/protocol/Messages.h"
#include "tests/unit/protocol/GoldenMessages.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr quint8 arrayOfMost = 0x97;
constexpr char nullItem = char(0xf6);

/// The bytes a file of golden/ lists: hexadecimal, with words behind `#`. Empty when there is no such file.
QByteArray goldenBytes(const QString &name)
{
    QFile file(QStringLiteral(EDESK_GOLDEN_FOLDER "/") + name + u".hex"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes;
    for (const QByteArray &line : file.readAll().split('\n'))
        bytes += QByteArray::fromHex(line.split('#').first());
    return bytes;
}

const GoldenMessage *messageOf(const QString &name)
{
    const auto &all = goldenMessages();
    const auto it =
        std::find_if(all.begin(), all.end(), [&](const GoldenMessage &m) { return m.name == name; });
    return it == all.end() ? nullptr : &*it;
}

void listMessages()
{
    QTest::addColumn<const GoldenMessage *>("message");
    for (const GoldenMessage &message : goldenMessages())
        QTest::newRow(qPrintable(message.name)) << &message;
}

} // namespace

/// What desks and servers in the field exchange. A new field appends to a message; nothing else may change.
class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMessageIsHere_data();
    void everyMessageIsHere();
    void noOtherFiles();
    void writes_data() { listMessages(); }
    void writes();
    void reads_data() { listMessages(); }
    void reads();
    void refusesWhatIsCut_data() { listMessages(); }
    void refusesWhatIsCut();
    void refusesWhatFollows_data() { listMessages(); }
    void refusesWhatFollows();
    void skipsAFieldOfANewerPeer_data() { listMessages(); }
    void skipsAFieldOfANewerPeer();
    void readsACompressedPage();
};

void GoldenTest::everyMessageIsHere_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : protocol::messageNames())
        QTest::newRow(qPrintable(name)) << name;
}

void GoldenTest::everyMessageIsHere()
{
    QFETCH(const QString, name);
    QVERIFY2(messageOf(name), "GoldenMessages.cpp holds no such message");
    QVERIFY2(!goldenBytes(name).isEmpty(), "golden/ holds no such file");
}

void GoldenTest::noOtherFiles()
{
    for (const GoldenMessage &message : goldenMessages())
        QVERIFY2(protocol::messageNames().contains(message.name), qPrintable(message.name));
    const QStringList known = protocol::messageNames() << u"PageCompressed"_s;
    for (const QFileInfo &file : QDir(QStringLiteral(EDESK_GOLDEN_FOLDER)).entryInfoList(QDir::Files))
        QVERIFY2(known.contains(file.completeBaseName()), qPrintable(file.fileName()));
}

void GoldenTest::writes()
{
    QFETCH(const GoldenMessage *, message);
    QCOMPARE(message->encoded.toHex(), goldenBytes(message->name).toHex());
}

void GoldenTest::reads()
{
    QFETCH(const GoldenMessage *, message);
    const QByteArray golden = goldenBytes(message->name);
    const auto recoded = message->recode(golden);
    QVERIFY2(recoded.ok(), qPrintable(recoded.ok() ? QString() : recoded.error().cause));
    QCOMPARE(recoded->toHex(), golden.toHex());
}

void GoldenTest::refusesWhatIsCut()
{
    QFETCH(const GoldenMessage *, message);
    const QByteArray golden = goldenBytes(message->name);
    for (qsizetype size = 0; size < golden.size(); ++size) {
        // A copy of its own, so that the sanitizers see a read past the end.
        const QByteArray cut(golden.constData(), size);
        QVERIFY2(!message->recode(cut).ok(), qPrintable(u"cut to %1 bytes"_s.arg(size)));
    }
}

void GoldenTest::refusesWhatFollows()
{
    QFETCH(const GoldenMessage *, message);
    const QByteArray longer = goldenBytes(message->name) + nullItem;
    QVERIFY(!message->recode(longer).ok());
}

void GoldenTest::skipsAFieldOfANewerPeer()
{
    QFETCH(const GoldenMessage *, message);
    if (!message->positional)
        return;
    const QByteArray golden = goldenBytes(message->name);
    QByteArray newer = golden + nullItem;
    QVERIFY(quint8(newer[message->prefix]) < arrayOfMost);
    ++newer[message->prefix];
    const auto recoded = message->recode(newer);
    QVERIFY2(recoded.ok(), qPrintable(recoded.ok() ? QString() : recoded.error().cause));
    QCOMPARE(recoded->toHex(), golden.toHex());
}

/// Whatever release of zstd wrote it.
void GoldenTest::readsACompressedPage()
{
    const auto recoded = messageOf(u"Page"_s)->recode(goldenBytes(u"PageCompressed"_s));
    QVERIFY2(recoded.ok(), qPrintable(recoded.ok() ? QString() : recoded.error().cause));
    QCOMPARE(recoded->toHex(), goldenBytes(u"Page"_s).toHex());
}

} // namespace edesk

QTEST_APPLESS_MAIN(edesk::GoldenTest)
#include "GoldenTest.moc"
