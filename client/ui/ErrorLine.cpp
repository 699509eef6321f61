// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ErrorLine.h"

#include <QAccessible>

namespace edesk {

ErrorLine::ErrorLine(QWidget *parent) : Label({}, TypeRole::Body, TextTone::Overdue, parent)
{
    setWordWrap(true);
    makeSelectable();
    hide();
}

void ErrorLine::showError(const Error &error, Language language)
{
    setText(tr("%1. %2. Mã: %3")
                .arg(errorText(error, language), errorHint(error, language), errorKey(error.code)));
    setAccessibleName(text());
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace edesk
