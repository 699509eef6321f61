// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/HeightCache.h"

#include <QLabel>

namespace edesk {

/// Running text of several lines at a line height of 1.4 that can be selected and copied. Of a very long one
/// the beginning shows first, with a link to the rest.
class BodyText : public QLabel
{
    Q_OBJECT

public:
    explicit BodyText(QWidget *parent = nullptr);

    /// How many characters show before the person asks for the rest: a screen full.
    static constexpr qsizetype MostAtOnce = 2'000;

    /// Plain text; line breaks are kept, nothing in it is taken as markup.
    void setPlainText(const QString &text);
    QString plainText() const { return m_plain; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();

    QString m_plain;
    bool m_isWhole = true;
    mutable HeightCache m_heights;
};

} // namespace edesk
