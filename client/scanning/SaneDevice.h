// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/base/Result.h"

#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <sane/sane.h>

namespace edesk {

/// An opened device of SANE and its options by their names; closed with this. In one thread.
class SaneDevice
{
public:
    static Result<SaneDevice> open(const QString &name);
    ~SaneDevice();
    SaneDevice(SaneDevice &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
    SaneDevice &operator=(SaneDevice &&) = delete;

    SANE_Handle handle() const { return m_handle; }

    /// Whether there is such an option that can be set now.
    bool has(QByteArrayView option) const { return find(option).isSettable; }
    /// Whether there is such an option, which may only come to life with another.
    bool knows(QByteArrayView option) const { return find(option).descriptor != nullptr; }
    /// The words that a text option accepts; empty when there is no such option.
    QStringList choices(QByteArrayView option) const;
    Result<void> setText(QByteArrayView option, const QString &value) const;
    Result<void> setFlag(QByteArrayView option, bool value) const;
    /// Sets the value nearest to this that the option accepts, and answers what the device made of it.
    Result<double> setNumber(QByteArrayView option, double value) const;
    /// Whether a measure is counted in pixels and not in millimetres.
    bool isInPixels(QByteArrayView option) const;
    /// The least that a number may be; 0 without a range.
    double least(QByteArrayView option) const;

private:
    struct Option
    {
        SANE_Int index = 0;
        const SANE_Option_Descriptor *descriptor = nullptr;
        bool isSettable = false;
    };

    explicit SaneDevice(SANE_Handle handle) : m_handle(handle) {}
    Option find(QByteArrayView name) const;
    Result<void> set(const Option &option, void *value) const;

    SANE_Handle m_handle;
};

} // namespace edesk
