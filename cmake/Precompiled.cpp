// SPDX-License-Identifier: GPL-3.0-or-later
// The precompiled header's own target needs a source.
