// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TemporaryCertificate.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

namespace edesk {

using Flaw = TemporaryCertificate::Flaw;

/// A TLS library finds exactly the flaw that was asked for.
class TemporaryCertificateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheFlawAskedFor_data();
    void hasTheFlawAskedFor();
    void keepsItsAuthority();
    void reportsAnUnwritableFolder();

private:
    QTemporaryDir m_folder;
};

void TemporaryCertificateTest::hasTheFlawAskedFor_data()
{
    QTest::addColumn<Flaw>("flaw");
    QTest::addColumn<QList<QSslError::SslError>>("errors");
    using Errors = QList<QSslError::SslError>;
    QTest::newRow("none") << Flaw::None << Errors{};
    QTest::newRow("expired") << Flaw::Expired << Errors{QSslError::CertificateExpired};
    QTest::newRow("not yet valid") << Flaw::NotYetValid << Errors{QSslError::CertificateNotYetValid};
    QTest::newRow("wrong host") << Flaw::WrongHost << Errors{QSslError::HostNameMismatch};
    QTest::newRow("other authority") << Flaw::OtherAuthority
                                     << Errors{QSslError::UnableToGetLocalIssuerCertificate,
                                               QSslError::UnableToVerifyFirstCertificate};
}

void TemporaryCertificateTest::hasTheFlawAskedFor()
{
    QFETCH(Flaw, flaw);
    using Errors = QList<QSslError::SslError>;
    QFETCH(Errors, errors);
    const Result<TemporaryCertificate> made = TemporaryCertificate::create(m_folder.path(), flaw);
    QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().cause));

    const QList<QSslCertificate> server = QSslCertificate::fromPath(made->certificateFile());
    QCOMPARE(server.size(), 1);
    QSslConfiguration trust;
    trust.setCaCertificates(QSslCertificate::fromPath(made->authorityFile()));
    QSslConfiguration::setDefaultConfiguration(trust);
    Errors found;
    for (const QSslError &error : QSslCertificate::verify(server, QStringLiteral("localhost")))
        found << error.error();
    QCOMPARE(found, errors);

    QFile keyFile(made->keyFile());
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    QVERIFY(!QSslKey(&keyFile, QSsl::Ec).isNull());
}

void TemporaryCertificateTest::keepsItsAuthority()
{
    const auto first = TemporaryCertificate::create(m_folder.path());
    QVERIFY(first.ok());
    const QList<QSslCertificate> before = QSslCertificate::fromPath(first->authorityFile());
    const auto second = TemporaryCertificate::create(m_folder.path(), Flaw::Expired);
    QVERIFY(second.ok());
    QCOMPARE(QSslCertificate::fromPath(second->authorityFile()), before);
    QVERIFY(first->certificateFile() != second->certificateFile());
}

void TemporaryCertificateTest::reportsAnUnwritableFolder()
{
    const auto made = TemporaryCertificate::create(m_folder.filePath(QStringLiteral("missing")));
    QVERIFY(!made.ok());
    QCOMPARE(made.error().code, ErrorCode::FileFailed);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::TemporaryCertificateTest)
#include "TemporaryCertificateTest.moc"
