// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRectF>
#include <QStringList>

namespace edesk::samplepdf {

/// Makes the bundled Tinos known to the program and answers its family.
QString printFamily();

/// Writes A4 pages of Vietnamese text: one string per page, one line per line.
void write(const QString &path, const QStringList &pages);
/// Pages that look like an official document: letterhead, date, paragraphs; `full` leaves no room anywhere.
void writeLetter(const QString &path, bool full = false);
/// Many pages that say "Trang n", quickly made.
void writeMany(const QString &path, int pages);
/// One page of this size in points with a word on it, with no writer that would correct it.
void writeSized(const QString &path, double width, double height);

/// Copies with something changed (qpdf).
void turn(const QString &from, const QString &to, int degrees);
/// `box` in points, y upwards.
void crop(const QString &from, const QString &to, const QRectF &box);
/// 256 bit AES; changes forbidden unless `mayChange`.
void encrypt(const QString &from, const QString &to, const QByteArray &user, const QByteArray &owner,
             bool mayChange);
/// A form with a signature field that has a value.
void sign(const QString &from, const QString &to);
/// The raw bytes of the streams of the first page's content.
QByteArrayList contentStreams(const QString &path, const QByteArray &password = {});

QByteArray read(const QString &path);
void save(const QString &path, const QByteArray &bytes);

} // namespace edesk::samplepdf
