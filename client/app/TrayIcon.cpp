// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/app/TrayIcon.h"

#include "client/app/ProgramIcon.h"
#include "client/ui/Theme.h"

#include <QLocale>
#include <QPainter>
#include <QPixmap>

namespace edesk {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostShown = 9;
constexpr int IconSide = 64;

} // namespace

TrayIcon::TrayIcon(const Theme &theme, QObject *parent) : QObject(parent), m_theme(theme)
{
    m_menu.addAction(tr("Mở Bàn làm việc"), this, &TrayIcon::openRequested);
    m_menu.addAction(tr("Giao việc…"), this, &TrayIcon::giveRequested);
    m_menu.addSeparator();
    m_menu.addAction(tr("Thoát"), this, &TrayIcon::quitRequested);
    m_icon.setContextMenu(&m_menu);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayIcon::messageClicked);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT openRequested();
    });
    connect(&theme, &Theme::changed, this, &TrayIcon::draw);
    describe();
    draw();
    m_icon.show();
}

QString TrayIcon::countText(int count)
{
    if (count <= 0)
        return {};
    return count > MostShown ? u"9+"_s : QString::number(count);
}

void TrayIcon::setUnread(int count)
{
    if (count == m_unread)
        return;
    m_unread = count;
    describe();
    draw();
}

void TrayIcon::setState(const QString &words)
{
    m_state = words;
    describe();
}

TrayIcon::MessageReader TrayIcon::reader() const
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    // An icon with a place on the screen is in an old tray, whose messages Qt shows itself.
    return m_icon.geometry().isEmpty() ? MessageReader::Markup : MessageReader::Text;
#else
    return MessageReader::Text;
#endif
}

QString TrayIcon::messageText(const QString &text, MessageReader reader)
{
    if (reader == MessageReader::Text)
        return text;
    QString escaped = text;
    return escaped.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
}

void TrayIcon::showMessage(const QString &title, const QString &text)
{
    m_icon.showMessage(title, messageText(text, reader()));
}

void TrayIcon::describe()
{
    QString text = tr("Bàn làm việc");
    if (m_unread > 0)
        text += u" · "_s + tr("%1 thông báo chưa xem").arg(QLocale().toString(m_unread));
    if (!m_state.isEmpty())
        text += u'\n' + m_state;
    m_icon.setToolTip(text);
}

void TrayIcon::draw()
{
    const ThemeTokens &tokens = m_theme.tokens();
    QPixmap pixmap(IconSide, IconSide);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintProgramIcon(painter, m_theme, IconSide);
    if (const QString count = countText(m_unread); !count.isEmpty()) {
        const QRectF badge(IconSide - 36, IconSide - 36, 36, 36);
        painter.setBrush(tokens.overdue);
        painter.drawEllipse(badge);
        QFont font = m_theme.font(TypeRole::Body, QFont::Bold);
        font.setPixelSize(22);
        painter.setFont(font);
        painter.setPen(tokens.surface);
        painter.drawText(badge, Qt::AlignCenter, count);
    }
    painter.end();
    m_icon.setIcon(QIcon(pixmap));
}

} // namespace edesk
