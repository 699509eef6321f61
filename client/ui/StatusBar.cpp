// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/StatusBar.h"

#include "client/ui/ButtonKind.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QPainter>
#include <QPushButton>

namespace edesk {
namespace {

struct SyncLook
{
    Icon icon;
    Tone tone;
};

SyncLook look(SyncState state)
{
    switch (state) {
    case SyncState::Synced:
        return {Icon::Check, Tone::InTime};
    case SyncState::Working:
        return {Icon::Sync, Tone::Accent};
    case SyncState::Waiting:
        return {Icon::Clock, Tone::Soon};
    case SyncState::Offline:
        return {Icon::Offline, Tone::Soon};
    case SyncState::Attention:
        return {Icon::Warning, Tone::Overdue};
    }
    return {Icon::Sync, Tone::Neutral};
}

} // namespace

StatusBar::StatusBar(QWidget *parent)
    : QStatusBar(parent),
      m_sync(makePart()),
      m_outbox(makePart()),
      m_conflicts(makePart()),
      m_fact(makePart()),
      m_right(new Label({}, TypeRole::Caption, TextTone::Hint, this))
{
    setSizeGripEnabled(false);
    for (QPushButton *part : {m_sync, m_outbox, m_conflicts})
        addWidget(part);
    addPermanentWidget(m_fact);
    addPermanentWidget(m_right);
    m_right->setContentsMargins(0, 0, metrics::Gap, 0);
    m_right->makeSelectable();
    setOutbox(0);
    setConflicts(0);
    m_fact->hide();
    connect(m_sync, &QPushButton::clicked, this, &StatusBar::syncRequested);
    connect(m_outbox, &QPushButton::clicked, this, &StatusBar::outboxRequested);
    connect(m_conflicts, &QPushButton::clicked, this, &StatusBar::conflictsRequested);
    connect(m_fact, &QPushButton::clicked, this, &StatusBar::factRequested);
    connect(&Theme::of(this), &Theme::changed, this, &StatusBar::applyTheme);
    applyTheme();
}

QPushButton *StatusBar::makePart()
{
    auto *part = new QPushButton(this);
    setButtonKind(*part, ButtonKind::Ghost);
    return part;
}

void StatusBar::setSync(SyncState state, const QString &words)
{
    const auto [icon, tone] = look(state);
    m_sync->setIcon(Theme::of(this).icon(icon, tone));
    m_sync->setText(words);
}

void StatusBar::setOutbox(int count)
{
    m_outbox->setIcon(Theme::of(this).icon(Icon::Send));
    m_outbox->setText(tr("%Ln thay đổi chờ gửi", nullptr, count));
    m_outbox->setVisible(count > 0);
}

void StatusBar::setConflicts(int count)
{
    m_conflicts->setIcon(Theme::of(this).icon(Icon::Warning, Tone::Overdue));
    m_conflicts->setText(tr("%Ln xung đột cần xem", nullptr, count));
    m_conflicts->setVisible(count > 0);
}

void StatusBar::setFact(Icon icon, const QString &text)
{
    m_fact->setIcon(Theme::of(this).icon(icon));
    m_fact->setText(text);
    m_fact->setVisible(!text.isEmpty());
}

void StatusBar::setRightText(const QString &text)
{
    m_right->setText(text);
}

void StatusBar::applyTheme()
{
    setFixedHeight(Theme::of(this).scaled(metrics::StatusBarHeight));
}

void StatusBar::paintEvent(QPaintEvent *)
{
    const ThemeTokens &tokens = Theme::of(this).tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.rail);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.border);
}

} // namespace edesk
