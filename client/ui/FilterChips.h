// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/FilterChip.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QPushButton;

namespace edesk {

/// A row of chips of which exactly one is chosen. One stop for Tab; arrow keys, Home and End choose.
class FilterChips : public QWidget
{
    Q_OBJECT

public:
    /// `name` says what is chosen here, for assistive technology.
    explicit FilterChips(const QString &name, QWidget *parent = nullptr);

    /// Replaces all chips; the chosen one stays chosen if its id is still there, else the first is.
    void setChips(const QList<FilterChip> &chips);
    /// Changes a count; nothing when the id is unknown.
    void setCount(const QString &id, int count);
    /// Changes a text; nothing when the id is unknown.
    void setText(const QString &id, const QString &text);
    /// Chooses without telling; false when the id is unknown.
    bool setCurrent(const QString &id);
    /// Empty while there are no chips.
    QString current() const { return m_current; }
    QPushButton *button(const QString &id) const;

Q_SIGNALS:
    /// The person chose this chip, also when it was chosen already.
    void activated(const QString &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    qsizetype indexOf(const QString &id) const;
    void relabel(qsizetype index);
    void choose(qsizetype index);

    QList<FilterChip> m_chips;
    QList<QPushButton *> m_buttons;
    QButtonGroup *m_group;
    QHBoxLayout *m_layout;
    QString m_current;
};

} // namespace edesk
