// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/demo/GeneratedRows.h"

#include <QCryptographicHash>

namespace edesk {

GeneratedRows::GeneratedRows(DemoSize size, quint64 seed, Instant now)
{
    DemoProvince province(size, seed, now);
    province.generate([this](Record row) { m_all.push_back(std::move(row)); }, [](int, int) {});
    m_accounts = province.accounts();
}

QByteArray GeneratedRows::digest() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Record &row : m_all)
        hash.addData(recordBytes(row));
    return hash.result();
}

} // namespace edesk
