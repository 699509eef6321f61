// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/bulk/BulkRun.h"
#include "client/replica/FeatureContext.h"

#include <QPointer>

class QTimer;

namespace edesk {

class ProgressDialog;

/// Marks many notices as seen, one after the other. How far it is shows when that takes a while, with a way
/// to stop; at the end one sentence says what was done, and a list what was not. Goes away by itself then.
class SeenRun : public QObject
{
    Q_OBJECT

public:
    struct Unread
    {
        Id id;
        QString title;
    };

    /// `context` must outlive the run. Windows open over that of `owner`, which owns the run.
    SeenRun(const FeatureContext &context, const QList<Unread> &notices, QWidget &owner);
    ~SeenRun() override;

    void start();

Q_SIGNALS:
    void finished();

private:
    void showProgress();
    void tell();

    const FeatureContext &m_context;
    QWidget &m_owner;
    BulkRun *m_run;
    QTimer *m_patience;
    QPointer<ProgressDialog> m_dialog;
};

} // namespace edesk
