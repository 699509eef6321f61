// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/features/assignments/AssignmentFacts.h"

#include <QObject>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace edesk {

/// Offers the people of an assignment while a name is typed after an @, and finds whom a text names so.
class MentionCompleter : public QObject
{
    Q_OBJECT

public:
    /// A child of the line.
    explicit MentionCompleter(QLineEdit &line);

    /// Those whom these facts name, except the person of this desk.
    void setFacts(const AssignmentFacts &facts, const Id &self);
    /// The people whose name follows an @ in the text.
    QList<Id> mentionedIn(const QString &text) const;
    QCompleter &completer() { return *m_completer; }

private:
    struct Named
    {
        Id id;
        QString name;
    };

    void add(const Id &id, const QString &name);
    void offer();
    void insert(const QString &name);
    qsizetype beginOfName() const;

    QLineEdit &m_line;
    QCompleter *m_completer;
    QStringListModel *m_names;
    QList<Named> m_people;
};

} // namespace edesk
