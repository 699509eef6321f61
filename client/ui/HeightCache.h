// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLabel>

namespace edesk {

/// The heights of a text by width: a layout asks for them many times over, and a label lays out its whole
/// text for each answer.
class HeightCache
{
public:
    /// What `measure` answers for the text and font that `label` has now.
    template <typename Measure>
    int height(const QLabel &label, int width, Measure measure)
    {
        if (label.text() != m_text || label.font() != m_font) {
            m_heights.clear();
            m_text = label.text();
            m_font = label.font();
        }
        const auto known = m_heights.constFind(width);
        return known == m_heights.cend() ? *m_heights.insert(width, measure()) : *known;
    }

private:
    QString m_text;
    QFont m_font;
    QHash<int, int> m_heights;
};

} // namespace edesk
