// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/PillSpec.h"

#include <QList>
#include <QWidget>

namespace edesk {

/// Pills side by side; those that do not fit are on the next line. Their words are the accessible name.
class PillRow : public QWidget
{
    Q_OBJECT

public:
    explicit PillRow(QWidget *parent = nullptr);

    void setPills(const QList<PillSpec> &pills);
    const QList<PillSpec> &pills() const { return m_pills; }

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where each pill stands in `width` pixels.
    QList<QRect> arranged(int width) const;

    QList<PillSpec> m_pills;
};

} // namespace edesk
