// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SplitterMemory.h"

#include <QSettings>
#include <QSplitter>

namespace edesk {

using namespace Qt::StringLiterals;

SplitterMemory::SplitterMemory(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
}

void SplitterMemory::remember(const QString &key, QWidget &root)
{
    for (QSplitter *splitter : root.findChildren<QSplitter *>()) {
        if (splitter->objectName().isEmpty())
            continue;
        const QString path = u"splitters/"_s + key + u'/' + splitter->objectName();
        const QByteArray state = m_settings.value(path).toByteArray();
        if (!state.isEmpty())
            splitter->restoreState(state);
        connect(splitter, &QSplitter::splitterMoved, this,
                [this, splitter, path] { m_settings.setValue(path, splitter->saveState()); });
    }
}

} // namespace edesk
