// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pdf/PdfPasswordPane.h"

#include "client/ui/ButtonKind.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace edesk {

PdfPasswordPane::PdfPasswordPane(QWidget *parent)
    : QWidget(parent),
      m_cause(new Label({}, TypeRole::Card)),
      m_hint(new Label({}, TypeRole::Body, TextTone::Secondary)),
      m_field(new QLineEdit)
{
    constexpr int fieldWidth = 240;
    m_cause->setWeight(QFont::DemiBold);
    m_field->setEchoMode(QLineEdit::Password);
    m_field->setPlaceholderText(tr("Mật khẩu của tệp"));
    m_field->setAccessibleName(tr("Mật khẩu của tệp"));
    m_field->setFixedWidth(Theme::of(this).scaled(fieldWidth));
    auto *open = new QPushButton(Theme::of(this).icon(Icon::Lock), tr("Mở tệp"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::PageMargin, metrics::CardGap, metrics::PageMargin, metrics::CardGap);
    layout->setSpacing(metrics::Gap);
    layout->addStretch();
    for (Label *line : {m_cause, m_hint}) {
        line->setWordWrap(true);
        line->setAlignment(Qt::AlignCenter);
        line->makeSelectable();
        layout->addWidget(line);
    }
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::Gap);
    row->addStretch();
    row->addWidget(m_field);
    row->addWidget(open);
    row->addStretch();
    layout->addLayout(row);
    layout->addStretch();
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, &PdfPasswordPane::submit);
    connect(open, &QPushButton::clicked, this, &PdfPasswordPane::submit);
}

void PdfPasswordPane::ask(const Error &error, Language language)
{
    m_cause->setText(errorText(error, language));
    m_hint->setText(errorHint(error, language));
    m_field->clear();
}

void PdfPasswordPane::submit()
{
    if (!m_field->text().isEmpty())
        Q_EMIT entered(m_field->text());
}

} // namespace edesk
