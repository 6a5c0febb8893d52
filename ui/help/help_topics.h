#pragma once

#include "ui/widgets/keys.h"

#include <QList>
#include <QMetaObject>
#include <QString>

class QWidget;

namespace grantdesk::ui {

/// The help for one place: what it is for, where to read on, and its keys.
struct HelpTopic {
    const QMetaObject *page; ///< the class of the widget that is the place
    const char *title;
    const char *text;
    const char *more;
    QList<Command> commands;
};

/// In the order in which they are listed.
const QList<HelpTopic> &helpTopics();
/// The keys that work everywhere in the window.
QList<Command> commandsEverywhere();

/// The topic of what is shown in `page`: the innermost place that has one. Nothing where no place has.
const HelpTopic *helpTopicOf(const QWidget *page);

QString titleOf(const HelpTopic &topic);
QString textOf(const HelpTopic &topic);
QString moreOf(const HelpTopic &topic);

} // namespace grantdesk::ui
