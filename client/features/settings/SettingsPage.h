// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/replica/FeatureContext.h"
#include "client/session/ProfileSettings.h"
#include "client/ui/AreaEntry.h"

#include <QWidget>

#include <functional>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace edesk {

/// The screen Cài đặt. Every choice is kept at once; what cannot be kept, or is chosen elsewhere, shows as it
/// is kept. One that the administrator decided is shown locked.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    /// The page's id in the shell.
    static constexpr const char *PageId = "settings";

    /// `context` and `settings` must outlive the page.
    SettingsPage(const FeatureContext &context, ProfileSettings &settings, QWidget *parent = nullptr);

    /// The control of a setting shown here, null for another.
    QWidget *control(Setting setting) const { return m_controls.value(setting); }
    QPushButton &forgetButton() { return *m_forget; }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QFormLayout *addCard(const QString &title);
    void addChoice(QFormLayout &form, Setting setting, const QString &label, const QStringList &words);
    void addFlag(QFormLayout &form, Setting setting, const QString &label);
    /// A number with its unit.
    void addNumber(QFormLayout &form, Setting setting, const QString &label, const QString &unit);
    void addFiles();
    void forgetFetched();
    void addTime(QFormLayout &form, Setting setting, const QString &label);
    void alignLabels();
    /// `show` gives the control the value that is kept.
    void addRow(QFormLayout &form, Setting setting, const QString &label, QWidget *control,
                const std::function<void()> &show);
    void showKept(Setting setting);
    void keep(Setting setting, const Result<void> &stored);

    const FeatureContext &m_context;
    ProfileSettings &m_settings;
    QHash<Setting, QWidget *> m_controls;
    QHash<Setting, std::function<void()>> m_shows;
    QVBoxLayout *m_cards;
    QList<QLabel *> m_labels;
    QPushButton *m_forget;
};

/// Registers the screen; both must outlive the window.
AreaEntry settingsArea(const FeatureContext &context, ProfileSettings &settings);

} // namespace edesk
