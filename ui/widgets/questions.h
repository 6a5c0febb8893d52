#pragma once

#include "ui/style/style.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace grantdesk::ui {

/// A decision that needs a box of its own.
struct Question {
    struct Choice {
        QString text;
        ButtonKind kind = ButtonKind::Normal;
    };
    QString title;
    QString text;
    /// In the order of reading. Cancel is added by the box; it is what Esc means, and Return unless something must
    /// be typed.
    QList<Choice> choices;
    /// What it is about, by name; on a line of its own under the title. May be empty.
    QString subject = {};
    /// What must be typed before any choice is alive, and the label that asks for it; empty for a plain question.
    QString typed = {};
    QString typedLabel = {};
};

/// Everything modal that a screen may ask for, behind a seam so that tests can answer. All of it is window-modal and
/// asynchronous: no nested event loop, one answer, none when `parent` is gone by then.
class Questions {
public:
    static constexpr int cancelled = -1;

    virtual ~Questions() = default;
    /// Answers the index of the choice, or `cancelled`.
    virtual void ask(QWidget *parent, const Question &question, const std::function<void(int)> &answer);
    /// Answers the chosen file's path, empty when none was chosen. The system asks before it overwrites.
    virtual void askSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                             const std::function<void(QString)> &answer);
    virtual void askOpenFile(QWidget *parent, const QString &title, const QString &filter,
                             const std::function<void(QString)> &answer);

    /// The one in use.
    static Questions &instance();
    /// Replaces it, for tests; nothing brings the boxes back.
    static void install(std::unique_ptr<Questions> questions);
};

/// Shorthand for a question with one choice beside Cancel.
void confirm(QWidget *parent, const Question &question, const std::function<void()> &confirmed);

} // namespace grantdesk::ui
