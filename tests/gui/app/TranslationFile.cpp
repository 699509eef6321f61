// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/app/TranslationFile.h"

#include <QFile>
#include <QXmlStreamReader>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

void readTranslation(QXmlStreamReader &xml, TranslationFile::Message &message)
{
    // "unfinished", "vanished", "obsolete".
    message.isFinished = !xml.attributes().hasAttribute(u"type"_s);
    QString text;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == u"numerusform"_s)
            message.translations.append(xml.readElementText());
        else if (xml.isEndElement())
            break;
        else if (xml.isCharacters())
            text += xml.text();
    }
    if (message.translations.isEmpty())
        message.translations.append(text);
}

} // namespace

TranslationFile TranslationFile::read(const QString &path)
{
    TranslationFile file;
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly)) {
        file.error = source.errorString();
        return file;
    }
    QXmlStreamReader xml(&source);
    QString context;
    QString note;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        const bool begins = xml.isStartElement();
        if (begins && xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (begins && xml.name() == u"message"_s)
            message = {}, note.clear();
        else if (begins && xml.name() == u"source"_s)
            message.source = xml.readElementText();
        else if (begins && xml.name() == u"comment"_s)
            note = xml.readElementText();
        else if (begins && xml.name() == u"translation"_s)
            readTranslation(xml, message);
        else if (xml.isEndElement() && xml.name() == u"message"_s)
            file.messages.insert(
                context + u" | "_s + message.source + (note.isEmpty() ? note : u" | "_s + note), message);
    }
    if (xml.hasError())
        file.error = xml.errorString();
    return file;
}

} // namespace edesk
