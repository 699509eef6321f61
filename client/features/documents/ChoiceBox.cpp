// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/ChoiceBox.h"

namespace edesk {

QComboBox *choiceBox(std::span<const Choice> choices, int value, Language language)
{
    auto *box = new QComboBox;
    for (const Choice &choice : choices)
        box->addItem(QString::fromUtf8(language == Language::Vietnamese ? choice.vietnamese : choice.english),
                     choice.value);
    box->setCurrentIndex(box->findData(value));
    return box;
}

} // namespace edesk
