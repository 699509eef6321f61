// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QXmlStreamReader>

namespace edesk {

/// Whether the reader stands at an element of WordprocessingML (transitional or strict) of this name.
inline bool isWord(const QXmlStreamReader &xml, QLatin1StringView name)
{
    const QStringView space = xml.namespaceUri();
    return xml.name() == name &&
           (space == QLatin1StringView("http://schemas.openxmlformats.org/wordprocessingml/2006/main") ||
            space == QLatin1StringView("http://purl.oclc.org/ooxml/wordprocessingml/main"));
}

/// An attribute of WordprocessingML; empty when there is none.
inline QString wordAttribute(const QXmlStreamReader &xml, QLatin1StringView name)
{
    return xml.attributes().value(xml.namespaceUri().toString(), name).toString();
}

} // namespace edesk
