// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace edesk {

/// The icons of the desk; each value is the code point of its glyph in the Lucide icon font.
enum class Icon : char16_t {
    Ask = 0xe082,
    Back = 0xe048,
    Bell = 0xe059,
    Cake = 0xe344,
    Calendar = 0xe063,
    Chart = 0xe2a3,
    Check = 0xe06c,
    ChevronDown = 0xe06d,
    ChevronRight = 0xe06f,
    ChevronUp = 0xe070,
    Clip = 0xe12d,
    Clock = 0xe087,
    Close = 0xe1b2,
    Copy = 0xe09e,
    Directory = 0xe1a4,
    Document = 0xe0cc,
    Export = 0xe0b2,
    Filter = 0xe0dc,
    Forward = 0xe049,
    Home = 0xe0f5,
    Inbox = 0xe0f7,
    Lock = 0xe10b,
    More = 0xe0b6,
    News = 0xe45f,
    Offline = 0xe1af,
    Person = 0xe465,
    Pin = 0xe111,
    Plus = 0xe13d,
    Press = 0xe348,
    Print = 0xe141,
    Programme = 0xe185,
    Retry = 0xe148,
    Search = 0xe151,
    Send = 0xe152,
    Settings = 0xe154,
    Signature = 0xe5f2,
    Sync = 0xe145,
    Task = 0xe559,
    Token = 0xe356,
    Undo = 0xe2a1,
    Voice = 0xe117,
    Warning = 0xe193,
};

} // namespace edesk
