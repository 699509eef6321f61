// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace edesk {

/// A rounded surface on the page, with an optional heading.
class Card : public QFrame
{
    Q_OBJECT

public:
    /// Without a title the card has no header line.
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    /// Where the contents go.
    QVBoxLayout &body() { return *m_body; }
    /// Adds a widget at the right end of the header line, such as a link button.
    void addHeaderWidget(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_header = nullptr;
    QVBoxLayout *m_body = nullptr;
};

/// A line with this card of a fixed width in the middle, as high as its texts need at that width: an item
/// that is only aligned gets the height they would need at the width of the page.
QBoxLayout *centred(Card &card);

} // namespace edesk
