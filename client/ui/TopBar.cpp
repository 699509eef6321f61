// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/TopBar.h"

#include "client/ui/ActionButton.h"
#include "client/ui/Avatar.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/IconButton.h"
#include "client/ui/Metrics.h"
#include "client/ui/SearchField.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QLocale>

namespace edesk {

TopBar::TopBar(QWidget *parent)
    : QWidget(parent),
      m_search(new SearchField(tr("Tìm văn bản, nhiệm vụ, người, lệnh… (Ctrl+K)"))),
      m_actions(new QHBoxLayout),
      m_primary(new ActionButton),
      m_bell(new IconButton(Icon::Bell, tr("Thông báo"))),
      m_person(new Avatar)
{
    m_search->setMinimumWidth(180);
    m_search->setMaximumWidth(380);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { Q_EMIT searchRequested(m_search->query()); });
    setButtonKind(*m_primary, ButtonKind::Primary);
    m_primary->hide();
    connect(m_bell, &QPushButton::clicked, this, &TopBar::notificationsRequested);
    m_person->setPerson({}, tr("Hồ sơ của tôi"));
    connect(m_person, &QAbstractButton::clicked, this, &TopBar::profileRequested);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::PageMargin, 0, 16, 0);
    layout->setSpacing(metrics::Gap);
    m_actions->setSpacing(metrics::Gap);
    layout->addWidget(m_search, 1);
    layout->addStretch(1);
    layout->addLayout(m_actions);
    layout->addWidget(m_primary);
    layout->addWidget(m_bell);
    layout->addWidget(m_person);
    connect(&Theme::of(this), &Theme::changed, this, &TopBar::applyTheme);
    applyTheme();
}

QPushButton *TopBar::addAction(QAction *action)
{
    auto *button = new ActionButton(action);
    m_actions->addWidget(button);
    return button;
}

void TopBar::setPrimaryAction(QAction *action)
{
    m_primary->setAction(action);
    m_primary->show();
}

void TopBar::setUnread(int count)
{
    m_bell->setName(count == 0 ? tr("Thông báo") : tr("Thông báo, %1 mới").arg(QLocale().toString(count)));
}

void TopBar::setNotificationsAvailable(bool available)
{
    m_bell->setVisible(available);
}

void TopBar::setPerson(const QString &initials, const QString &fullName)
{
    m_person->setPerson(initials, fullName);
}

void TopBar::applyTheme()
{
    setFixedHeight(Theme::of(this).scaled(metrics::TopBarHeight));
}

} // namespace edesk
