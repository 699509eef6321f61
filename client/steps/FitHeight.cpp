// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/steps/FitHeight.h"

#include <QDialog>
#include <QLayout>

namespace edesk {

void fitHeight(QDialog &dialog)
{
    QLayout *layout = dialog.layout();
    layout->activate();
    const int needed = layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(dialog.width())
                                                   : layout->totalMinimumSize().height();
    if (needed > dialog.height())
        dialog.resize(dialog.width(), needed);
}

} // namespace edesk
