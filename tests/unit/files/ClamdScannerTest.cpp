// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/ClamdScanner.h"

#include "tests/unit/files/FakeClamd.h"
#include "tests/unit/server/Demand.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// What clamd says of a file becomes a verdict, and what it does not say does not.
class ClamdScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eicarIsFound();
    void cleanFilesAreClean();
    void noVerdictIsNoVerdict_data();
    void noVerdictIsNoVerdict();
    void theRealClamdFindsEicar();

private:
    QString file(const QByteArray &bytes);

    QTemporaryDir m_folder;
    int m_files = 0;
};

QString ClamdScannerTest::file(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(u"%1.bin"_s.arg(++m_files));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("no file");
    return path;
}

void ClamdScannerTest::eicarIsFound()
{
    const FakeClamd clamd;
    const ClamdScanner scanner(clamd.address());
    QCOMPARE(demand(scanner.scan(file(eicar()))), u"Eicar-Test-Signature"_s);
    // Behind more than one piece of the stream.
    QCOMPARE(demand(scanner.scan(file(QByteArray(3'000'000, 'x') + eicar()))), u"Eicar-Test-Signature"_s);
    QCOMPARE(clamd.streams(), 2);
}

void ClamdScannerTest::cleanFilesAreClean()
{
    const FakeClamd clamd;
    const ClamdScanner scanner(clamd.address());
    QCOMPARE(demand(scanner.scan(file("%PDF-1.7"))), QString());
    QCOMPARE(demand(scanner.scan(file(QByteArray(5'000'000, 'x')))), QString());
}

void ClamdScannerTest::noVerdictIsNoVerdict_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<bool>("silent");
    QTest::newRow("it takes no file of this size") << qint64(1'000'000) << false;
    QTest::newRow("it hangs up") << (qint64(1) << 30) << true;
}

void ClamdScannerTest::noVerdictIsNoVerdict()
{
    QFETCH(const qint64, limit);
    QFETCH(const bool, silent);
    const FakeClamd clamd(limit, silent);
    const auto verdict = ClamdScanner(clamd.address()).scan(file(QByteArray(8'000'000, 'x')));
    QVERIFY(!verdict);
    QCOMPARE(verdict.error().code, ErrorCode::ScannerUnavailable);
    for (const QString &nobody :
         {m_folder.filePath(u"nobody.ctl"_s), u"127.0.0.1:1"_s, u"nonsense:3310"_s, QString(200, u'/')}) {
        const auto none = ClamdScanner(nobody).scan(file("x"));
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::ScannerUnavailable);
    }
}

/// With a signature of its own instead of the great database, it starts at once.
void ClamdScannerTest::theRealClamdFindsEicar()
{
    const QString program =
        QStandardPaths::findExecutable(u"clamd"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/usr/bin"_s});
    if (program.isEmpty())
        QSKIP("clamd is not installed");
    const QDir folder(m_folder.path());
    QVERIFY(folder.mkpath(u"signatures"_s));
    const QByteArray hash = QCryptographicHash::hash(eicar(), QCryptographicHash::Md5).toHex();
    const auto write = [&](const QString &name, const QByteArray &text) {
        QFile out(folder.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(text) == text.size();
    };
    QVERIFY(
        write(u"signatures/eicar.hdb"_s, hash + ":" + QByteArray::number(eicar().size()) + ":Eicar-Test\n"));
    const QString socket = folder.filePath(u"real.ctl"_s);
    QVERIFY(write(u"clamd.conf"_s, "LocalSocket " + socket.toUtf8() + "\nForeground yes\nDatabaseDirectory " +
                                       folder.filePath(u"signatures"_s).toUtf8() +
                                       "\nStreamMaxLength 200M\nMaxThreads 2\n"));
    QProcess clamd;
    clamd.setProcessChannelMode(QProcess::MergedChannels);
    clamd.start(program, {u"--config-file="_s + folder.filePath(u"clamd.conf"_s)});
    QVERIFY(clamd.waitForStarted());
    const auto ready = [&] { return QFile::exists(socket) || clamd.state() != QProcess::Running; };
    QTRY_VERIFY_WITH_TIMEOUT(ready(), 60'000);
    if (clamd.state() != QProcess::Running)
        QSKIP(QByteArray("clamd does not start here: " + clamd.readAll().right(500)).constData());
    const ClamdScanner scanner(socket);
    QTRY_VERIFY_WITH_TIMEOUT(scanner.scan(file("%PDF-1.7 clean")).ok(), 60'000);
    QCOMPARE(demand(scanner.scan(file("%PDF-1.7 clean"))), QString());
    QVERIFY(demand(scanner.scan(file(eicar()))).startsWith("Eicar-Test"_L1));
    clamd.terminate();
    if (!clamd.waitForFinished(10'000))
        clamd.kill();
    clamd.waitForFinished();
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::ClamdScannerTest)
#include "ClamdScannerTest.moc"
