// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/directions/DirectionsListModel.h"
#include "client/ui/AreaEntry.h"
#include "client/ui/ListDetailPage.h"

class QAction;
class QComboBox;
class QTimer;

namespace edesk {

class DirectionsDetail;

/// The screen Theo dõi chỉ đạo, for leaders and offices: what became of the work given in a period, by unit
/// down to the person, or by giver. Enter goes down, Backspace up; each figure shows its rows.
class DirectionsPage : public ListDetailPage
{
    Q_OBJECT

public:
    /// The page's id in the shell.
    static constexpr const char *PageId = "directions";
    /// The chips: the periods of giving.
    static constexpr const char *Month = "month";
    static constexpr const char *Quarter = "quarter";
    static constexpr const char *Year = "year";
    static constexpr const char *Always = "always";

    /// `context` must outlive the page.
    explicit DirectionsPage(const FeatureContext &context, QWidget *parent = nullptr);

    DirectionsListModel &model() { return *m_model; }
    DirectionsDetail &detail() { return *m_detail; }
    QComboBox &division() { return *m_division; }
    QComboBox &kind() { return *m_kind; }
    QAction &upAction() { return *m_up; }
    /// Divides the line further; nothing where nothing is below.
    void goDown(const QModelIndex &index);
    void goUp();

private:
    QComboBox *makeBox(const QStringList &texts, const QString &name);
    void addControls();
    void startOver();
    void setPeriod(const QString &chip);
    void follow(const QSet<EntityKind> &kinds);
    void showRead();
    void showCurrent(const QModelIndex &index);
    QStringList criteria() const;

    const FeatureContext &m_context;
    DirectionsListModel *m_model;
    DirectionsDetail *m_detail;
    QComboBox *m_division;
    QComboBox *m_kind;
    QAction *m_up;
    QTimer *m_refresh;
    /// The lines that were gone through, the outermost first.
    struct Step
    {
        DirectionsQuestion question;
        QString name;
        Id line;
    };
    QList<Step> m_way;
    /// The line to be current once it is read.
    Id m_wanted;
};

/// Registers the area; `context` must outlive the window.
AreaEntry directionsArea(const FeatureContext &context);

} // namespace edesk
