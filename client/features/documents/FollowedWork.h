// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentFacts.h"
#include "client/ui/ReconciledListModel.h"

#include <QWidget>

namespace edesk {

class WorkListView;

/// The assignments that follow from a document, with where they stand; Enter or a click opens one.
class FollowedWork : public QWidget
{
    Q_OBJECT

public:
    /// `context` must outlive the widget.
    explicit FollowedWork(const FeatureContext &context, QWidget *parent = nullptr);

    /// Hidden with its heading while there is none.
    void setWork(const std::vector<Assignment> &work);
    WorkListView &list() { return *m_list; }

private:
    class Rows final : public ReconciledListModel
    {
    public:
        using ReconciledListModel::reconcile;
        using ReconciledListModel::ReconciledListModel;
    };

    WorkItem itemOf(const Assignment &assignment) const;

    const FeatureContext &m_context;
    Rows *m_rows;
    WorkListView *m_list;
};

} // namespace edesk
