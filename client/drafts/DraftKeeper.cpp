// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/drafts/DraftKeeper.h"

#include "client/replica/DeskPort.h"
#include "client/session/Completion.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace edesk {
namespace {

/// What was kept, then what was written before it came back.
QString joined(const QByteArray &kept, const QString &written, QChar between)
{
    const QString text = QString::fromUtf8(kept);
    return written.isEmpty() || written == text ? text : text + between + written;
}

} // namespace

DraftKeeper::DraftKeeper(DeskPort &desk, QObject *parent, std::chrono::milliseconds every)
    : QObject(parent), m_desk(desk)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(every);
    connect(&m_timer, &QTimer::timeout, this, &DraftKeeper::save);
}

DraftKeeper::~DraftKeeper()
{
    save();
}

void DraftKeeper::follow(QLineEdit &field)
{
    field.installEventFilter(this);
    connect(&field, &QLineEdit::textChanged, this, [this](const QString &text) { note(text.toUtf8()); });
    connect(this, &DraftKeeper::restored, &field,
            [&field](const QByteArray &kept) { field.setText(joined(kept, field.text(), u' ')); });
}

void DraftKeeper::follow(QPlainTextEdit &field)
{
    field.installEventFilter(this);
    connect(&field, &QPlainTextEdit::textChanged, this,
            [this, &field] { note(field.toPlainText().toUtf8()); });
    connect(this, &DraftKeeper::restored, &field, [&field](const QByteArray &kept) {
        field.setPlainText(joined(kept, field.toPlainText(), u'\n'));
        field.moveCursor(QTextCursor::End);
    });
}

void DraftKeeper::open(const QString &key)
{
    save();
    m_key = key;
    m_content.clear();
    m_saved.clear();
    const int opened = ++m_opened;
    if (key.isEmpty())
        return;
    whenFinished(m_desk.loadDraft(key), this, [this, opened](const Result<QByteArray> &kept) {
        if (opened == m_opened && kept && !kept->isEmpty())
            take(*kept);
    });
}

void DraftKeeper::take(const QByteArray &kept)
{
    m_saved = kept;
    Q_EMIT restored(kept);
}

void DraftKeeper::note(const QByteArray &content)
{
    m_content = content;
    if (m_content != m_saved && !m_timer.isActive())
        m_timer.start();
}

void DraftKeeper::save()
{
    m_timer.stop();
    if (m_key.isEmpty() || m_content == m_saved)
        return;
    m_saved = m_content;
    m_desk.saveDraft(m_key, m_content);
}

void DraftKeeper::discard(const QString &key)
{
    m_desk.saveDraft(key, {});
    if (key != m_key)
        return;
    ++m_opened;
    m_timer.stop();
    m_saved = m_content;
}

bool DraftKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        save();
    return QObject::eventFilter(watched, event);
}

} // namespace edesk
