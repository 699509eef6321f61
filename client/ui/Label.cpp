// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/Label.h"

#include "client/ui/Theme.h"

namespace edesk {

Label::Label(const QString &text, TypeRole role, TextTone tone, QWidget *parent)
    : QLabel(text, parent), m_role(role), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    apply();
    connect(&Theme::of(this), &Theme::changed, this, &Label::apply);
}

void Label::setTone(TextTone tone)
{
    m_tone = tone;
    apply();
}

void Label::setWeight(QFont::Weight weight)
{
    m_weight = weight;
    apply();
}

void Label::makeSelectable()
{
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

int Label::heightForWidth(int width) const
{
    return m_heights.height(*this, width, [this, width] { return QLabel::heightForWidth(width); });
}

void Label::apply()
{
    const Theme &theme = Theme::of(this);
    setFont(theme.font(m_role, m_weight));
    QPalette colors;
    colors.setColor(QPalette::WindowText, theme.tokens().textTone(m_tone));
    setPalette(colors);
}

} // namespace edesk
