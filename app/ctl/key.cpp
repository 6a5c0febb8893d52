#include "app/ctl/context.h"
#include "app/ctl/input.h"
#include "app/ctl/part_commands.h"
#include "app/ctl/say.h"
#include "app/ctl/shapes.h"
#include "app/ctl/wait.h"
#include "core/applications/kept_names.h"
#include "core/crypto/encrypted_key.h"
#include "core/crypto/key_sizes.h"
#include "core/crypto/rsa_key.h"
#include "core/crypto/thread_state.h"

#include <QFile>
#include <QThread>

#include <algorithm>
#include <atomic>

namespace grantdesk::ctl {

using namespace applications;

namespace {

struct AddArguments {
    std::string application;
    std::string user;
    std::string file;
};

struct GenerateArguments {
    std::string application;
    std::string user;
    std::string privateKeyFile;
    std::string passphraseFile; ///< empty: the private key is not encrypted
    int bits = crypto::generatedKeySizes.front();
    bool keepInKeyring = false;
};

Error notAllowed()
{
    return {QStringLiteral("keys.not_allowed"), QStringLiteral("Applications of this type have no public keys.")};
}

Result<PublicKey> store(Context &context, const FoundApplication &found, const std::string &userName,
                        const crypto::RsaPublicKey &key)
{
    const auto user = found.stores.people().resolveUser(QString::fromStdString(userName));
    if (!user)
        return failure(user.error());
    const PublicKey made = newPublicKey(key, user->id, context.random, found.now);
    if (const auto added = found.stores.applications().addKey(found.application.id, made); !added)
        return failure(added.error());
    return made;
}

void show(const Context &context, const PublicKey &key, TimePoint now)
{
    if (context.json)
        printJson(toJson(key));
    else
        printKeys({key}, now);
}

Result<int> add(Context &context, const AddArguments &arguments)
{
    const auto found = findApplication(context, arguments.application);
    if (!found)
        return failure(found.error());
    const auto input = readFile(QString::fromStdString(arguments.file));
    if (!input)
        return failure(input.error());
    const auto key = crypto::parsePublicKey(*input);
    if (!key)
        return failure(key.error());
    const auto stored = store(context, *found, arguments.user, *key);
    if (!stored)
        return failure(stored.error());
    show(context, *stored, found->now);
    return Done;
}

/// Makes the pair on a thread of its own, so that Ctrl+C is heard meanwhile.
Result<crypto::RsaKeyPair> generatePair(int bits)
{
    std::atomic<bool> cancelled = false;
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::raised, &interrupt, [&cancelled] { cancelled = true; });
    std::unique_ptr<QThread> thread;
    auto pair = waitFor<Result<crypto::RsaKeyPair>>([&](const auto &answer) {
        thread.reset(QThread::create([bits, &cancelled, &interrupt, answer] {
            auto made = crypto::generateRsaKeyPair(bits, [&cancelled] { return cancelled.load(); });
            crypto::releaseThreadState();
            QMetaObject::invokeMethod(&interrupt, [answer, made] { answer(made); });
        }));
        thread->start();
    });
    thread->wait();
    return pair;
}

/// The first line of that file; nothing when no file was named.
Result<SecretString> readPassphrase(const std::string &file)
{
    constexpr qsizetype shortest = 8;
    if (file.empty())
        return SecretString();
    const auto content = readFile(QString::fromStdString(file));
    if (!content)
        return failure(content.error());
    const qsizetype end = content->indexOf('\n');
    QByteArray line = content->first(end < 0 ? content->size() : end);
    if (line.endsWith('\r'))
        line.chop(1);
    const SecretString passphrase(line);
    if (QString::fromUtf8(line).size() < shortest)
        return failure(usageError(Ctl::tr("The passphrase must have at least %1 characters.").arg(shortest)));
    return passphrase;
}

/// The private key as it goes into the file.
Result<SecretString> sealed(const SecretString &pem, const SecretString &passphrase)
{
    return passphrase.isEmpty() ? Result<SecretString>(pem) : crypto::encryptPrivateKey(pem, passphrase);
}

Result<int> generate(Context &context, const GenerateArguments &arguments)
{
    const auto &sizes = crypto::generatedKeySizes;
    if (std::find(sizes.begin(), sizes.end(), arguments.bits) == sizes.end())
        return failure(usageError(Ctl::tr("--bits must be 2048, 3072 or 4096.")));
    const auto found = findApplication(context, arguments.application);
    if (!found)
        return failure(found.error());
    if (!publicKeys(found->application))
        return failure(notAllowed());
    const auto passphrase = readPassphrase(arguments.passphraseFile);
    if (!passphrase)
        return failure(passphrase.error());
    const auto pair = generatePair(arguments.bits);
    if (!pair)
        return failure(pair.error());
    const auto content = sealed(pair->privateKeyPem, *passphrase);
    if (!content)
        return failure(content.error());
    // The file comes first: a registered key whose private half is nowhere would be of no use to anybody.
    const QString file = QString::fromStdString(arguments.privateKeyFile);
    if (const auto written = writePrivateFile(file, *content); !written)
        return failure(written.error());
    const auto stored = store(context, *found, arguments.user, pair->publicKey);
    if (!stored) {
        QFile::remove(file);
        return failure(stored.error());
    }
    show(context, *stored, found->now);
    if (!context.json)
        print(Ctl::tr("The private key was saved in “%1”. It is available only once and is not stored.").arg(file));
    if (arguments.keepInKeyring)
        context.keep(keptKeyName(stored->id), pair->privateKeyPem);
    return Done;
}

Result<int> list(const Context &context, const FoundApplication &found)
{
    const auto *keys = publicKeys(found.application);
    if (!keys)
        return failure(notAllowed());
    if (context.json)
        printJson(toJsonArray(*keys));
    else
        printKeys(*keys, found.now);
    return Done;
}

void addUserSwitch(CLI::App &command, std::string &user)
{
    command
        .add_option(
            "--user", user,
            utf8(Ctl::tr("The user that JSON Web Tokens signed with this key act for: ID, e-mail address or name")))
        ->required();
}

void addAdd(CLI::App &parent, Chosen &chosen)
{
    auto *command = parent.add_subcommand("add", utf8(Ctl::tr("Add a public key")));
    const auto arguments = std::make_shared<AddArguments>();
    addApplicationArgument(*command, arguments->application);
    addUserSwitch(*command, arguments->user);
    command
        ->add_option("FILE", arguments->file,
                     utf8(Ctl::tr("A certificate or public key (PEM, DER or JWK); - is standard input")))
        ->required();
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Context &context) {
            return add(context, *arguments);
        };
    });
}

