// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/AgencyPicker.h"

#include "client/ui/Card.h"
#include "client/ui/Metrics.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"
#include "common/base/VietnameseText.h"
#include "common/domain/organisation/Organisation.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

enum Role { AgencyId = Qt::UserRole, Folded };

} // namespace

AgencyPicker::AgencyPicker(const FeatureContext &context, const Id &except, QWidget *parent)
    : QWidget(parent),
      m_search(new SearchField(tr("Gõ tên cơ quan (không cần dấu)"))),
      m_list(new QListWidget)
{
    m_list->setAccessibleName(tr("Cơ quan nhận"));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::Gap);
    layout->addWidget(m_search);
    auto *card = new Card;
    constexpr int margin = 4;
    card->body().setContentsMargins(margin, margin, margin, margin);
    card->body().addWidget(m_list);
    layout->addWidget(card, 1);
    load(context, except);
    m_search->installEventFilter(this);
    connect(m_search, &SearchField::queryChanged, this, &AgencyPicker::filter);
    connect(m_list, &QListWidget::itemChanged, this, &AgencyPicker::ticksChanged);
}

void AgencyPicker::load(const FeatureContext &context, const Id &except)
{
    const auto agencies = context.reader.load<Organisation>(
        {.where = u"agency_id = id"_s, .orderBy = u"kind, sort_order, name, id"_s});
    if (!agencies)
        return context.navigator.tellError(agencies.error());
    const QDate today = vietnamTime(context.clock.now()).date();
    for (const Organisation &agency : *agencies) {
        const bool isOver = agency.validTo.isValid() && agency.validTo < today;
        if (agency.id == except || isOver)
            continue;
        auto *item = new QListWidgetItem(agency.name, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
        item->setSizeHint({0, Theme::of(this).scaled(metrics::NavigationRow)});
        item->setData(AgencyId, QVariant::fromValue(agency.id));
        item->setData(Folded, folded(u"%1 %2"_s.arg(agency.name, agency.code)));
    }
}

QList<Id> AgencyPicker::ticked() const
{
    QList<Id> agencies;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            agencies.append(m_list->item(row)->data(AgencyId).value<Id>());
    }
    return agencies;
}

void AgencyPicker::setTicked(const QList<Id> &agencies)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setCheckState(agencies.contains(item->data(AgencyId).value<Id>()) ? Qt::Checked
                                                                                : Qt::Unchecked);
    }
}

void AgencyPicker::filter(const QString &words)
{
    const QStringList wanted = searchWords(words);
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!holdsWords(item->data(Folded).toString(), wanted));
    }
    if (const int first = firstShown(); first >= 0)
        m_list->setCurrentRow(first);
}

int AgencyPicker::firstShown() const
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (!m_list->item(row)->isHidden())
            return row;
    }
    return -1;
}

bool AgencyPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int first = firstShown();
    if (first < 0 || key->modifiers() != Qt::NoModifier)
        return false;
    if (key->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return false;
    m_search->announce();
    QListWidgetItem *item = m_list->item(firstShown());
    if (item)
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    return true;
}

} // namespace edesk
