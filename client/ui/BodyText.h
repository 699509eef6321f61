// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace edesk {

/// Running text of several lines at a line height of 1.4 that can be selected and copied.
class BodyText : public QLabel
{
    Q_OBJECT

public:
    explicit BodyText(QWidget *parent = nullptr);

    /// Plain text; line breaks are kept, nothing in it is taken as markup.
    void setPlainText(const QString &text);
    QString plainText() const { return m_plain; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();

    QString m_plain;
};

} // namespace edesk
