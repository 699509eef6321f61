// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace edesk {

/// A list of work rows that sync never moves: current item, selection and the top visible row stay where they
/// are while rows are inserted, removed, moved or updated around them. Reads more rows before the end is
/// reached.
class WorkListView : public QListView
{
    Q_OBJECT

public:
    explicit WorkListView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void doItemsLayout() override;
    /// Whether the person has worked with the list since it was made: by mouse, wheel, keyboard or scroll
    /// bar.
    bool isTouched() const { return m_touched; }
    /// Shows the list from its beginning, also when rows were just inserted there.
    void showTop();

protected:
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index,
                                                         const QEvent *event) const override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Remembers the first visible row outside [firstGone, lastGone] and where it stands.
    void capture(int firstGone = -1, int lastGone = -1);
    void beginChange();
    void endChange();
    void selectCurrentInstead();
    void restore();
    void fetchAhead();

    QPersistentModelIndex m_anchor;
    int m_anchorTop = 0;
    int m_changes = 0;
    bool m_hadSelection = false;
    bool m_restoring = false;
    bool m_touched = false;
    QList<QMetaObject::Connection> m_connections;
};

} // namespace edesk
