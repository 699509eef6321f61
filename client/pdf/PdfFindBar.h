// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace edesk {

class IconButton;
class Label;
class PdfSearch;
class SearchField;

/// The line to look for a text in a PDF file: what, how many, next, previous; Esc closes it.
class PdfFindBar : public QWidget
{
    Q_OBJECT

public:
    /// Shows what `search` found; it outlives the bar.
    explicit PdfFindBar(PdfSearch &search, QWidget *parent = nullptr);

    SearchField &field() { return *m_field; }
    /// "3 / 27", "Không tìm thấy" or nothing.
    QString countText() const;
    /// Shows the bar and gives it the focus, its text selected.
    void begin();

Q_SIGNALS:
    /// The person wants this text looked for.
    void queryChanged(const QString &query);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showCount();

    PdfSearch &m_search;
    SearchField *m_field;
    Label *m_count;
    IconButton *m_previous;
    IconButton *m_next;
};

} // namespace edesk
