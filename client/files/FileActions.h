// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/files/AttachedFile.h"
#include "client/pdf/ArrivalStampText.h"
#include "client/replica/FeatureContext.h"
#include "client/steps/StepOrder.h"
#include "client/ui/Icon.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <optional>

class QAction;
class QFileDialog;
class QWidget;

namespace edesk {

class FileDelivery;
class FileListModel;
class FilePreview;

/// What can be done with the files of a row.
enum class FileAction { Add, Scan, Open, Stop, Save, Replace, Remove, CopyName };

/// What the person can do with the files of a row and with the one that is current, as actions. What the
/// rules would refuse does not show.
class FileActions : public QObject
{
    Q_OBJECT

public:
    /// Dialogs open over `window`; `context` and `files` must outlive this.
    FileActions(const FeatureContext &context, FileListModel &files, QWidget &window);
    ~FileActions() override;

    /// Which file is current, -1 for none.
    void setCurrent(int row);
    /// Asks the rules again what may be done.
    void refresh();
    /// Offers to scan paper.
    void setPaper(bool offered);
    void setArrival(const std::optional<ArrivalStampText> &arrival);
    bool mayAdd() const { return m_mayAdd; }
    /// Files of this computer become files of the row.
    void addFiles(const QStringList &paths, const Id &replaces = {});
    QAction *action(FileAction name) const { return m_actions.value(name); }
    QList<QAction *> buttons() const;
    QList<QAction *> menuOnly() const;
    /// The window in which files show; null while it is closed.
    FilePreview *preview() const;

Q_SIGNALS:
    /// Why something was not done; nothing more of it stands.
    void failed(const QList<edesk::Error> &errors);
    /// Files are being copied in; 0 when they are.
    void taking(int files);

private:
    void addAction(FileAction name, Icon icon, const QString &text);
    void take(FileAction name);
    QFileDialog *askForFiles(const Id &replaces);
    void scan();
    void open();
    void save();
    void remove();
    void judge(const AttachedFile *file);
    const AttachedFile *current() const;
    void addTo(const EntityRef &subject, const QStringList &paths, const Id &replaces);
    void tellRefused(const EntityRef &subject, const QList<Error> &errors);

    const FeatureContext &m_context;
    FileListModel &m_files;
    QWidget &m_window;
    FileDelivery *m_delivery;
    QPointer<FilePreview> m_preview;
    QHash<FileAction, QAction *> m_actions;
    std::optional<ArrivalStampText> m_arrival;
    int m_current = -1;
    /// The file of which the rules were asked last.
    Id m_judged;
    int m_taking = 0;
    bool m_mayAdd = false;
    bool m_offersPaper = false;
};

} // namespace edesk
