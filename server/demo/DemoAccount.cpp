// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/DemoAccount.h"

namespace edesk {
namespace {

QByteArray cell(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.contains(',') || utf8.contains('"') || utf8.contains('\n') || utf8.contains('\r'))
        return '"' + utf8.replace('"', "\"\"") + '"';
    return utf8;
}

} // namespace

QByteArray demoAccountsCsv(const QList<DemoAccount> &accounts)
{
    QByteArray csv("user,password,role,organisation,level,name\n");
    for (const DemoAccount &account : accounts) {
        csv += cell(account.user) + ',' + cell(account.password) + ',' + cell(account.role) + ',' +
               cell(account.organisation) + ',' + cell(account.level) + ',' + cell(account.name) + '\n';
    }
    return csv;
}

} // namespace edesk
