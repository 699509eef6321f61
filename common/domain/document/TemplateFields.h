// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/domain/document/Document.h"

#include <QHash>

namespace edesk {

/// The values by which templates of documents are filled, by the name of the placeholder (docs/huong-dan.md):
/// what the document does not say yet is empty.
QHash<QString, QString> templateFields(const Document &document);
/// "ngày 05 tháng 02 năm 2026": days below ten and the first two months with a zero (annex I, II.4b); empty
/// for no day.
QString officialDate(QDate day);
/// "KT." and the like; empty for who signs in person.
QString capacityMark(SigningCapacity capacity);

} // namespace edesk
