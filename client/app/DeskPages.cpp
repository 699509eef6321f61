// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DeskPages.h"

#include "client/features/assignments/AssignmentsPage.h"
#include "client/features/calendar/CalendarPage.h"
#include "client/features/delegations/DelegationsPage.h"
#include "client/features/directions/DirectionsPage.h"
#include "client/features/documents/DocumentsPage.h"
#include "client/features/home/HomePage.h"
#include "client/features/notices/NoticesPage.h"
#include "client/features/outbox/OutboxPage.h"
#include "client/features/settings/SettingsPage.h"

namespace edesk {

QStringList deskPages()
{
    return {QString::fromLatin1(HomePage::PageId),        QString::fromLatin1(AssignmentsPage::PageId),
            QString::fromLatin1(DocumentsPage::Incoming), QString::fromLatin1(DocumentsPage::Outgoing),
            QString::fromLatin1(DirectionsPage::PageId),  QString::fromLatin1(NoticesPage::PageId),
            QString::fromLatin1(DelegationsPage::PageId), QString::fromLatin1(OutboxPage::PageId),
            QString::fromLatin1(CalendarPage::PageId),    QString::fromLatin1(SettingsPage::PageId)};
}

} // namespace edesk
