// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/domain/core/Effects.h"

namespace edesk {

void Effects::write(Record record)
{
    for (Record &earlier : m_written) {
        if (earlier.kind() == record.kind() && earlier.id() == record.id()) {
            earlier = std::move(record);
            return;
        }
    }
    m_written.push_back(std::move(record));
}

void Effects::writeFirst(Record record)
{
    m_written.insert(m_written.begin(), std::move(record));
}

} // namespace edesk
