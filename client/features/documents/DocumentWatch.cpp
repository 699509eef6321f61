// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentWatch.h"

#include "client/features/documents/DocumentQuestion.h"
#include "common/domain/document/Document.h"

#include <QTimer>

namespace edesk {
namespace {

/// Changes that come together are counted once.
constexpr int gathering = 100;

Result<DocumentWatch::ToDo> toDoOf(ReplicaReader &reader, const DocumentQuestion &question)
{
    const Actor asker = question.actor(reader);
    const auto count = [&](DocumentBook book) {
        const DocumentFilter waiting{book, QString::fromLatin1(DocumentFilter::ToDo)};
        return reader.count(entityType<Document>(), waiting.query(asker, question.now));
    };
    const auto incoming = count(DocumentBook::Incoming);
    const auto outgoing = count(DocumentBook::Outgoing);
    if (!incoming || !outgoing)
        return incoming ? outgoing.error() : incoming.error();
    return DocumentWatch::ToDo{int(*incoming), int(*outgoing)};
}

} // namespace

DocumentWatch::DocumentWatch(const FeatureContext &context, QObject *parent)
    : QObject(parent),
      m_context(context),
      m_query(
          context.queries, this,
          [this](const Result<ToDo> &answer) {
              if (!answer)
                  return;
              m_toDo = *answer;
              Q_EMIT changed(m_toDo);
          },
          ReplicaQueries::Lane::Background)
{
    auto *soon = new QTimer(this);
    soon->setSingleShot(true);
    soon->setInterval(gathering);
    connect(soon, &QTimer::timeout, this, &DocumentWatch::look);
    connect(&context.desk, &DeskPort::rowsChanged, soon, [soon](const QSet<EntityKind> &kinds) {
        const QSet<EntityKind> counted{EntityKind::Document, EntityKind::RoleGrant};
        if (kinds.intersects(counted) && !soon->isActive())
            soon->start();
    });
    connect(&context.acting, &Acting::changed, this, &DocumentWatch::look);
    look();
}

void DocumentWatch::look()
{
    m_query.ask([question = DocumentQuestion::of(m_context, DocumentBook::Incoming)](ReplicaReader &reader) {
        return toDoOf(reader, question);
    });
}

} // namespace edesk
