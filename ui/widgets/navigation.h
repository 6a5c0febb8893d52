#pragma once

#include "ui/style/theme.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QButtonGroup;
class QPushButton;
class QVBoxLayout;

namespace grantdesk::ui {

class NavigationButton;
class TextLabel;

/// The places of the window, in groups, and under them the way to the help. Arrow keys move between the places.
class Navigation final : public QWidget {
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void addGroup();
    void addPlace(const QString &iconName);
    /// In the order of the calls above; a group with an empty name has no heading.
    void setGroupNames(const QStringList &names);
    void setPlaceNames(const QStringList &names);
    /// A word at the right of a place; empty: none.
    void setBadge(int place, Kind kind, const QString &text);
    void setCurrent(int place);
    void setHelpText(const QString &text);
    QPushButton *helpButton() const { return m_help; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_column;
    QButtonGroup *m_group;
    QPushButton *m_help;
    QList<TextLabel *> m_groups;
    QList<NavigationButton *> m_places;
};

} // namespace grantdesk::ui
