// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/access/LockPage.h"

#include "client/features/access/CapsLock.h"
#include "client/ui/BusyBar.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/Card.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace edesk {
namespace {

constexpr int CardWidth = 400;

} // namespace

LockPage::LockPage(const QString &fullName, Language language, QWidget *parent)
    : QWidget(parent),
      m_language(language),
      m_password(new QLineEdit),
      m_capsLock(new Label(tr("Phím Caps Lock đang bật"), TypeRole::Caption, TextTone::Soon)),
      m_error(new ErrorLine),
      m_busy(new BusyBar),
      m_unlock(new QPushButton(tr("Mở khóa"))),
      m_other(new QPushButton(tr("Đăng xuất")))
{
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Mật khẩu"));
    m_password->setPlaceholderText(tr("Mật khẩu"));
    m_password->setTextMargins(metrics::Grid, 0, metrics::Grid, 0);
    m_unlock->setEnabled(false);
    setButtonKind(*m_unlock, ButtonKind::Primary);
    m_capsLock->hide();
    build(fullName);
    auto *capsLock = new CapsLock(*m_password);
    connect(capsLock, &CapsLock::changed, m_capsLock, &QWidget::setVisible);
    connect(m_password, &QLineEdit::textChanged, m_unlock,
            [this](const QString &text) { m_unlock->setEnabled(!text.isEmpty()); });
    connect(m_password, &QLineEdit::returnPressed, this, &LockPage::ask);
    connect(m_unlock, &QPushButton::clicked, this, &LockPage::ask);
    connect(m_other, &QPushButton::clicked, this, &LockPage::signOutRequested);
    setFocusProxy(m_password);
}

void LockPage::build(const QString &fullName)
{
    auto *card = new Card;
    card->setFixedWidth(Theme::of(this).scaled(CardWidth));
    card->body().setContentsMargins(24, 20, 24, 20);
    card->body().setSpacing(metrics::CardGap);
    auto *title = new Label(tr("Bàn làm việc đã khóa"), TypeRole::Page);
    title->setWeight(QFont::DemiBold);
    auto *whose = new Label(fullName, TypeRole::Card);
    whose->makeSelectable();
    auto *hint = new Label(tr("Nhập mật khẩu để làm việc tiếp. Không cần có mạng."), TypeRole::Body,
                           TextTone::Secondary);
    hint->setWordWrap(true);
    for (QWidget *part :
         {static_cast<QWidget *>(title), static_cast<QWidget *>(whose), static_cast<QWidget *>(hint),
          static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_capsLock),
          static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_error)})
        card->body().addWidget(part);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_other);
    buttons->addStretch();
    buttons->addWidget(m_unlock);
    card->body().addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addLayout(centred(*card));
    layout->addStretch();
}

void LockPage::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    m_password->setDisabled(busy);
    m_unlock->setDisabled(busy || m_password->text().isEmpty());
}

void LockPage::showError(const Error &error)
{
    m_error->showError(error, m_language);
    m_password->clear();
    m_password->setFocus(Qt::OtherFocusReason);
}

QString LockPage::errorShown() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

void LockPage::ask()
{
    if (!m_unlock->isEnabled())
        return;
    m_error->hide();
    Q_EMIT unlockRequested(m_password->text());
}

} // namespace edesk
