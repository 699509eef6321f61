// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/FailureReport.h"

#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>

namespace edesk {
namespace {

constexpr QSize usualSize(560, 320);

} // namespace

FailureReport::FailureReport(const QString &heading, const QStringList &lines, QWidget *parent)
    : QDialog(parent),
      m_text(new QPlainTextEdit(lines.join(u'\n'))),
      m_copy(new QPushButton(Theme::of(parent).icon(Icon::Copy), tr("Chép danh sách")))
{
    setWindowTitle(heading);
    auto *title = new Label(heading, TypeRole::Card);
    title->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(heading);
    auto *close = new QPushButton(tr("Đóng"));
    close->setDefault(true);
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::CardGap);
    layout->addWidget(title);
    layout->addWidget(m_text, 1);
    layout->addLayout(buttons);
    resize(usualSize);
}

QString FailureReport::text() const
{
    return m_text->toPlainText();
}

} // namespace edesk
