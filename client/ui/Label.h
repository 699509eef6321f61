// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/HeightCache.h"
#include "client/ui/TextTone.h"
#include "client/ui/TypeRole.h"

#include <QFont>
#include <QLabel>

namespace edesk {

/// A text in one of the theme's sizes and colours that follows the theme.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(const QString &text, TypeRole role = TypeRole::Body, TextTone tone = TextTone::Primary,
                   QWidget *parent = nullptr);

    void setTone(TextTone tone);
    void setWeight(QFont::Weight weight);
    /// Lets the text be selected and copied by pointer and keyboard.
    void makeSelectable();

    int heightForWidth(int width) const override;

private:
    void apply();

    TypeRole m_role;
    TextTone m_tone;
    QFont::Weight m_weight = QFont::Normal;
    mutable HeightCache m_heights;
};

} // namespace edesk
