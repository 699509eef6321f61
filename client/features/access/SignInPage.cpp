// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/access/SignInPage.h"

#include "client/features/access/CapsLock.h"
#include "client/ui/BusyBar.h"
#include "client/ui/ButtonKind.h"
#include "client/ui/Card.h"
#include "client/ui/ErrorLine.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

constexpr int CardWidth = 460;

QLineEdit *line(const QString &name)
{
    auto *made = new QLineEdit;
    made->setAccessibleName(name);
    made->setTextMargins(metrics::Grid, 0, metrics::Grid, 0);
    return made;
}

} // namespace

SignInPage::SignInPage(Occasion occasion, Language language, QWidget *parent)
    : QWidget(parent),
      m_language(language),
      m_server(line(tr("Máy chủ"))),
      m_caFile(line(tr("Tệp chứng thư CA"))),
      m_choose(new QPushButton(tr("Chọn…"))),
      m_user(line(tr("Tên đăng nhập"))),
      m_password(line(tr("Mật khẩu"))),
      m_capsLock(new Label(tr("Phím Caps Lock đang bật"), TypeRole::Caption, TextTone::Soon)),
      m_error(new ErrorLine),
      m_busy(new BusyBar),
      m_signIn(new QPushButton(tr("Đăng nhập"))),
      m_cancel(new QPushButton(occasion == Occasion::Again ? tr("Để sau") : tr("Huỷ"))),
      m_again(occasion == Occasion::Again)
{
    m_password->setEchoMode(QLineEdit::Password);
    m_server->setPlaceholderText(u"https://"_s);
    m_caFile->setPlaceholderText(tr("Để trống: dùng chứng thư của hệ thống"));
    build(occasion);
    m_capsLock->hide();
    auto *capsLock = new CapsLock(*m_password);
    connect(capsLock, &CapsLock::changed, m_capsLock, &QWidget::setVisible);
    connect(m_choose, &QPushButton::clicked, this, &SignInPage::chooseCaFile);
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::ask);
    connect(m_cancel, &QPushButton::clicked, this, &SignInPage::cancelled);
    for (QLineEdit *field : {m_server, m_caFile, m_user, m_password}) {
        connect(field, &QLineEdit::textChanged, this, &SignInPage::checkComplete);
        connect(field, &QLineEdit::returnPressed, this, &SignInPage::ask);
    }
    setBusy(false);
}

void SignInPage::build(Occasion occasion)
{
    auto *card = new Card;
    card->setFixedWidth(Theme::of(this).scaled(CardWidth));
    card->body().setContentsMargins(24, 20, 24, 20);
    card->body().setSpacing(metrics::CardGap);
    auto *title =
        new Label(m_again ? tr("Phiên làm việc đã hết hạn") : tr("Đăng nhập Bàn làm việc"), TypeRole::Page);
    title->setWeight(QFont::DemiBold);
    auto *hint = new Label(
        m_again ? tr("Nhập lại mật khẩu để tiếp tục gửi và nhận. Việc chưa gửi vẫn được giữ trên máy này.")
                : tr("Dùng tài khoản do quản trị đơn vị cấp."),
        TypeRole::Body, TextTone::Secondary);
    hint->setWordWrap(true);
    card->body().addWidget(title);
    card->body().addWidget(hint);
    auto *form = new QFormLayout;
    form->setSpacing(metrics::Gap);
    addFields(*form);
    card->body().addLayout(form);
    card->body().addWidget(m_busy);
    card->body().addWidget(m_error);
    setButtonKind(*m_signIn, ButtonKind::Primary);
    // In a dialog Enter presses the default button, which would be the first one otherwise.
    m_signIn->setDefault(true);
    for (QPushButton *other : {m_cancel, m_choose})
        other->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_signIn);
    card->body().addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addLayout(centred(*card));
    layout->addStretch();
    for (QWidget *fixed : {static_cast<QWidget *>(m_server), static_cast<QWidget *>(m_user)})
        fixed->setDisabled(occasion == Occasion::Again);
}

void SignInPage::addFields(QFormLayout &form)
{
    form.addRow(tr("Máy chủ"), m_server);
    auto *file = new QHBoxLayout;
    file->addWidget(m_caFile, 1);
    file->addWidget(m_choose);
    if (!m_again)
        form.addRow(tr("Chứng thư CA"), file);
    form.addRow(tr("Tên đăng nhập"), m_user);
    form.addRow(tr("Mật khẩu"), m_password);
    form.addRow(QString(), m_capsLock);
    if (m_again) {
        m_caFile->setParent(this);
        m_choose->setParent(this);
        m_caFile->hide();
        m_choose->hide();
        delete file;
    }
}

void SignInPage::setRequest(const SignInRequest &known)
{
    m_server->setText(known.server.toString());
    m_caFile->setText(known.caFile);
    m_user->setText(known.user);
    m_password->setText(known.password);
    focusFirst();
}

void SignInPage::focusFirst()
{
    QLineEdit *first = m_server->text().isEmpty() ? m_server : m_user->text().isEmpty() ? m_user : m_password;
    first->setFocus();
}

SignInRequest SignInPage::request() const
{
    QString server = m_server->text().trimmed();
    if (!server.contains(u"://"_s))
        server.prepend(u"https://"_s);
    return {QUrl(server), m_caFile->text().trimmed(), m_user->text().trimmed(), m_password->text()};
}

void SignInPage::setBusy(bool busy)
{
    const bool wasBusy = std::exchange(m_isBusy, busy);
    m_busy->setBusy(busy);
    for (QWidget *part : {static_cast<QWidget *>(m_caFile), static_cast<QWidget *>(m_choose),
                          static_cast<QWidget *>(m_password)})
        part->setDisabled(busy);
    m_server->setDisabled(busy || m_again);
    m_user->setDisabled(busy || m_again);
    m_cancel->setVisible(busy || m_again);
    checkComplete();
    // The fields lost the focus when they could not be written in.
    if (wasBusy && !busy)
        focusFirst();
}

void SignInPage::showError(const Error &error)
{
    m_error->showError(error, m_language);
    m_password->setFocus(Qt::OtherFocusReason);
    m_password->selectAll();
}

QString SignInPage::errorShown() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

void SignInPage::ask()
{
    if (!m_signIn->isEnabled())
        return;
    m_error->hide();
    Q_EMIT signInRequested(request());
}

void SignInPage::checkComplete()
{
    m_signIn->setEnabled(!m_isBusy && !m_server->text().trimmed().isEmpty() &&
                         !m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty());
}

void SignInPage::chooseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("Chọn tệp chứng thư CA"), m_caFile->text(),
                                   tr("Chứng thư (*.pem *.crt *.cer);;Mọi tệp (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

} // namespace edesk
