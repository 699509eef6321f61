// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentCounts.h"
#include "client/replica/FeatureContext.h"
#include "client/replica/LatestQuery.h"

#include <QObject>

namespace edesk {

/// Keeps count of the documents that wait for the person while the desk is open, whether its screens are or
/// not.
class DocumentWatch : public QObject
{
    Q_OBJECT

public:
    struct ToDo
    {
        int incoming = 0;
        int outgoing = 0;
    };

    /// `context` must outlive the watch.
    explicit DocumentWatch(const FeatureContext &context, QObject *parent = nullptr);

    const ToDo &toDo() const { return m_toDo; }

Q_SIGNALS:
    void changed(const edesk::DocumentWatch::ToDo &toDo);

private:
    void look();

    const FeatureContext &m_context;
    ToDo m_toDo;
    LatestQuery<ToDo> m_query;
};

} // namespace edesk
