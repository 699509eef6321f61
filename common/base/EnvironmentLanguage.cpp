// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/EnvironmentLanguage.h"

namespace edesk {

Language environmentLanguage()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(name);
        if (!value.isEmpty())
            return value.startsWith("vi") ? Language::Vietnamese : Language::English;
    }
    return Language::English;
}

} // namespace edesk
