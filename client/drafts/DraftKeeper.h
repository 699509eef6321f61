// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <chrono>

class QLineEdit;
class QPlainTextEdit;

namespace edesk {

class DeskPort;

/// Keeps what a person is writing until it is sent: saves it every few seconds while it changes, when its
/// field loses the focus and when the keeper goes, and brings it back when its key is opened again, also
/// after a kill.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds SaveEvery{5000};

    /// `desk` must outlive the keeper.
    explicit DraftKeeper(DeskPort &desk, QObject *parent, std::chrono::milliseconds every = SaveEvery);
    /// Saves what is not saved yet.
    ~DraftKeeper() override;

    /// The text of the field is the draft: it is noted as it changes and set when there is one to restore.
    void follow(QLineEdit &field);
    void follow(QPlainTextEdit &field);
    /// Turns to another draft: saves the one before and asks the desk for this one. An empty key is none.
    void open(const QString &key);
    /// The draft that is open.
    const QString &key() const { return m_key; }
    /// What is written now; empty when there is nothing to keep.
    void note(const QByteArray &content);
    /// Saves now what changed since.
    void save();
    /// It was sent: nothing is kept of it. Any key, also of a draft that is not open.
    void discard(const QString &key);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// What was kept under the key that is open. Whoever wrote in the meantime joins both.
    void restored(const QByteArray &content);

private:
    void take(const QByteArray &kept);

    DeskPort &m_desk;
    QTimer m_timer;
    QString m_key;
    QByteArray m_content;
    QByteArray m_saved;
    /// Tells the answers to questions that were asked for another draft.
    int m_opened = 0;
};

} // namespace edesk
