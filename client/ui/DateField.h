// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

namespace edesk {

/// A line for a date as people type it: 5/6/2026, 05062026, or 5/6 for this year; empty for none. Leaving the
/// line writes the date out.
class DateField : public QLineEdit
{
    Q_OBJECT

public:
    /// `today` names the year of a date without one.
    explicit DateField(QDate today, QWidget *parent = nullptr);

    /// Invalid when the line is empty or holds no date.
    QDate date() const;
    void setDate(QDate date);
    /// Whether the line is empty or holds a date.
    bool isAcceptable() const;

private:
    void writeOut();

    QDate m_today;
};

} // namespace edesk
