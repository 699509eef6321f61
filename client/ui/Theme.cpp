// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ui/Theme.h"

#include "client/ui/EdeskStyle.h"
#include "client/ui/IconFont.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyleFactory>
#include <QToolTip>
#include <QWidget>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *ThemeProperty = "edeskTheme";

void loadFonts()
{
    for (const auto weight : {"Regular"_L1, "Medium"_L1, "SemiBold"_L1, "Bold"_L1}) {
        const int id = QFontDatabase::addApplicationFont(u":/edesk/fonts/NotoSans-"_s + weight + u".ttf"_s);
        Q_ASSERT(id >= 0);
        Q_UNUSED(id)
    }
}

int pixels(TypeRole role)
{
    switch (role) {
    case TypeRole::Caption:
        return 12;
    case TypeRole::Body:
        return 13;
    case TypeRole::Card:
        return 14;
    case TypeRole::Item:
        return 17;
    case TypeRole::Page:
        return 20;
    case TypeRole::Counter:
        return 24;
    }
    return 13;
}

} // namespace

Theme::Theme(QApplication &application) : m_application(application), m_modality(application)
{
    loadFonts();
    application.setProperty(ThemeProperty, QVariant::fromValue<QObject *>(this));
    application.setStyle(new EdeskStyle(*this));
    application.installEventFilter(this);
    m_system = SystemAppearance::detect(QApplication::palette());
    apply();
}

Theme::~Theme()
{
    m_application.removeEventFilter(this);
    m_application.setProperty(ThemeProperty, {});
    // The style refers to this theme, so it must not survive it.
    m_application.setStyle(QStyleFactory::create(u"Fusion"_s));
}

Theme &Theme::of(const QWidget *)
{
    auto *theme = qobject_cast<Theme *>(qApp->property(ThemeProperty).value<QObject *>());
    Q_ASSERT(theme);
    return *theme;
}

void Theme::setMode(ThemeMode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
}

void Theme::setTextSize(TextSize size)
{
    if (m_textSize == size)
        return;
    m_textSize = size;
    apply();
}

void Theme::setSystemAppearance(const SystemAppearance &system)
{
    m_system = system;
    apply();
}

QFont Theme::font(TypeRole role, QFont::Weight weight) const
{
    QFont font(QStringList{u"Noto Sans"_s});
    font.setPixelSize(scaled(pixels(role)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int Theme::scaled(int pixels) const
{
    return qRound(pixels * static_cast<int>(m_textSize) / 100.0);
}

QIcon Theme::icon(Icon icon, std::optional<Tone> tone) const
{
    return QIcon(new IconFont(*this, icon, tone));
}

void Theme::paintIcon(QPainter &painter, Icon icon, const QRectF &box, const QColor &color) const
{
    m_glyphs.paint(painter, icon, box, color);
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // The window system tells each window; the first one to hear it is enough.
    if (event->type() == QEvent::ThemeChange && watched->isWindowType())
        QMetaObject::invokeMethod(this, &Theme::readSystem, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void Theme::readSystem()
{
    QApplication::setPalette(QPalette());
    setSystemAppearance(SystemAppearance::detect(QApplication::palette()));
}

void Theme::apply()
{
    if (m_system.isHighContrast) {
        m_tokens = ThemeTokens::fromSystem(m_system.palette);
        QApplication::setPalette(m_system.palette);
    } else {
        const bool dark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && m_system.isDark);
        m_tokens = dark ? ThemeTokens::dark() : ThemeTokens::light();
        QApplication::setPalette(m_tokens.palette());
    }
    QToolTip::setPalette(QApplication::palette());
    QApplication::setFont(font(TypeRole::Body));
    QToolTip::setFont(font(TypeRole::Caption));
    Q_EMIT changed();
}

} // namespace edesk
