#include "ui/widgets/questions.h"

#include "ui/widgets/question_box.h"

#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QStandardPaths>

namespace grantdesk::ui {

namespace {

std::unique_ptr<Questions> &current()
{
    static std::unique_ptr<Questions> questions = std::make_unique<Questions>();
    return questions;
}

void askFile(QFileDialog *dialog, const std::function<void(QString)> &answer)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    QObject::connect(dialog, &QFileDialog::finished, dialog->parentWidget(), [dialog, answer](int result) {
        const QStringList files = dialog->selectedFiles();
        answer(result == QDialog::Accepted && !files.isEmpty() ? files.first() : QString());
    });
    dialog->open();
}

QString home()
{
    return QStandardPaths::writableLocation(QStandardPaths::HomeLocation);
}

} // namespace

void Questions::ask(QWidget *parent, const Question &question, const std::function<void(int)> &answer)
{
    auto *box = new QuestionBox(question, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QDialog::finished, parent, [box, answer] { answer(box->answer()); });
    box->open();
}

void Questions::askSaveFile(QWidget *parent, const QString &title, const QString &suggestedName,
                            const std::function<void(QString)> &answer)
{
    auto *dialog = new QFileDialog(parent, title, home());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(suggestedName);
    askFile(dialog, std::move(answer));
}

void Questions::askOpenFile(QWidget *parent, const QString &title, const QString &filter,
                            const std::function<void(QString)> &answer)
{
    auto *dialog = new QFileDialog(parent, title, home(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    askFile(dialog, std::move(answer));
}

Questions &Questions::instance()
{
    return *current();
}

void Questions::install(std::unique_ptr<Questions> questions)
{
    current() = std::move(questions);
}

void confirm(QWidget *parent, const Question &question, const std::function<void()> &confirmed)
{
    Questions::instance().ask(parent, question, [confirmed](int choice) {
        if (choice == 0)
            confirmed();
    });
}

} // namespace grantdesk::ui
