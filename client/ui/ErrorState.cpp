// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ErrorState.h"

#include "client/ui/ButtonKind.h"
#include "client/ui/IconButton.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"
#include "client/ui/Theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>

namespace edesk {

ErrorState::ErrorState(QWidget *parent)
    : QWidget(parent),
      m_cause(new Label({}, TypeRole::Card)),
      m_hint(new Label({}, TypeRole::Body, TextTone::Secondary)),
      m_code(new Label({}, TypeRole::Caption, TextTone::Hint)),
      m_copy(new IconButton(Icon::Copy, tr("Chép mã lỗi")))
{
    m_cause->setWeight(QFont::DemiBold);
    auto *retry = new QPushButton(Theme::of(this).icon(Icon::Retry), tr("Thử lại"));
    connect(retry, &QPushButton::clicked, this, &ErrorState::retryRequested);
    setButtonKind(*m_copy, ButtonKind::Ghost);
    connect(m_copy, &QPushButton::clicked, this, &ErrorState::copyCode);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::Gap);
    layout->addStretch();
    for (Label *line : {m_cause, m_hint}) {
        line->setWordWrap(true);
        line->setAlignment(Qt::AlignCenter);
        line->makeSelectable();
        layout->addWidget(line);
    }
    layout->addWidget(retry, 0, Qt::AlignHCenter);
    auto *codeLine = new QHBoxLayout;
    codeLine->setSpacing(metrics::Grid);
    codeLine->addStretch();
    m_code->makeSelectable();
    codeLine->addWidget(m_code);
    codeLine->addWidget(m_copy);
    codeLine->addStretch();
    layout->addLayout(codeLine);
    layout->addStretch();
}

void ErrorState::setError(const Error &error, Language language)
{
    m_cause->setText(errorText(error, language));
    m_hint->setText(errorHint(error, language));
    m_code->setText(errorKey(error.code));
}

void ErrorState::copyCode()
{
    QGuiApplication::clipboard()->setText(m_code->text());
}

} // namespace edesk
