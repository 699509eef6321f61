// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/Translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QLoggingCategory>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(languageLog, "edesk.language")

QStringList filesOf(Language language)
{
    return language == Language::English ? QStringList{u"edesk_en"_s} : QStringList{u"qtbase_vi"_s};
}

} // namespace

Translations::Translations(Language language, const QString &folder)
{
    // Names of days and months, and numbers; in both languages weeks begin on Monday and dates with the day.
    QLocale::setDefault(language == Language::English ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                                      : QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    const QStringList files = filesOf(language);
    for (const QString &file : files) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file, folder)) {
            qCWarning(languageLog) << "no translations" << file << "in" << folder;
            m_isComplete = false;
            continue;
        }
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
}

Translations::~Translations()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

} // namespace edesk
