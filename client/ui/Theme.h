// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/Icon.h"
#include "client/ui/IconGlyphs.h"
#include "client/ui/InputModality.h"
#include "client/ui/SystemAppearance.h"
#include "client/ui/TextSize.h"
#include "client/ui/ThemeMode.h"
#include "client/ui/ThemeTokens.h"
#include "client/ui/TypeRole.h"

#include <QFont>
#include <QIcon>
#include <QObject>

#include <optional>

class QApplication;
class QWidget;

namespace edesk {

/// The look of the desk: colours, type, icons and style, installed on the application.
///
/// Made once in the composition root, after the QApplication and before the first window; it must outlive
/// every window and die before the application. Widgets find it with `Theme::of(this)`, which reads the
/// pointer that the constructor left in a dynamic property of the application: there is no global, a test
/// makes its own. Plain widgets follow through palette, font and style; what paints itself connects to
/// `changed()`.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication &application);
    ~Theme() override;

    /// The theme of the application that shows `widget`; asserts when none was made.
    static Theme &of(const QWidget *widget);

    const ThemeTokens &tokens() const { return m_tokens; }
    ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    TextSize textSize() const { return m_textSize; }
    void setTextSize(TextSize size);
    /// Under high contrast the system's colours replace ours, whatever the mode.
    bool isHighContrast() const { return m_system.isHighContrast; }
    /// Follows what the system looks like; called by itself when the system's theme changes.
    void setSystemAppearance(const SystemAppearance &system);

    /// True while the focus ring is to be painted on the widget that has the focus.
    bool showsFocusRing() const { return m_modality.isKeyboard(); }

    /// True while the letters of access keys are to be underlined.
    bool underlinesAccessKeys() const { return m_modality.isAltDown(); }

    QFont font(TypeRole role, QFont::Weight weight = QFont::Normal) const;
    /// A measure for text size 100 % in logical pixels, adapted to the text size of the moment.
    int scaled(int pixels) const;

    /// An icon that keeps following the theme; without a tone it has the colour of secondary text.
    QIcon icon(Icon icon, std::optional<Tone> tone = std::nullopt) const;
    void paintIcon(QPainter &painter, Icon icon, const QRectF &box, const QColor &color) const;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Colours or text size are different now; the application's palette and font are already the new ones.
    void changed();

private:
    void apply();
    void readSystem();

    QApplication &m_application;
    InputModality m_modality;
    IconGlyphs m_glyphs;
    ThemeTokens m_tokens;
    SystemAppearance m_system;
    ThemeMode m_mode = ThemeMode::System;
    TextSize m_textSize = TextSize::Standard;
};

} // namespace edesk
