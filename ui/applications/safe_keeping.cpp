#include "ui/applications/safe_keeping.h"

#include "ui/applications/secret_file.h"
#include "ui/flows/kept_credentials.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/background.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/text_label.h"

#include <QDir>
#include <QEvent>
#include <QPointer>
#include <QVBoxLayout>

namespace grantdesk::ui {

SafeKeeping::SafeKeeping(secrets::SecretStore &store, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_buttons(new FlowLayout)
    , m_save(makeButton(ButtonKind::Normal, QStringLiteral("save"), this))
    , m_keep(makeButton(ButtonKind::Normal, QStringLiteral("lock"), this))
    , m_saveHelp(new HelpText(this))
    , m_keepHelp(new HelpText(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_buttons->addWidget(m_save);
    m_buttons->addWidget(m_keep);
    column->addLayout(m_buttons);
    column->addWidget(m_saveHelp);
    column->addWidget(m_keepHelp);
    connect(m_save, &QPushButton::clicked, this, &SafeKeeping::saveAsked);
    connect(m_keep, &QPushButton::clicked, this, &SafeKeeping::keep);
    whenKeepingIsKnown(store, this, [this] { retranslate(); });
}

void SafeKeeping::take(const QString &name, const SecretString &plaintext)
{
    m_name = name;
    m_plaintext = plaintext;
}

void SafeKeeping::forget()
{
    m_plaintext = {};
}

void SafeKeeping::setWords(const QString &saved, const QString &noKeyring)
{
    m_savedWords = saved;
    m_noKeyringWords = noKeyring;
    retranslate();
}

void SafeKeeping::addButton(QPushButton *button)
{
    m_buttons->addWidget(button);
}

bool SafeKeeping::isSafe() const
{
    return m_copied || isKept();
}

bool SafeKeeping::isKept() const
{
    return m_saved || (m_keeping == State::Done && m_store.isPersistent());
}

void SafeKeeping::noteCopied()
{
    m_copied = true;
    if (!isKept())
        SecretClipboard::instance().markOnlyCopy();
}

void SafeKeeping::noteKept()
{
    if (isKept())
        SecretClipboard::instance().keptElsewhere(QString::fromUtf8(m_plaintext.reveal()));
}

void SafeKeeping::saveToFile(const QString &title, const QString &suggestedName, Content content)
{
    m_choosing = true;
    retranslate();
    Questions::instance().askSaveFile(this, title, suggestedName,
                                      [this, content = std::move(content)](const QString &path) {
                                          m_choosing = false;
                                          if (!path.isEmpty())
                                              return saveTo(path, content);
                                          retranslate();
                                          m_save->setFocus(); // a disabled button had lost it
                                      });
}

void SafeKeeping::saveTo(const QString &path, Content content)
{
    m_saving = State::UnderWay;
    m_file = QDir::toNativeSeparators(path);
    retranslate();
    runInBackground(
        this,
        [path, content = std::move(content)] {
            return content().and_then([&path](const SecretString &file) { return writeSecretFile(path, file); });
        },
        [this](const Result<void> &written) {
            m_saving = written ? State::Done : State::Failed;
            if (written)
                m_saved = true;
            else
                m_saveError = written.error();
            noteKept();
            retranslate();
        });
}

void SafeKeeping::keep()
{
    m_keeping = State::UnderWay;
    retranslate();
    m_store.write(m_name, m_plaintext, [guard = QPointer<SafeKeeping>(this)](const Result<void> &kept) {
        if (!guard)
            return;
        guard->m_keeping = kept ? State::Done : State::Failed;
        if (!kept)
            guard->m_keepError = kept.error();
        guard->noteKept();
        guard->retranslate();
    });
}

void SafeKeeping::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SafeKeeping::retranslate()
{
    m_save->setText(tr("Save to file…"));
    m_save->setEnabled(!m_choosing && m_saving != State::UnderWay);
    retranslateSaving();
    retranslateKeeping();
}

void SafeKeeping::retranslateSaving()
{
    m_saveHelp->setVisible(m_saving != State::No);
    m_saveHelp->setRole(m_saving == State::Failed ? Role::Danger : Role::Muted);
    switch (m_saving) {
    case State::No:
        break;
    case State::UnderWay:
        m_saveHelp->setText(tr("Saving the file…"));
        break;
    case State::Done:
        m_saveHelp->setText(m_savedWords.arg(m_file));
        break;
    case State::Failed:
        m_saveHelp->setText(wordsWithAdvice(m_saveError));
        break;
    }
}

void SafeKeeping::retranslateKeeping()
{
    const bool known = m_store.isKnown();
    const bool persistent = m_store.isPersistent();
    m_keep->setText(!known           ? keyringAskedWords()
                        : persistent ? tr("Keep in this computer’s keyring for tests")
                                     : tr("Keep for tests in this run"));
    m_keep->setEnabled(known && (m_keeping == State::No || m_keeping == State::Failed));
    m_keepHelp->setVisible(known);
    m_keepHelp->setRole(m_keeping == State::Failed ? Role::Danger : Role::Muted);
    switch (m_keeping) {
    case State::No:
        m_keepHelp->setText(persistent ? tr("The flow lab can then use it without asking.") : m_noKeyringWords);
        break;
    case State::UnderWay:
        m_keepHelp->setText(tr("Asking the keyring…"));
        break;
    case State::Done:
        m_keepHelp->setText(persistent ? tr("Kept in this computer’s keyring.")
                                       : tr("Kept until Grantdesk is closed."));
        break;
    case State::Failed:
        m_keepHelp->setText(wordsWithAdvice(m_keepError));
        break;
    }
}

} // namespace grantdesk::ui
