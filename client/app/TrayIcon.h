// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace edesk {

class Theme;

/// The desk in the system's tray: how much is unread (9+ at most), the way back to the window, and short
/// messages.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    /// `theme` must outlive it. Without a tray on this system nothing shows.
    explicit TrayIcon(const Theme &theme, QObject *parent = nullptr);

    static bool isAvailable() { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void setUnread(int count);
    /// "" for none, else "1" … "9", "9+".
    static QString countText(int count);
    /// What the icon's tool tip says besides the name: the state of sync.
    void setState(const QString &words);
    /// Both are read as they are, whatever signs they hold.
    void showMessage(const QString &title, const QString &text);
    /// Who puts a message on the screen: a notification server reads the text of a message as markup.
    enum class MessageReader { Text, Markup };
    /// What to hand over so that exactly `text` is read.
    static QString messageText(const QString &text, MessageReader reader);

Q_SIGNALS:
    void openRequested();
    void giveRequested();
    void quitRequested();
    /// The last message was clicked.
    void messageClicked();

private:
    MessageReader reader() const;
    void draw();
    void describe();

    const Theme &m_theme;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    int m_unread = 0;
    QString m_state;
};

} // namespace edesk
