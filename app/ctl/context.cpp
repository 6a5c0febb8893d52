#include "app/ctl/context.h"

#include "app/ctl/input.h"
#include "app/ctl/say.h"
#include "app/ctl/wait.h"
#include "app/shared/noted_secret_store.h"
#include "core/secrets/open.h"
#include "core/storage/open.h"
#include "ui/text/words.h"

#include <QRegularExpression>

namespace grantdesk::ctl {

namespace {

/// One word for a POSIX shell, as it is where nothing in it means something there.
QString shellWord(const QString &text)
{
    static const QRegularExpression special(QStringLiteral("[^A-Za-z0-9_@%+=:,./-]"));
    if (!text.contains(special))
        return text;
    return u'\'' + QString(text).replace(u'\'', QLatin1String("'\\''")) + u'\'';
}

} // namespace

void introduce(const Context &context, const app::SampleUser &sample, bool ephemeral)
{
    if (ephemeral)
        printError(Ctl::tr("This server has the sample user %1 <%2>.").arg(sample.user.name, sample.user.email));
    else
        printError(Ctl::tr("This data folder is new: it has the sample user %1 <%2>.")
                       .arg(sample.user.name, sample.user.email));
    // A generated password goes to somebody who sits there, never into the log of whoever started us.
    if (errorOutputIsTerminal())
        printError(Ctl::tr("Password: %1 (shown only now)").arg(QString::fromUtf8(sample.password.reveal())));
    else if (ephemeral)
        printError(Ctl::tr("Choose users and passwords with --seed, or add users through --control."));
    else
        printError(Ctl::tr("Choose a password with: %1")
                       .arg(context.commandLine(
                           QStringLiteral("user set-password %1 --password-stdin").arg(sample.user.email))));
}

QString Context::folder() const
{
    return storage::dataFolder(QString::fromStdString(dataDir));
}

QString Context::commandLine(const QString &rest) const
{
    if (dataDir.empty())
        return QStringLiteral("grantdeskctl ") + rest;
    // With "=", because a folder's name may begin as a switch does.
    return QStringLiteral("grantdeskctl --data-dir=%1 %2").arg(shellWord(QString::fromStdString(dataDir)), rest);
}

Result<storage::Stores *> Context::bareStores()
{
    if (m_stores)
        return m_stores.get();
    auto opened = storage::openSqlite(folder());
    if (!opened)
        return failure(opened.error());
    m_stores = std::move(*opened);
    return m_stores.get();
}

Result<storage::Stores *> Context::stores()
{
    auto opened = bareStores();
    if (!opened || m_started)
        return opened;
    const auto sample = app::ensureFirstStart(**opened, random, clock);
    if (!sample)
        return failure(sample.error());
    if (*sample)
        introduce(*this, **sample, false);
    m_started = true;
    return opened;
}

secrets::SecretStore &Context::keyring()
{
    if (!m_keyring)
        m_keyring = std::make_unique<app::NotedSecretStore>(
            waitFor<std::unique_ptr<secrets::SecretStore>>([](auto answer) { secrets::openSecretStore(answer); }),
            app::KeptNotes(folder()));
    return *m_keyring;
}

void Context::keep(const QString &key, const SecretString &secret)
{
    if (!keyring().isPersistent()) {
        report(Error{QStringLiteral("secrets.keyring_unavailable"), QStringLiteral("No keyring.")}, false);
        return;
    }
    const auto done = waitFor<Result<void>>([&](auto answer) { keyring().write(key, secret, answer); });
    if (!done)
        report(done.error(), false);
}

std::optional<SecretString> Context::kept(const QString &key)
{
    if (!keyring().isPersistent())
        return std::nullopt;
    const auto found = waitFor<Result<std::optional<SecretString>>>([&](auto answer) { keyring().read(key, answer); });
    return found ? *found : std::nullopt;
}

void Context::forget(const QString &key)
{
    if (!keyring().isPersistent())
        return;
    // What stays behind opens nothing any more, so a failure is not worth a word.
    static_cast<void>(waitFor<Result<void>>([&](auto answer) { keyring().remove(key, answer); }));
}

} // namespace grantdesk::ctl
