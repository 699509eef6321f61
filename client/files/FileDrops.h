// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace edesk {

/// The files and folders of this computer that are dragged or copied; none for anything else.
QStringList localFiles(const QMimeData *data);

/// Lets files be dropped on a widget from the file manager.
class FileDrops : public QObject
{
    Q_OBJECT

public:
    /// Ends with the widget.
    explicit FileDrops(QWidget &target);

    /// Without it nothing is taken, and the pointer says so.
    void setEnabled(bool enabled) { m_isEnabled = enabled; }
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Files are held over the widget, or no more.
    void hovered(bool over);
    void dropped(const QStringList &paths);

private:
    bool m_isEnabled = false;
};

} // namespace edesk
