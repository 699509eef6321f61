// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/assignments/AssignmentFilterBar.h"

#include "client/ui/FilterChips.h"
#include "client/ui/SavedFilterChips.h"
#include "client/ui/SearchField.h"

#include <QAction>
#include <QSettings>

namespace edesk {

using namespace Qt::StringLiterals;

QString AssignmentFilterBar::chipText(const QString &chip)
{
    static const QHash<QString, const char *> texts{
        {QString::fromLatin1(AssignmentFilter::All), QT_TR_NOOP("Tất cả")},
        {QString::fromLatin1(AssignmentFilter::Overdue), QT_TR_NOOP("Quá hạn")},
        {QString::fromLatin1(AssignmentFilter::Soon), QT_TR_NOOP("Sắp đến hạn")},
        {QString::fromLatin1(AssignmentFilter::ToApprove), QT_TR_NOOP("Chờ tôi duyệt")},
        {QString::fromLatin1(AssignmentFilter::Given), QT_TR_NOOP("Tôi đã giao")},
        {QString::fromLatin1(AssignmentFilter::Own), QT_TR_NOOP("Việc của tôi")},
        {QString::fromLatin1(AssignmentFilter::Snoozed), QT_TR_NOOP("Để sau")},
        {QString::fromLatin1(AssignmentFilter::Today), QT_TR_NOOP("Đến hạn hôm nay")},
        {QString::fromLatin1(AssignmentFilter::ToDo), QT_TR_NOOP("Cần xử lý")},
    };
    return tr(texts.value(chip, texts.value(QString::fromLatin1(AssignmentFilter::All))));
}

AssignmentFilterBar::AssignmentFilterBar(const FeatureContext &context, QSettings &settings,
                                         FilterChips &chips, SearchField &field, QWidget &window)
    : QObject(&window),
      m_context(context),
      m_settings(settings),
      m_key(u"filter/tasks/"_s + context.person.toString()),
      m_chips(chips),
      m_field(field),
      m_saved(new SavedFilters(settings, u"tasks"_s, context.person, AssignmentFilter::chips(), this))
{
    QList<FilterChip> own;
    const QStringList ids = AssignmentFilter::chips();
    for (const QString &id : ids)
        own.append({.id = id, .text = chipText(id)});
    m_savedChips = new SavedFilterChips(chips, own, *m_saved, window);
    field.leaveToShortcuts({&m_savedChips->saveAction()});
    connect(&chips, &FilterChips::activated, this, &AssignmentFilterBar::choose);
    connect(&field, &SearchField::queryChanged, this, &AssignmentFilterBar::changeWords);
    connect(m_saved, &SavedFilters::changed, this, &AssignmentFilterBar::savedChanged);
    connect(m_savedChips, &SavedFilterChips::rebuilt, this, [this] { setCounts(m_counts); });
    connect(m_savedChips, &SavedFilterChips::chosen, this, [this](const SavedFilter &filter) {
        show({filter.chip, filter.words});
        Q_EMIT chosen(m_filter);
    });
    connect(m_savedChips, &SavedFilterChips::removed, this,
            [this](const SavedFilter &filter, qsizetype place) {
                m_context.navigator.offerUndo(tr("Đã xoá bộ lọc “%1”").arg(filter.name),
                                              [this, filter, place] { m_saved->restore(filter, place); });
            });
}

/// Only the chip is kept: words may name what the person is no longer to see.
void AssignmentFilterBar::restore()
{
    openPart(m_settings.value(m_key).toString());
    connect(this, &AssignmentFilterBar::chosen, this, [this] {
        if (const QString chip = m_chips.current(); chip != m_settings.value(m_key).toString())
            m_settings.setValue(m_key, chip);
    });
}

bool AssignmentFilterBar::openPart(const QString &id)
{
    const SavedFilter *saved = m_saved->find(id);
    if (!saved && !AssignmentFilter::chips().contains(id))
        return false;
    show(saved ? AssignmentFilter{saved->chip, saved->words} : AssignmentFilter{id});
    m_chips.setCurrent(id);
    m_savedChips->setShown(m_filter.chip, m_filter.words);
    Q_EMIT chosen(m_filter);
    return true;
}

void AssignmentFilterBar::show(const AssignmentFilter &filter)
{
    m_filter = filter;
    if (m_field.text() != filter.words)
        m_field.setText(filter.words);
    m_chips.setCurrent(filter.chip);
    m_savedChips->setShown(filter.chip, filter.words);
}

/// A chip of the screen's goes with the words that are there; a saved one brings its own.
void AssignmentFilterBar::choose(const QString &id)
{
    if (m_saved->find(id)) {
        openPart(id);
        return;
    }
    m_filter.chip = id;
    m_savedChips->setShown(m_filter.chip, m_filter.words);
    Q_EMIT chosen(m_filter);
}

void AssignmentFilterBar::changeWords(const QString &words)
{
    // The line tells a little later what was put into it.
    if (words == m_filter.words)
        return;
    m_filter.words = words;
    m_chips.setCurrent(m_filter.chip);
    m_savedChips->setShown(m_filter.chip, words);
    Q_EMIT chosen(m_filter);
}

void AssignmentFilterBar::setCounts(const AssignmentCounts &counts)
{
    m_counts = counts;
    const QStringList ids = AssignmentFilter::chips();
    for (const QString &id : ids)
        m_chips.setCount(id, counts.chips.value(id));
    for (const SavedFilter &filter : m_saved->all()) {
        if (counts.chips.contains(filter.id))
            m_savedChips->setCount(filter.id, counts.chips.value(filter.id));
    }
}

QHash<QString, AssignmentFilter> AssignmentFilterBar::toCount() const
{
    QHash<QString, AssignmentFilter> filters;
    for (const SavedFilter &filter : m_saved->all())
        filters.insert(filter.id, {filter.chip, filter.words});
    return filters;
}

} // namespace edesk
