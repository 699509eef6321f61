// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentFilterBar.h"

#include "client/ui/FilterChips.h"
#include "client/ui/SavedFilterChips.h"
#include "client/ui/SearchField.h"

#include <QAction>
#include <QSettings>

namespace edesk {

using namespace Qt::StringLiterals;

QString DocumentFilterBar::chipText(const QString &chip)
{
    static const QHash<QString, const char *> texts{
        {QString::fromLatin1(DocumentFilter::All), QT_TR_NOOP("Tất cả")},
        {QString::fromLatin1(DocumentFilter::ToDo), QT_TR_NOOP("Cần xử lý")},
        {QString::fromLatin1(DocumentFilter::Arrived), QT_TR_NOOP("Chờ tiếp nhận")},
        {QString::fromLatin1(DocumentFilter::ToDirect), QT_TR_NOOP("Chờ trình, chỉ đạo")},
        {QString::fromLatin1(DocumentFilter::InWork), QT_TR_NOOP("Đang xử lý")},
        {QString::fromLatin1(DocumentFilter::Overdue), QT_TR_NOOP("Quá hạn")},
        {QString::fromLatin1(DocumentFilter::Drafts), QT_TR_NOOP("Dự thảo")},
        {QString::fromLatin1(DocumentFilter::ToCheck), QT_TR_NOOP("Chờ kiểm tra")},
        {QString::fromLatin1(DocumentFilter::ToSign), QT_TR_NOOP("Trình ký")},
        {QString::fromLatin1(DocumentFilter::ToIssue), QT_TR_NOOP("Chờ cấp số, phát hành")},
        {QString::fromLatin1(DocumentFilter::Issued), QT_TR_NOOP("Đã phát hành")},
    };
    return tr(texts.value(chip, texts.value(QString::fromLatin1(DocumentFilter::All))));
}

DocumentFilterBar::DocumentFilterBar(const FeatureContext &context, QSettings &settings, DocumentBook book,
                                     const QString &page, const Parts &parts)
    : QObject(&parts.window),
      m_context(context),
      m_settings(settings),
      m_key(u"filter/%1/%2"_s.arg(page, context.person.toString())),
      m_chips(parts.chips),
      m_field(parts.field),
      m_saved(new SavedFilters(settings, page, context.person, DocumentFilter::chips(book), this)),
      m_filter{book}
{
    QList<FilterChip> own;
    const QStringList ids = DocumentFilter::chips(book);
    for (const QString &id : ids)
        own.append({.id = id, .text = chipText(id)});
    m_savedChips = new SavedFilterChips(m_chips, own, *m_saved, parts.window);
    m_field.leaveToShortcuts({&m_savedChips->saveAction()});
    connect(&m_chips, &FilterChips::activated, this, &DocumentFilterBar::choose);
    connect(&m_field, &SearchField::queryChanged, this, &DocumentFilterBar::changeWords);
    followSaved();
}

void DocumentFilterBar::followSaved()
{
    connect(m_saved, &SavedFilters::changed, this, &DocumentFilterBar::savedChanged);
    connect(m_savedChips, &SavedFilterChips::rebuilt, this, [this] { setCounts(m_counts); });
    connect(m_savedChips, &SavedFilterChips::chosen, this, [this](const SavedFilter &filter) {
        show({m_filter.book, filter.chip, filter.words});
        Q_EMIT chosen(m_filter);
    });
    connect(m_savedChips, &SavedFilterChips::removed, this,
            [this](const SavedFilter &filter, qsizetype place) {
                m_context.navigator.offerUndo(tr("Đã xoá bộ lọc “%1”").arg(filter.name),
                                              [this, filter, place] { m_saved->restore(filter, place); });
            });
}

/// Only the chip is kept: words may name what the person is no longer to see.
void DocumentFilterBar::restore()
{
    openPart(m_settings.value(m_key).toString());
    connect(this, &DocumentFilterBar::chosen, this, [this] {
        if (const QString chip = m_chips.current(); chip != m_settings.value(m_key).toString())
            m_settings.setValue(m_key, chip);
    });
}

bool DocumentFilterBar::openPart(const QString &id)
{
    const SavedFilter *saved = m_saved->find(id);
    if (!saved && !DocumentFilter::chips(m_filter.book).contains(id))
        return false;
    show(saved ? DocumentFilter{m_filter.book, saved->chip, saved->words}
               : DocumentFilter{m_filter.book, id});
    m_chips.setCurrent(id);
    Q_EMIT chosen(m_filter);
    return true;
}

void DocumentFilterBar::show(const DocumentFilter &filter)
{
    m_filter = filter;
    if (m_field.text() != filter.words)
        m_field.setText(filter.words);
    m_chips.setCurrent(filter.chip);
    m_savedChips->setShown(filter.chip, filter.words);
}

/// A chip of the screen's goes with the words that are there; a saved one brings its own.
void DocumentFilterBar::choose(const QString &id)
{
    if (m_saved->find(id)) {
        openPart(id);
        return;
    }
    m_filter.chip = id;
    m_savedChips->setShown(m_filter.chip, m_filter.words);
    Q_EMIT chosen(m_filter);
}

void DocumentFilterBar::changeWords(const QString &words)
{
    // The line tells a little later what was put into it.
    if (words == m_filter.words)
        return;
    m_filter.words = words;
    m_chips.setCurrent(m_filter.chip);
    m_savedChips->setShown(m_filter.chip, words);
    Q_EMIT chosen(m_filter);
}

void DocumentFilterBar::setCounts(const DocumentCounts &counts)
{
    m_counts = counts;
    const QStringList ids = DocumentFilter::chips(m_filter.book);
    for (const QString &id : ids)
        m_chips.setCount(id, counts.chips.value(id));
    for (const SavedFilter &filter : m_saved->all()) {
        if (counts.chips.contains(filter.id))
            m_savedChips->setCount(filter.id, counts.chips.value(filter.id));
    }
}

QHash<QString, DocumentFilter> DocumentFilterBar::toCount() const
{
    QHash<QString, DocumentFilter> filters;
    for (const SavedFilter &filter : m_saved->all())
        filters.insert(filter.id, {m_filter.book, filter.chip, filter.words});
    return filters;
}

} // namespace edesk
