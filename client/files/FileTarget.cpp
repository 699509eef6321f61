// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/files/FileTarget.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace edesk {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileTarget)
};

void askToReplace(QWidget &over, const QString &path, const std::function<void(const QString &)> &chosen)
{
    auto *box =
        new QMessageBox(QMessageBox::Question, Words::tr("Thay tệp"),
                        Words::tr("Đã có tệp “%1”. Thay bằng tệp mới?").arg(QFileInfo(path).fileName()),
                        QMessageBox::NoButton, &over);
    box->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *replace = box->addButton(Words::tr("Thay"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(Words::tr("Giữ tệp cũ"), QMessageBox::RejectRole));
    QObject::connect(replace, &QPushButton::clicked, &over, [chosen, path] { chosen(path); });
    box->open();
}

} // namespace

QFileDialog *askForTarget(QWidget &over, const QString &title, const QString &name,
                          const std::function<void(const QString &path)> &chosen)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(&over, title, folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // Asked by ourselves: the dialog would wait for the answer in an event loop of its own.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, &over, [&over, chosen](const QString &path) {
        if (QFileInfo::exists(path))
            askToReplace(over, path, chosen);
        else
            chosen(path);
    });
    dialog->open();
    return dialog;
}

} // namespace edesk
