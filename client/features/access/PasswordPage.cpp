// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/access/PasswordPage.h"

#include "client/ui/BusyBar.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace edesk {
namespace {

/// The rules of the province (001, Điều 9.2); the server may be stricter, and says so.
Label *ruleLabel()
{
    auto *label = new Label(PasswordPage::tr("Ít nhất 8 ký tự, khác tên đăng nhập và khác 10 mật khẩu gần "
                                             "nhất; mật khẩu được đổi ít nhất 30 ngày một lần."),
                            TypeRole::Caption, TextTone::Secondary);
    label->setWordWrap(true);
    return label;
}

QLineEdit *passwordLine(const QString &name)
{
    auto *line = new QLineEdit;
    line->setEchoMode(QLineEdit::Password);
    line->setAccessibleName(name);
    return line;
}

} // namespace

PasswordPage::PasswordPage(Occasion occasion, Language language, QWidget *parent)
    : QDialog(parent),
      m_language(language),
      m_current(passwordLine(tr("Mật khẩu hiện tại"))),
      m_next(passwordLine(tr("Mật khẩu mới"))),
      m_again(passwordLine(tr("Nhập lại mật khẩu mới"))),
      m_message(new Label({}, TypeRole::Body, TextTone::Overdue)),
      m_error(new ErrorLine),
      m_busy(new BusyBar),
      m_change(new QPushButton(tr("Đổi mật khẩu")))
{
    setWindowTitle(tr("Đổi mật khẩu"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *form = new QFormLayout;
    form->setSpacing(metrics::Gap);
    form->addRow(tr("Mật khẩu hiện tại"), m_current);
    form->addRow(tr("Mật khẩu mới"), m_next);
    form->addRow(tr("Nhập lại"), m_again);
    m_message->setWordWrap(true);
    m_message->makeSelectable();
    m_message->hide();
    setButtonKind(*m_change, ButtonKind::Primary);
    m_change->setDefault(true);
    auto *cancel = new QPushButton(occasion == Occasion::Due ? tr("Để sau") : tr("Huỷ"));
    cancel->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_change);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(metrics::CardGap);
    if (occasion == Occasion::Due)
        layout->addWidget(new Label(tr("Mật khẩu cần được đổi trước khi làm việc tiếp với máy chủ.")));
    layout->addWidget(ruleLabel());
    layout->addLayout(form);
    layout->addWidget(m_busy);
    layout->addWidget(m_message);
    layout->addWidget(m_error);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_change, &QPushButton::clicked, this, &PasswordPage::ask);
    for (QLineEdit *line : {m_current, m_next, m_again})
        connect(line, &QLineEdit::textChanged, this, &PasswordPage::checkComplete);
    checkComplete();
}

void PasswordPage::setBusy(bool busy)
{
    m_isBusy = busy;
    m_busy->setBusy(busy);
    checkComplete();
}

void PasswordPage::showError(const Error &error)
{
    m_error->showError(error, m_language);
    growToFit();
}

void PasswordPage::say(const QString &message)
{
    m_error->hide();
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    growToFit();
}

/// The layout of a window does not make it higher for lines that wrap: the fields would give way.
void PasswordPage::growToFit()
{
    if (const int needed = layout()->totalHeightForWidth(width()); isVisible() && needed > height())
        resize(width(), needed);
}

void PasswordPage::ask()
{
    say({});
    Q_EMIT changeRequested(m_current->text(), m_next->text());
}

void PasswordPage::checkComplete()
{
    const bool differ = !m_again->text().isEmpty() && m_next->text() != m_again->text();
    if (!m_isBusy && differ)
        say(tr("Hai lần nhập mật khẩu mới chưa giống nhau."));
    else if (!m_isBusy)
        say({});
    const bool filled = !m_current->text().isEmpty() && !m_next->text().isEmpty();
    m_change->setEnabled(!m_isBusy && filled && m_next->text() == m_again->text());
}

} // namespace edesk
