// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace edesk {

/// A desk's folder as raw bytes.
namespace FilesOfDesk {
/// Copies what a killed process leaves: every file as it is, without the memory SQLite shares.
void copy(const QString &from, const QString &to);
/// The files of the folder that hold these bytes, by name.
QStringList holding(const QString &folder, const QByteArray &bytes);
} // namespace FilesOfDesk

} // namespace edesk
