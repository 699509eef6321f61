// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/DatabaseAddress.h"
#include "tests/fuzz/FuzzTarget.h"

#include <QUrl>

using namespace edesk;

QList<QByteArray> edesk::fuzzSeeds()
{
    return {"/var/lib/edeskd/server.sqlite",
            "postgresql://edesk:s%20ecret@db.tinh.gov.vn:5433/edesk",
            "postgres://postgres@127.0.0.1/edesk",
            "postgresql://[::1]:5432/a%2fb",
            "postgresql://h:0/n",
            "postgresql://h/n?sslmode=require",
            "postgresql://h/n#x"};
}

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(QByteArrayView(data, qsizetype(size)));
    const auto address = DatabaseAddress::fromString(text);
    if (!address) {
        fuzzRequire(address.error().code == ErrorCode::ConfigInvalid, "an address is valid or not");
        return 0;
    }
    if (address->dialect == Dialect::Sqlite) {
        fuzzRequire(address->path == text && address->display() == text, "a path is taken as it is");
        return 0;
    }
    const QUrl url(text, QUrl::StrictMode);
    fuzzRequire(!url.hasQuery() && !url.hasFragment(), "nothing that was asked for is left out");
    fuzzRequire(!address->host.isEmpty() && !address->name.isEmpty(), "a server has a host and a database");
    fuzzRequire(address->port > 0 && address->port <= 0xffff, "a server has a port");
    DatabaseAddress other = *address;
    other.password = QStringLiteral("another");
    fuzzRequire(other.display() == address->display(), "the password is not shown");
    return 0;
}
