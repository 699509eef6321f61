// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scanning/SaneDevice.h"

#include "client/scanning/SaneStatus.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace edesk {
namespace {

using namespace Qt::StringLiterals;

double number(SANE_Value_Type type, SANE_Word word)
{
    return type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : word;
}

SANE_Word word(SANE_Value_Type type, double value)
{
    return type == SANE_TYPE_FIXED ? SANE_Word(std::lround(value * (1 << SANE_FIXED_SCALE_SHIFT)))
                                   : SANE_Word(std::lround(value));
}

double nearest(const SANE_Option_Descriptor &option, double wanted)
{
    if (option.constraint_type == SANE_CONSTRAINT_RANGE) {
        const SANE_Range &range = *option.constraint.range;
        return std::clamp(wanted, number(option.type, range.min),
                          std::max(number(option.type, range.min), number(option.type, range.max)));
    }
    if (option.constraint_type != SANE_CONSTRAINT_WORD_LIST || option.constraint.word_list[0] < 1)
        return wanted;
    const std::span words(option.constraint.word_list + 1, std::size_t(option.constraint.word_list[0]));
    const auto best = std::min_element(words.begin(), words.end(), [&](SANE_Word one, SANE_Word other) {
        return std::abs(number(option.type, one) - wanted) < std::abs(number(option.type, other) - wanted);
    });
    return number(option.type, *best);
}

Error missing(QByteArrayView option)
{
    return failure(ErrorCode::ScannerFailed, {},
                   u"the device has no option "_s + QString::fromLatin1(option));
}

} // namespace

Result<SaneDevice> SaneDevice::open(const QString &name)
{
    SANE_Handle handle = nullptr;
    const SANE_Status status = sane_open(name.toUtf8().constData(), &handle);
    // A device that is no more is "invalid" to SANE.
    if (status == SANE_STATUS_INVAL)
        return failure(ErrorCode::ScannerMissing, {}, u"sane_open: "_s + name);
    if (status != SANE_STATUS_GOOD)
        return saneError(status, "sane_open"_L1);
    return SaneDevice(handle);
}

SaneDevice::~SaneDevice()
{
    if (m_handle)
        sane_close(m_handle);
}

SaneDevice::Option SaneDevice::find(QByteArrayView name) const
{
    // The device may add and remove options whenever one is set.
    for (SANE_Int index = 1;; ++index) {
        const SANE_Option_Descriptor *descriptor = sane_get_option_descriptor(m_handle, index);
        if (!descriptor)
            return {};
        if (descriptor->name && name == descriptor->name) {
            return {index, descriptor,
                    SANE_OPTION_IS_ACTIVE(descriptor->cap) && SANE_OPTION_IS_SETTABLE(descriptor->cap)};
        }
    }
}

QStringList SaneDevice::choices(QByteArrayView option) const
{
    const Option found = find(option);
    QStringList words;
    if (!found.isSettable || found.descriptor->constraint_type != SANE_CONSTRAINT_STRING_LIST)
        return words;
    for (const SANE_String_Const *text = found.descriptor->constraint.string_list; *text; ++text)
        words << QString::fromUtf8(*text);
    return words;
}

Result<void> SaneDevice::set(const Option &option, void *value) const
{
    const SANE_Status status =
        sane_control_option(m_handle, option.index, SANE_ACTION_SET_VALUE, value, nullptr);
    return status == SANE_STATUS_GOOD ? Result<void>()
                                      : Result<void>(saneError(status, "sane_control_option"_L1));
}

Result<void> SaneDevice::setText(QByteArrayView option, const QString &value) const
{
    const Option found = find(option);
    if (!found.isSettable || found.descriptor->type != SANE_TYPE_STRING)
        return missing(option);
    // The device may write back into all the room that it says it has.
    QByteArray text = value.toUtf8();
    text.resize(std::max<qsizetype>(text.size() + 1, found.descriptor->size), '\0');
    return set(found, text.data());
}

Result<void> SaneDevice::setFlag(QByteArrayView option, bool value) const
{
    const Option found = find(option);
    if (!found.isSettable || found.descriptor->type != SANE_TYPE_BOOL)
        return missing(option);
    SANE_Word flag = value ? SANE_TRUE : SANE_FALSE;
    return set(found, &flag);
}

Result<double> SaneDevice::setNumber(QByteArrayView option, double value) const
{
    const Option found = find(option);
    const bool isNumber =
        found.isSettable && found.descriptor->size == sizeof(SANE_Word) &&
        (found.descriptor->type == SANE_TYPE_INT || found.descriptor->type == SANE_TYPE_FIXED);
    if (!isNumber)
        return missing(option);
    const SANE_Value_Type type = found.descriptor->type;
    SANE_Word wanted = word(type, nearest(*found.descriptor, value));
    EDESK_CHECK(set(found, &wanted));
    SANE_Word actual = wanted;
    const SANE_Status status =
        sane_control_option(m_handle, found.index, SANE_ACTION_GET_VALUE, &actual, nullptr);
    return number(type, status == SANE_STATUS_GOOD ? actual : wanted);
}

bool SaneDevice::isInPixels(QByteArrayView option) const
{
    const Option found = find(option);
    return found.descriptor && found.descriptor->unit == SANE_UNIT_PIXEL;
}

double SaneDevice::least(QByteArrayView option) const
{
    const Option found = find(option);
    return found.descriptor && found.descriptor->constraint_type == SANE_CONSTRAINT_RANGE
               ? number(found.descriptor->type, found.descriptor->constraint.range->min)
               : 0;
}

} // namespace edesk
