// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/EmptyState.h"

#include "client/ui/ActionButton.h"
#include "client/ui/Label.h"
#include "client/ui/Metrics.h"

#include <QBoxLayout>

namespace edesk {

EmptyState::EmptyState(const QString &sentence, QAction *action, QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(metrics::CardGap);
    layout->addStretch();
    auto *label = new Label(sentence, TypeRole::Body, TextTone::Secondary);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->makeSelectable();
    layout->addWidget(label);
    if (action)
        layout->addWidget(new ActionButton(action), 0, Qt::AlignHCenter);
    layout->addStretch();
}

} // namespace edesk
