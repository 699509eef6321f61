// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Error.h"

#include <QTranslator>

#include <memory>
#include <vector>

namespace edesk {

/// The language of the interface while this lives: our texts are written in Vietnamese and translated into
/// English, those of Qt's own dialogs and menus the other way round. Made before the first widget.
class Translations
{
public:
    /// Reads the files of the language from `folder`. One that is missing leaves its texts as they were
    /// written.
    explicit Translations(Language language, const QString &folder = QStringLiteral(":/edesk/translations"));
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;
    ~Translations();

    /// Whether every file of the language was there.
    bool isComplete() const { return m_isComplete; }

private:
    std::vector<std::unique_ptr<QTranslator>> m_translators;
    bool m_isComplete = true;
};

} // namespace edesk
