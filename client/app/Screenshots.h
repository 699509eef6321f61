// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/app/Scenes.h"

#include <QObject>

#include <vector>

class QWidget;

namespace edesk {

class DeskApplication;
struct DeskOptions;

/// Takes the pictures that the program was started for, then ends it: 0 when all were saved, else 1. Begins
/// when the first round of sync is over, at most 20 seconds after the window showed.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    Screenshots(DeskApplication &application, const DeskOptions &options);

private:
    struct Picture
    {
        QString file;
        Scene scene;
    };

    void waitForData();
    void begin();
    void plan();
    void takeNext();
    void take(const Picture &picture);
    void finish(bool saved);

    DeskApplication &m_application;
    QString m_single;
    QString m_folder;
    std::vector<Picture> m_pictures;
    std::size_t m_next = 0;
    bool m_begun = false;
};

} // namespace edesk