void addGenerate(CLI::App &parent, Chosen &chosen)
{
    auto *command = parent.add_subcommand("generate", utf8(Ctl::tr("Generate a public/private key pair")));
    const auto arguments = std::make_shared<GenerateArguments>();
    addApplicationArgument(*command, arguments->application);
    addUserSwitch(*command, arguments->user);
    command
        ->add_option("--private-key", arguments->privateKeyFile,
                     utf8(Ctl::tr("The new file for the private key (PKCS#8 PEM)")))
        ->required();
    command->add_option("--bits", arguments->bits,
                        utf8(Ctl::tr("The key’s size: 2048 (when this is left out), 3072 or 4096")));
    command->add_option("--passphrase-file", arguments->passphraseFile,
                        utf8(Ctl::tr("Encrypt the private key (PKCS#8, AES-256) with the first line of this file; - is "
                                     "standard input")));
    command->add_flag("--keep-in-keyring", arguments->keepInKeyring,
                      utf8(Ctl::tr("Keep the private key in the operating system’s keyring for flow runs")));
    command->callback([&chosen, arguments] {
        chosen.command = [arguments](Context &context) {
            return generate(context, *arguments);
        };
    });
}

Result<PartImpact> impactOf(const Application &application, const Id &id)
{
    if (const auto *keys = publicKeys(application)) {
        for (const PublicKey &one : *keys)
            if (one.id == id)
                return PartImpact{one.lastUsedAt, keys->size() == 1};
    }
    return failure(Error{QStringLiteral("keys.not_found"), QStringLiteral("There is no such public key."), {id}});
}

} // namespace

void addKeyCommands(CLI::App &root, Chosen &chosen)
{
    auto *parent = root.add_subcommand("key", utf8(Ctl::tr("Public keys of a machine-to-machine application")));
    parent->require_subcommand(1);
    addAdd(*parent, chosen);
    addGenerate(*parent, chosen);

    addPartList(*parent, chosen, Ctl::tr("List the public keys"), list);
    addPartDeletion(
        *parent, chosen,
        {Ctl::tr("Delete a public key"), "KEY", Ctl::tr("The public key’s ID"),
         Ctl::tr("The public key was deleted. JSON Web Tokens signed with this key will no longer be accepted."),
         Ctl::tr("It is the only public key of this application."), impactOf, &storage::ApplicationStore::removeKey,
         keptKeyName});
}

} // namespace grantdesk::ctl
