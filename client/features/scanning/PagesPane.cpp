// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/scanning/PagesPane.h"

#include "client/features/scanning/PageDelegate.h"
#include "client/scanning/ScannedPages.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/IconButton.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QListView>

#include <algorithm>

namespace edesk {

PagesPane::PagesPane(ScannedPages &pages, QWidget *parent)
    : QWidget(parent), m_pages(pages), m_count(new Label({}, TypeRole::Card)), m_list(new QListView)
{
    m_count->setWeight(QFont::DemiBold);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(metrics::CardGap, metrics::Grid, metrics::Grid, 0);
    line->setSpacing(metrics::Grid);
    line->addWidget(m_count);
    line->addStretch();
    m_moveBack = addAction(*line, Icon::Back, tr("Chuyển lên trước"), QKeySequence(Qt::ALT | Qt::Key_Left));
    m_moveOn = addAction(*line, Icon::Forward, tr("Chuyển ra sau"), QKeySequence(Qt::ALT | Qt::Key_Right));
    m_turnLeft =
        addAction(*line, Icon::RotateLeft, tr("Xoay trái"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    m_turnRight = addAction(*line, Icon::RotateRight, tr("Xoay phải"), QKeySequence(Qt::CTRL | Qt::Key_R));
    m_scanAgain = addAction(*line, Icon::Retry, tr("Quét lại trang này"),
                            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q));
    m_remove = addAction(*line, Icon::Remove, tr("Bỏ trang"), QKeySequence(Qt::Key_Delete));
    m_undo = addAction(*line, Icon::Undo, tr("Lấy lại trang vừa bỏ"), QKeySequence(Qt::CTRL | Qt::Key_Z));

    m_list->setModel(&pages);
    m_list->setItemDelegate(new PageDelegate(Theme::of(this), this));
    m_list->setAccessibleName(tr("Các trang đã quét"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setMouseTracking(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, metrics::Grid, 1, 1);
    layout->setSpacing(metrics::Grid);
    layout->addLayout(line);
    layout->addWidget(m_list, 1);

    connect(m_moveBack, &QAction::triggered, this, [this] { move(-1); });
    connect(m_moveOn, &QAction::triggered, this, [this] { move(1); });
    connect(m_turnLeft, &QAction::triggered, this, [this] { m_pages.turn(chosen(), -1); });
    connect(m_turnRight, &QAction::triggered, this, [this] { m_pages.turn(chosen(), 1); });
    connect(m_remove, &QAction::triggered, this, &PagesPane::removeChosen);
    connect(m_undo, &QAction::triggered, &pages, &ScannedPages::undo);
    connect(m_scanAgain, &QAction::triggered, this, [this] { Q_EMIT scanAgainRequested(chosen().first()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PagesPane::refresh);
    connect(&pages, &ScannedPages::edited, this, &PagesPane::refresh);
    connect(&pages, &ScannedPages::ready, this, &PagesPane::refresh);
    refresh();
}

QAction *PagesPane::addAction(QHBoxLayout &line, Icon icon, const QString &name, const QKeySequence &key)
{
    auto *action = new QAction(name, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QWidget::addAction(action);
    auto *button = new IconButton(icon, name);
    button->setToolTip(QStringLiteral("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText)));
    setButtonKind(*button, ButtonKind::Ghost);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    line.addWidget(button);
    return action;
}

QList<int> PagesPane::chosen() const
{
    QList<int> rows;
    const QModelIndexList indexes = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows << index.row();
    std::sort(rows.begin(), rows.end());
    return rows;
}

/// Those chosen stay together, as a block from the first one on.
void PagesPane::move(int by)
{
    const QList<int> rows = chosen();
    if (rows.isEmpty())
        return;
    const int target = by < 0 ? rows.first() - 1 : rows.last() + 2;
    if (target < 0 || target > m_pages.rowCount())
        return;
    int done = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        // Each page moved on takes one place from those before it.
        const int row = by < 0 ? rows[i] : rows[i] - done;
        const int before = by < 0 ? target + int(i) : target;
        if (row != before && row + 1 != before)
            m_pages.moveRows({}, row, 1, {}, before);
        ++done;
    }
    m_list->scrollTo(m_list->currentIndex());
}

void PagesPane::removeChosen()
{
    const QList<int> rows = chosen();
    if (rows.isEmpty())
        return;
    m_pages.remove(rows);
    const int next = std::min(rows.first(), m_pages.rowCount() - 1);
    if (next >= 0)
        showPage(next);
}

void PagesPane::showPage(int row)
{
    m_list->setCurrentIndex(m_pages.index(row));
    m_list->scrollTo(m_pages.index(row));
}

void PagesPane::setScanning(bool isScanning)
{
    m_isScanning = isScanning;
    refresh();
}

void PagesPane::refresh()
{
    const int count = m_pages.rowCount();
    const QList<int> rows = chosen();
    m_count->setText(count == 0 ? tr("Chưa có trang nào") : tr("%n trang", nullptr, count));
    for (QAction *action : {m_turnLeft, m_turnRight, m_remove})
        action->setEnabled(!rows.isEmpty());
    m_moveBack->setEnabled(!rows.isEmpty() && rows.first() > 0);
    m_moveOn->setEnabled(!rows.isEmpty() && rows.last() < count - 1);
    m_scanAgain->setEnabled(rows.size() == 1 && !m_isScanning);
    m_undo->setEnabled(m_pages.canUndo());
}

} // namespace edesk
