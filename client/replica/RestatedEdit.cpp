// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/replica/RestatedEdit.h"

namespace edesk {

std::vector<Value> restatedEdit(const CommandType &type, std::vector<Value> arguments, const Record &current)
{
    // By convention `x_was` follows `x`.
    for (std::size_t i = 0; i + 1 < arguments.size() && i + 1 < type.arguments.size(); ++i) {
        const QString name = type.arguments[i].nameString();
        const bool isPair = type.arguments[i + 1].nameString() == name + QStringLiteral("_was");
        const int field = current.type().indexOf(name);
        if (isPair && field >= 0 && arguments[i] != arguments[i + 1])
            arguments[i + 1] = current.value(field);
    }
    return arguments;
}

} // namespace edesk
