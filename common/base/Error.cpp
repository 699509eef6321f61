// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/Error.h"

#include <array>

namespace edesk {
namespace {

struct Entry
{
    const char *key;
    const char *vietnamese;
    const char *english;
    const char *vietnameseHint;
    const char *englishHint;
};

constexpr std::array catalogue{
#define EDESK_ERROR(name, key, vi, en, viHint, enHint) Entry{key, vi, en, viHint, enHint},
#include "common/base/ErrorCodes.def"
#undef EDESK_ERROR
};

const Entry &entry(ErrorCode code)
{
    return catalogue[static_cast<std::size_t>(code)];
}

struct Term
{
    const char *key;
    const char *vietnamese;
    const char *english;
};

constexpr std::array terms{
#define EDESK_TERM(key, vi, en) Term{key, vi, en},
#include "common/base/ErrorTerms.def"
#undef EDESK_TERM
};

/// The words of a detail that is a term; another detail as it is.
QString worded(const QString &detail, Language language)
{
    for (const Term &term : terms) {
        if (detail == QLatin1StringView(term.key))
            return QString::fromUtf8(language == Language::Vietnamese ? term.vietnamese : term.english);
    }
    return detail;
}

/// The text with %1 … %9 replaced in one pass, so that a `%2` inside a detail stays as it is.
QString filled(const char *text, const QStringList &details, Language language)
{
    const QString pattern = QString::fromUtf8(text);
    QString out;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (place >= 1 && place <= details.size()) {
            out.append(worded(details[place - 1], language));
            ++i;
        } else {
            out.append(pattern[i]);
        }
    }
    return out;
}

} // namespace

QString errorKey(ErrorCode code)
{
    return QString::fromLatin1(entry(code).key);
}

ErrorCode errorCodeFromKey(QStringView key)
{
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
        if (key == QLatin1StringView(catalogue[i].key))
            return static_cast<ErrorCode>(i);
    }
    return ErrorCode::Internal;
}

QString errorText(const Error &error, Language language)
{
    const Entry &e = entry(error.code);
    return filled(language == Language::Vietnamese ? e.vietnamese : e.english, error.details, language);
}

QString errorHint(const Error &error, Language language)
{
    const Entry &e = entry(error.code);
    return filled(language == Language::Vietnamese ? e.vietnameseHint : e.englishHint, error.details,
                  language);
}

bool isStoreFailure(ErrorCode code)
{
    switch (code) {
    case ErrorCode::StoreBusy:
    case ErrorCode::StoreFailed:
    case ErrorCode::StoreFull:
    case ErrorCode::StoreReadOnly:
    case ErrorCode::StoreCorrupt:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreUnreachable:
        return true;
    default:
        return false;
    }
}

int errorCodeCount()
{
    return int(catalogue.size());
}

} // namespace edesk
