// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/FileTaking.h"

#include "client/session/Completion.h"

#include <QFileInfo>

#include <algorithm>
#include <memory>

namespace edesk {
namespace {

struct Taking
{
    DeskPort &desk;
    QObject *listener;
    QStringList paths;
    std::function<void(const TakenFiles &)> done;
    TakenFiles taken = {};
};

void takeNext(const std::shared_ptr<Taking> &taking)
{
    const auto [first, end] = std::pair(taking->paths.begin(), taking->paths.end());
    const auto file = std::find_if(first, end, [&](const QString &path) {
        if (!QFileInfo(path).isDir())
            return true;
        taking->taken.refused.append(failure(
            ErrorCode::FileTypeRefused, {QFileInfo(path).fileName(), QStringLiteral("file_type.folder")}));
        return false;
    });
    if (file == end)
        return taking->done(taking->taken);
    const QString path = *file;
    taking->paths.erase(first, file + 1);
    whenFinished(taking->desk.addFile(path), taking->listener, [taking](const Result<ContentRef> &ref) {
        if (ref)
            taking->taken.files.append(*ref);
        else
            taking->taken.refused.append(ref.error());
        takeNext(taking);
    });
}

} // namespace

void takeFiles(DeskPort &desk, QObject *listener, const QStringList &paths,
               const std::function<void(const TakenFiles &)> &done)
{
    takeNext(std::make_shared<Taking>(Taking{desk, listener, paths, done}));
}

} // namespace edesk
