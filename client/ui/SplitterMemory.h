// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSettings;
class QWidget;

namespace edesk {

/// Keeps the positions of named splitters in the settings.
class SplitterMemory : public QObject
{
    Q_OBJECT

public:
    /// `settings` must outlive this.
    explicit SplitterMemory(QSettings &settings, QObject *parent = nullptr);

    /// Restores every splitter below `root` that has an object name, and stores each later move under `key`.
    void remember(const QString &key, QWidget &root);

private:
    QSettings &m_settings;
};

} // namespace edesk
