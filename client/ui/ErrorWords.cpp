// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/ErrorWords.h"

#include <QCoreApplication>

namespace edesk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorWords)
};

} // namespace

QString errorWords(const Error &error, Language language)
{
    return Words::tr("%1. %2. Mã: %3")
        .arg(errorText(error, language), errorHint(error, language), errorKey(error.code));
}

} // namespace edesk
