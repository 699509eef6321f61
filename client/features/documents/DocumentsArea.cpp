// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/features/documents/DocumentsArea.h"

#include "client/features/documents/DocumentSearch.h"
#include "client/features/documents/DocumentWatch.h"
#include "client/features/documents/DocumentsPage.h"
#include "client/ui/CounterTile.h"
#include "common/base/VietnameseDate.h"

namespace edesk {
namespace {

/// After the tiles of assignments.
constexpr int tilePlace = 100;

void openChip(const FeatureContext &context, DocumentBook book, const char *chip)
{
    context.navigator.openPage(DocumentsPage::pageId(book), QString::fromLatin1(chip));
}

/// The documents of both registers that wait for the person; it leads to the register that holds more of
/// them.
QWidget *toDoTile(const FeatureContext &context, DocumentWatch &watch, QWidget *parent)
{
    auto *made = new CounterTile(Icon::Inbox, Tone::Accent, DocumentsPage::tr("Văn bản cần xử lý"), parent);
    const auto show = [made, &context](const DocumentWatch::ToDo &toDo) {
        made->setValue(numberText(qint64(toDo.incoming) + toDo.outgoing, context.language));
    };
    QObject::connect(&watch, &DocumentWatch::changed, made, show);
    QObject::connect(made, &QAbstractButton::clicked, made, [&context, &watch] {
        const bool isOutgoing = watch.toDo().outgoing > watch.toDo().incoming;
        openChip(context, isOutgoing ? DocumentBook::Outgoing : DocumentBook::Incoming, DocumentFilter::ToDo);
    });
    show(watch.toDo());
    return made;
}

} // namespace

AreaEntry documentsArea(const FeatureContext &context, QSettings &settings, QObject *parent)
{
    auto *watch = new DocumentWatch(context, parent);
    QObject::connect(watch, &DocumentWatch::changed, parent, [&context](const DocumentWatch::ToDo &toDo) {
        context.navigator.setBadge(DocumentsPage::pageId(DocumentBook::Incoming), toDo.incoming, false);
        context.navigator.setBadge(DocumentsPage::pageId(DocumentBook::Outgoing), toDo.outgoing, false);
    });
    AreaEntry area;
    area.pages = {documentsPage(context, settings, DocumentBook::Incoming),
                  documentsPage(context, settings, DocumentBook::Outgoing)};
    area.home = {{HomeEntry::Place::Tile, tilePlace,
                  [&context, watch](QWidget *home) { return toDoTile(context, *watch, home); }}};
    area.commands = {
        {DocumentsPage::tr("Văn bản đến chờ xử lý"),
         DocumentsPage::tr("công văn đến"),
         Icon::Inbox,
         {},
         [&context] { openChip(context, DocumentBook::Incoming, DocumentFilter::ToDo); }},
        {DocumentsPage::tr("Văn bản đi chờ xử lý"),
         DocumentsPage::tr("công văn đi dự thảo trình ký"),
         Icon::Send,
         {},
         [&context] { openChip(context, DocumentBook::Outgoing, DocumentFilter::ToDo); }},
    };
    area.search = {new DocumentSearch(context, parent)};
    return area;
}

} // namespace edesk
