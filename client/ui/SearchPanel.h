// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/ui/CommandEntry.h"
#include "client/ui/SearchSource.h"

#include <QFrame>
#include <QHash>
#include <QPointer>
#include <QSet>

class QListView;
class QSettings;

namespace edesk {

class Label;
class SearchField;
class SearchHitModel;

/// The answers to what is typed in a search line, under it, while the keyboard stays in the line: things of
/// every area, commands, and without words what was opened lately. Up, Down, Page Up and Page Down choose,
/// Enter opens, Esc closes, and once more leads back to where the focus was.
class SearchPanel : public QFrame
{
    Q_OBJECT

public:
    /// Shows itself over `window`; remembers what this person opened in `settings`, which must outlive it.
    SearchPanel(SearchField &field, QSettings &settings, const QString &person, QWidget *window);

    void setCommands(const QList<CommandEntry> &commands);
    /// Asked in this order; not owned, they must outlive the panel or be removed with it.
    void setSources(const QList<SearchSource *> &sources);
    SearchHitModel &model() { return *m_model; }
    QListView &view() { return *m_view; }

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void ask(const QString &words);
    void take(int group, const QString &words, const QList<SearchHit> &hits);
    void askRecent();
    void takeRecent(const QList<SearchHit> &hits);
    void showAnswered();
    void enter();
    QStringList recentKeys() const;
    QList<SearchHit> matchingCommands(const QString &words) const;
    void remember(const SearchHit &hit);
    void move(int rows);
    void choose(int row);
    void setCurrent(int row);
    void open(const QModelIndex &index);
    void place();
    void close();
    bool handleKey(int key);
    void leave();

    SearchField &m_field;
    QSettings &m_settings;
    QString m_recentKey;
    QList<CommandEntry> m_commands;
    QList<SearchSource *> m_sources;
    SearchHitModel *m_model;
    QListView *m_view;
    Label *m_nothing;
    QString m_words;
    /// Where the focus was before the search began.
    QPointer<QWidget> m_before;
    /// The groups that have not answered these words yet.
    QSet<int> m_awaited;
    QHash<QString, SearchHit> m_recent;
    /// The person chose the current hit, or Enter came before the answers did.
    bool m_isMoved = false;
    bool m_opensWhenFound = false;
};

} // namespace edesk
