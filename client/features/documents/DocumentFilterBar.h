// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/documents/DocumentCounts.h"
#include "client/replica/FeatureContext.h"

#include <QObject>

class QSettings;
class QWidget;

namespace edesk {

class FilterChips;
class SavedFilterChips;
class SavedFilters;
class SearchField;

/// Which documents of a register are wanted: a chip of the screen's or one the person saved, and the words of
/// the line.
class DocumentFilterBar : public QObject
{
    Q_OBJECT

public:
    /// The chip in the language of the interface.
    static QString chipText(const QString &chip);

    /// The widgets around it.
    struct Parts
    {
        FilterChips &chips;
        SearchField &field;
        /// Dialogs open over it.
        QWidget &window;
    };
    /// `page` names the list in the settings. All of it outlives this.
    DocumentFilterBar(const FeatureContext &context, QSettings &settings, DocumentBook book,
                      const QString &page, const Parts &parts);

    /// The chip or saved filter that was chosen last, in an earlier run too.
    void restore();
    /// A chip without words, or a saved filter; false when there is none with this id.
    bool openPart(const QString &id);
    /// Shows this one without telling.
    void show(const DocumentFilter &filter);
    void setCounts(const DocumentCounts &counts);
    /// The filters to be counted besides the chips, by their ids.
    QHash<QString, DocumentFilter> toCount() const;

Q_SIGNALS:
    void chosen(const edesk::DocumentFilter &filter);
    /// `toCount()` is different now.
    void savedChanged();

private:
    void choose(const QString &id);
    void changeWords(const QString &words);
    void followSaved();

    const FeatureContext &m_context;
    QSettings &m_settings;
    QString m_key;
    FilterChips &m_chips;
    SearchField &m_field;
    SavedFilters *m_saved;
    SavedFilterChips *m_savedChips = nullptr;
    DocumentFilter m_filter;
    DocumentCounts m_counts;
};

} // namespace edesk
