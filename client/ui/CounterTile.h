// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"
#include "client/ui/Tone.h"

#include <QAbstractButton>

namespace edesk {

/// A number that matters today, with its icon and its words on a card; pressed, it leads to what it counts.
class CounterTile : public QAbstractButton
{
    Q_OBJECT

public:
    CounterTile(Icon icon, Tone tone, const QString &label, QWidget *parent = nullptr);

    /// What stands in place of the number; a dash until it is known.
    void setValue(const QString &value);
    const QString &value() const { return m_value; }
    void setLabel(const QString &label);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void describe();

    Icon m_icon;
    Tone m_tone;
    QString m_value;
};

} // namespace edesk
