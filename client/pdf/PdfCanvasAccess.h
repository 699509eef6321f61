// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace edesk {

class PdfCanvas;

/// What a screen reader is told of the pages: the text of the one that is looked at, to be read letter by
/// letter, word by word or whole.
class PdfCanvasAccess final : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    explicit PdfCanvasAccess(PdfCanvas &canvas);

    /// Makes it known to Qt; more than once does no harm.
    static void install();

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;

    void selection(int index, int *begin, int *end) const override;
    int selectionCount() const override;
    void addSelection(int begin, int end) override;
    void removeSelection(int index) override;
    void setSelection(int index, int begin, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int position) override;
    QString text(int begin, int end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int begin, int end) override;
    QString attributes(int offset, int *begin, int *end) const override;

private:
    QString pageText() const;

    PdfCanvas &m_canvas;
};

} // namespace edesk
