// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/SavedFilters.h"

#include "common/base/VietnameseText.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>

#include <algorithm>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

const QString idPrefix = u"saved:"_s;

SavedFilter fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    return {object.value(u"id"_s).toString(), object.value(u"name"_s).toString().trimmed(),
            object.value(u"chip"_s).toString(), object.value(u"words"_s).toString(),
            object.value(u"pinned"_s).toBool(true)};
}

QString toText(const SavedFilter &filter)
{
    const QJsonObject object{{u"id"_s, filter.id},
                             {u"name"_s, filter.name},
                             {u"chip"_s, filter.chip},
                             {u"words"_s, filter.words},
                             {u"pinned"_s, filter.isPinned}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

SavedFilters::SavedFilters(QSettings &settings, const QString &list, const Id &person,
                           const QStringList &chips, QObject *parent)
    : QObject(parent), m_settings(settings), m_key(u"filters/%1/%2"_s.arg(list, person.toString()))
{
    load(chips);
}

void SavedFilters::load(const QStringList &chips)
{
    const QStringList stored = m_settings.value(m_key).toStringList();
    for (const QString &text : stored) {
        const SavedFilter filter = fromText(text);
        const bool makesSense = filter.id.startsWith(idPrefix) && !filter.name.isEmpty() &&
                                filter.name.size() <= LongestName && chips.contains(filter.chip);
        if (makesSense && !find(filter.id) && !isTaken(filter.name))
            m_filters.append(filter);
    }
}

void SavedFilters::store()
{
    QStringList texts;
    for (const SavedFilter &filter : std::as_const(m_filters))
        texts.append(toText(filter));
    m_settings.setValue(m_key, texts);
    Q_EMIT changed();
}

qsizetype SavedFilters::indexOf(const QString &id) const
{
    const auto it = std::find_if(m_filters.cbegin(), m_filters.cend(),
                                 [&](const SavedFilter &filter) { return filter.id == id; });
    return it == m_filters.cend() ? -1 : it - m_filters.cbegin();
}

const SavedFilter *SavedFilters::find(const QString &id) const
{
    const qsizetype index = indexOf(id);
    return index < 0 ? nullptr : &m_filters.at(index);
}

const SavedFilter *SavedFilters::findSame(const QString &chip, const QString &words) const
{
    const auto it = std::find_if(m_filters.cbegin(), m_filters.cend(), [&](const SavedFilter &filter) {
        return filter.chip == chip && folded(filter.words.simplified()) == folded(words.simplified());
    });
    return it == m_filters.cend() ? nullptr : &*it;
}

bool SavedFilters::isTaken(const QString &name, const QString &except) const
{
    const QString wanted = name.simplified().toCaseFolded();
    return std::any_of(m_filters.cbegin(), m_filters.cend(), [&](const SavedFilter &filter) {
        return filter.id != except && filter.name.simplified().toCaseFolded() == wanted;
    });
}

QString SavedFilters::add(const QString &name, const QString &chip, const QString &words)
{
    QString id = idPrefix + Id::create().toString();
    m_filters.append({id, name.simplified(), chip, words.simplified(), true});
    store();
    return id;
}

void SavedFilters::restore(const SavedFilter &filter, qsizetype place)
{
    m_filters.insert(std::clamp<qsizetype>(place, 0, m_filters.size()), filter);
    store();
}

void SavedFilters::rename(const QString &id, const QString &name)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return;
    m_filters[index].name = name.simplified();
    store();
}

void SavedFilters::setPinned(const QString &id, bool pinned)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return;
    m_filters[index].isPinned = pinned;
    store();
}

qsizetype SavedFilters::remove(const QString &id)
{
    const qsizetype index = indexOf(id);
    if (index < 0)
        return index;
    m_filters.removeAt(index);
    store();
    return index;
}

} // namespace edesk
