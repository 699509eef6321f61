// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/session/FallbackSecretStore.h"

#include "client/session/MemorySecretStore.h"
#include "tests/support/Patience.h"

#include <QTest>

namespace edesk {

using namespace Qt::StringLiterals;

/// A keychain and a file, as the desk uses them where the keychain may be missing.
class FallbackSecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void forgetsWhereThereIsNoKeychain();
    void saysThatTheKeychainKeptASecret();

private:
    template <typename T>
    static Result<T> ended(const QFuture<Result<T>> &future);

    MemorySecretStore *m_keychain = nullptr;
    MemorySecretStore *m_file = nullptr;
    std::unique_ptr<FallbackSecretStore> m_store;
};

template <typename T>
Result<T> FallbackSecretStoreTest::ended(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, PatienceMs))
        return failure(ErrorCode::TimedOut);
    return future.result();
}

void FallbackSecretStoreTest::init()
{
    auto keychain = std::make_unique<MemorySecretStore>();
    auto file = std::make_unique<MemorySecretStore>();
    m_keychain = keychain.get();
    m_file = file.get();
    m_store = std::make_unique<FallbackSecretStore>(std::move(keychain), std::move(file));
}

void FallbackSecretStoreTest::forgetsWhereThereIsNoKeychain()
{
    m_keychain->setFailure(failure(ErrorCode::SecretStoreUnavailable));
    QVERIFY(ended(m_file->write(u"session"_s, "written by an earlier process")));
    QVERIFY(ended(m_store->read(u"session"_s)));
    const Result<void> removed = ended(m_store->remove(u"session"_s));
    QVERIFY2(removed, removed ? "" : qPrintable(errorKey(removed.error().code)));
    QVERIFY(m_file->secrets().isEmpty());
}

void FallbackSecretStoreTest::saysThatTheKeychainKeptASecret()
{
    QVERIFY(ended(m_store->write(u"session"_s, "in the keychain")));
    m_keychain->setFailure(failure(ErrorCode::SecretStoreUnavailable));
    const Result<void> removed = ended(m_store->remove(u"session"_s));
    QVERIFY(!removed);
    QCOMPARE(removed.error().code, ErrorCode::SecretStoreUnavailable);
}

} // namespace edesk

QTEST_GUILESS_MAIN(edesk::FallbackSecretStoreTest)
#include "FallbackSecretStoreTest.moc"
