// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace edesk {

/// A person's initials in a circle; a button, for it opens the person's menu.
class Avatar : public QAbstractButton
{
    Q_OBJECT

public:
    /// `diameter` in logical pixels at text size 100 %.
    explicit Avatar(int diameter = 30, QWidget *parent = nullptr);

    /// At most two letters, and the full name for tool tip and accessibility.
    void setPerson(const QString &initials, const QString &fullName);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_diameter;
};

} // namespace edesk
