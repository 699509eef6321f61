// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/Navigator.h"

#include <QHash>
#include <QList>

namespace edesk {

/// Notes what a screen asked of the window.
class FakeNavigator final : public Navigator
{
public:
    void openRecord(const EntityRef &record) override { opened.append(record); }
    void openPage(const QString &page, const QString &part) override { pages.append({page, part}); }
    void giveWork(const Id &lead) override { givings.append(lead); }
    void scanPaper(const QString &draft, const std::function<void(const QString &)> &taken) override
    {
        scans.append(draft);
        lastScan = taken;
    }
    void tell(const QString &text, const QString &action, const std::function<void()> &onAction) override;
    void offerUndo(const QString &text, const std::function<void()> &undo) override
    {
        tell(text, QStringLiteral("Hoàn tác"), undo);
    }
    void tellError(const Error &error) override { errors.append(error); }
    void setBadge(const QString &page, int count, bool urgent) override;
    /// Presses the action of the last message.
    void pressAction() const { lastAction(); }

    QList<EntityRef> opened;
    QList<std::pair<QString, QString>> pages;
    /// The lead of each opening of Giao việc; null for none.
    QList<Id> givings;
    /// The drafts for which the scan dialog was opened; `lastScan` ends the last one with a PDF.
    QStringList scans;
    std::function<void(const QString &)> lastScan;
    QStringList told;
    QString lastActionText;
    std::function<void()> lastAction;
    QList<Error> errors;
    QHash<QString, int> badges;
};

} // namespace edesk
