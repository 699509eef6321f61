// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentCounts.h"
#include "client/replica/FeatureContext.h"

#include <QHash>
#include <QObject>

class QSettings;
class QWidget;

namespace edesk {

class FilterChips;
class SavedFilterChips;
class SavedFilters;
class SearchField;

/// Which assignments are wanted: a chip of the screen's or one the person saved, and the words of the line.
class AssignmentFilterBar : public QObject
{
    Q_OBJECT

public:
    /// The chip in the language of the interface.
    static QString chipText(const QString &chip);

    /// All of it outlives this; dialogs open over `window`.
    AssignmentFilterBar(const FeatureContext &context, QSettings &settings, FilterChips &chips,
                        SearchField &field, QWidget &window);

    /// The chip or saved filter that was chosen last, in an earlier run too.
    void restore();
    /// A chip without words, or a saved filter; false when there is none with this id.
    bool openPart(const QString &id);
    /// Shows this one without telling.
    void show(const AssignmentFilter &filter);
    void setCounts(const AssignmentCounts &counts);
    /// The filters to be counted besides the chips, by their ids.
    QHash<QString, AssignmentFilter> toCount() const;
    SavedFilterChips &savedChips() { return *m_savedChips; }
    SavedFilters &saved() { return *m_saved; }

Q_SIGNALS:
    void chosen(const edesk::AssignmentFilter &filter);
    /// `toCount()` is different now.
    void savedChanged();

private:
    void choose(const QString &id);
    void changeWords(const QString &words);

    const FeatureContext &m_context;
    QSettings &m_settings;
    QString m_key;
    FilterChips &m_chips;
    SearchField &m_field;
    SavedFilters *m_saved;
    SavedFilterChips *m_savedChips = nullptr;
    AssignmentFilter m_filter;
    AssignmentCounts m_counts;
};

} // namespace edesk
