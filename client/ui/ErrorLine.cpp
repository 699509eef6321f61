// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ErrorLine.h"

#include "client/ui/ErrorWords.h"

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
    setText(errorWords(error, language));
    setAccessibleName(text());
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace edesk
