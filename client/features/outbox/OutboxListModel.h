// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/ui/ReconciledListModel.h"

namespace edesk {

/// What this desk did, newest first, of one chip: everything, what waits, what needs the person, what
/// arrived.
class OutboxListModel : public ReconciledListModel
{
    Q_OBJECT

public:
    enum class Part { All, Waiting, Attention, Arrived };

    /// `context` must outlive the model.
    explicit OutboxListModel(const FeatureContext &context, QObject *parent = nullptr);

    void setPart(Part part);
    /// Takes over what the desk holds now.
    void refresh();
    int count(Part part) const;
    /// Everything the list shows, in its order.
    QList<OutboxItem> shownItems() const;
    /// The item of a row.
    OutboxItem outboxItem(int row) const;

private:
    WorkItem itemOf(const OutboxItem &item) const;

    const FeatureContext &m_context;
    Part m_part = Part::All;
};

} // namespace edesk
