// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/DeskOptions.h"

#include "client/app/DeskPages.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

std::optional<ThemeMode> themeOf(const QString &name)
{
    if (name == u"light"_s)
        return ThemeMode::Light;
    if (name == u"dark"_s)
        return ThemeMode::Dark;
    if (name == u"system"_s)
        return ThemeMode::System;
    return std::nullopt;
}

/// Ends the program when an option that was given has none of the values it takes.
void demandOneOf(const QCommandLineParser &parser, const QString &option, const QStringList &values)
{
    const QString given = parser.value(option);
    if (!parser.isSet(option) || values.contains(given))
        return;
    const QString fault =
        u"edesk: --%1 %2: there is none; it takes %3\n"_s.arg(option, given, values.join(u", "_s));
    std::fputs(qUtf8Printable(fault), stderr);
    std::exit(2);
}

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Bàn làm việc điện tử"_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"profile"_s, u"Folder of this person's data."_s, u"folder"_s},
        {u"policy"_s, u"File with the administrator's settings."_s, u"file"_s},
        {u"theme"_s, u"light, dark or system."_s, u"name"_s},
        {u"screenshot"_s, u"Save a picture of the window and end."_s, u"file"_s},
        {u"shots"_s, u"Save pictures of all screens and end."_s, u"folder"_s},
        {u"page"_s, u"The screen to begin with: %1."_s.arg(deskPages().join(u", "_s)), u"id"_s},
        {u"no-keychain"_s, u"Keep secrets in the profile, not in the system's keychain."_s},
    });
    parser.addPositionalArgument(u"link"_s, u"edesk://… to be opened."_s, u"[link]"_s);
}

} // namespace

std::optional<QString> DeskOptions::answer(const QStringList &arguments)
{
    QCommandLineParser parser;
    // The toolkit has options of its own, as in "-platform offscreen"; it takes them later.
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    describe(parser);
    parser.parse(arguments);
    if (parser.isSet(u"help"_s))
        return parser.helpText();
    if (parser.isSet(u"version"_s))
        return QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n';
    return std::nullopt;
}

DeskOptions DeskOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    parser.process(arguments);
    demandOneOf(parser, u"theme"_s, {u"light"_s, u"dark"_s, u"system"_s});
    demandOneOf(parser, u"page"_s, deskPages());
    DeskOptions options;
    options.profile = parser.isSet(u"profile"_s)
                          ? parser.value(u"profile"_s)
                          : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    options.policyFile = parser.value(u"policy"_s);
    options.theme = themeOf(parser.value(u"theme"_s));
    options.screenshot = parser.value(u"screenshot"_s);
    options.shots = parser.value(u"shots"_s);
    options.page = parser.value(u"page"_s);
    options.link = parser.positionalArguments().value(0);
    options.keychain = !parser.isSet(u"no-keychain"_s);
    return options;
}

} // namespace edesk
