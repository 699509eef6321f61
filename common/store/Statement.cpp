// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/Statement.h"

namespace edesk {

Result<void> Statement::run()
{
    for (;;) {
        const Result<bool> row = step();
        if (!row || !*row) {
            reset();
            if (!row)
                return row.error();
            return {};
        }
    }
}

Result<qint64> Statement::number(qint64 otherwise)
{
    const Result<bool> row = step();
    if (!row) {
        reset();
        return row.error();
    }
    const qint64 value = *row && !isNull(0) ? integer(0) : otherwise;
    reset();
    return value;
}

} // namespace edesk
