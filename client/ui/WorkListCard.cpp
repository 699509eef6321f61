// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/WorkListCard.h"

#include "client/ui/ButtonKind.h"
#include "client/ui/EmptyState.h"
#include "client/ui/Theme.h"
#include "client/ui/WorkListView.h"
#include "client/ui/WorkRowDelegate.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace edesk {

WorkListCard::WorkListCard(const QString &title, const QString &whenEmpty, int smallest, QWidget *parent)
    : Card(title, parent), m_list(new WorkListView), m_stack(new QStackedWidget), m_all(new QPushButton)
{
    setButtonKind(*m_all, ButtonKind::Link);
    m_all->hide();
    addHeaderWidget(m_all);
    connect(m_all, &QPushButton::clicked, this, &WorkListCard::allRequested);
    m_list->setItemDelegate(new WorkRowDelegate(Theme::of(this), WorkRowDelegate::Density::Compact, m_list));
    m_list->setAccessibleName(title);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->viewport()->setAutoFillBackground(false);
    connect(m_list, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(index.row()); });
    connect(m_list, &QAbstractItemView::clicked, m_list, &QAbstractItemView::activated);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(whenEmpty));
    m_stack->setMinimumHeight(Theme::of(this).scaled(smallest));
    body().addWidget(m_stack, 1);
}

void WorkListCard::setModel(QAbstractItemModel &model)
{
    m_list->setModel(&model);
}

void WorkListCard::showRead()
{
    m_stack->setCurrentIndex(m_list->model()->rowCount() > 0 ? 0 : 1);
}

void WorkListCard::setAllText(const QString &text)
{
    m_all->setText(text);
    m_all->setVisible(!text.isEmpty());
}

} // namespace edesk
