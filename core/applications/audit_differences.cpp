#include "core/applications/audit.h"
#include "core/crypto/hash.h"

#include <QHash>

#include <algorithm>

namespace grantdesk::applications {

namespace {

constexpr qsizetype longest = 300; ///< of a text, in UTF-16 code units
constexpr qsizetype context = 40;  ///< shown before the first difference of two long texts

QString shortened(const QString &text, qsizetype from = 0)
{
    QString shown = text.mid(from, longest);
    if (from > 0 && !shown.isEmpty())
        shown.prepend(QChar(0x2026));
    if (from + longest < text.size())
        shown.append(QChar(0x2026));
    return storableText(shown);
}

/// A list of changes in the making.
class Changes {
public:
    /// What differs of a text; of long ones the part from shortly before the first difference.
    void text(const char *field, const QString &before, const QString &after)
    {
        if (before == after)
            return;
        const auto [inBefore, inAfter] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
        const qsizetype same = inBefore - before.begin();
        const bool fits = before.size() <= longest && after.size() <= longest;
        const bool replaced = before.isEmpty() || after.isEmpty();
        const qsizetype from = fits || replaced ? 0 : std::max<qsizetype>(0, same - context);
        add(field, shortened(before, from), shortened(after, from));
    }
    void flag(const char *field, std::optional<bool> before, std::optional<bool> after)
    {
        text(field, toText(before), toText(after));
    }
    void add(const char *field, const QString &before, const QString &after)
    {
        m_all.append({QLatin1String(field), before, after});
    }
    QList<AuditChange> take() { return std::move(m_all); }

private:
    static QString toText(std::optional<bool> flag)
    {
        if (!flag)
            return {};
        return *flag ? QStringLiteral("true") : QStringLiteral("false");
    }

    QList<AuditChange> m_all;
};

QString toText(const std::optional<Period> &period)
{
    return period ? toString(*period) : QStringLiteral("never");
}

QString toText(const ClientSecret &secret)
{
    QStringList parts{QChar(0x2026) + secret.lastFour.right(4)};
    if (!secret.notes.isEmpty())
        parts += secret.notes;
    if (secret.expiresAt)
        parts += toIso8601(*secret.expiresAt);
    return shortened(parts.join(QStringLiteral(" · ")));
}

QString toText(const PublicKey &key)
{
    QStringList parts{key.key.fingerprint};
    if (key.key.certificate)
        parts += key.key.certificate->subject;
    if (!key.createdBy.isEmpty())
        parts += key.createdBy;
    return shortened(parts.join(QStringLiteral(" · ")));
}

/// A logo is told apart by its size and the start of its hash.
QString logoText(const QByteArray &logo)
{
    if (logo.isEmpty())
        return {};
    return QStringLiteral("%1 B, SHA-256 %2")
        .arg(logo.size())
        .arg(QString::fromLatin1(crypto::sha256(logo).toHex().first(12)));
}

/// Rows with an ID that were added, changed or taken away.
template<typename Row>
void compareRows(Changes &changes, const char *field, const QList<Row> *before, const QList<Row> *after)
{
    QHash<Id, QString> left;
    for (const Row &row : before ? *before : QList<Row>())
        left.insert(row.id, toText(row));
    QHash<Id, QString> right;
    for (const Row &row : after ? *after : QList<Row>())
        right.insert(row.id, toText(row));
    for (const Row &row : before ? *before : QList<Row>()) {
        if (left.value(row.id) != right.value(row.id))
            changes.add(field, left.value(row.id), right.value(row.id));
    }
    for (const Row &row : after ? *after : QList<Row>()) {
        if (!left.contains(row.id))
            changes.add(field, {}, right.value(row.id));
    }
}

/// Each URL that came or went by itself; all of them when only their order is another.
void compareUrls(Changes &changes, const QStringList &before, const QStringList &after)
{
    static constexpr char field[] = "redirect_urls";
    bool sameSet = true;
    for (const QString &url : before) {
        if (!after.contains(url)) {
            changes.text(field, url, {});
            sameSet = false;
        }
    }
    for (const QString &url : after) {
        if (!before.contains(url)) {
            changes.text(field, {}, url);
            sameSet = false;
        }
    }
    if (sameSet)
        changes.text(field, before.join(u' '), after.join(u' '));
}

void compareDelegations(Changes &changes, const Delegation *before, const Delegation *after)
{
    const auto from = [](const Delegation *delegation, auto read) -> QString {
        return delegation ? read(*delegation) : QString();
    };
    compareUrls(changes, before ? before->redirectUrls : QStringList(), after ? after->redirectUrls : QStringList());
    const auto rotates = [](const Delegation *delegation) {
        return delegation ? std::optional(delegation->refresh.rotate) : std::nullopt;
    };
    changes.flag("rotate_refresh_tokens", rotates(before), rotates(after));
    const auto absolute = [](const Delegation &delegation) {
        return toText(delegation.refresh.absoluteExpiry);
    };
    changes.text("absolute_expiry", from(before, absolute), from(after, absolute));
    const auto inactivity = [](const Delegation &delegation) {
        return toText(delegation.refresh.inactivityExpiry);
    };
    changes.text("inactivity_expiry", from(before, inactivity), from(after, inactivity));
    const auto logo = [](const Delegation &delegation) {
        return logoText(delegation.logoPng);
    };
    changes.text("logo_png", from(before, logo), from(after, logo));
}

/// The details that only one type has, by their JSON names.
struct Details {
    QString descriptionUrl, developerName, developerEmail, privacyPolicyUrl;
};

Details detailsOf(const Application *application)
{
    Details details;
    if (!application)
        return details;
    if (const auto *web = std::get_if<WebApp>(&application->profile))
        details.descriptionUrl = web->descriptionUrl;
    if (const auto *page = std::get_if<SinglePageApp>(&application->profile)) {
        details.developerName = page->developerName;
        details.developerEmail = page->developerEmail;
        details.privacyPolicyUrl = page->privacyPolicyUrl;
    }
    return details;
}

QString typeName(const Application *application)
{
    return application ? toString(typeOf(*application)) : QString();
}

/// That there is a password, and nothing of it.
QString hidden(const User *user)
{
    return user && !user->passwordHash.isEmpty() ? QStringLiteral("***") : QString();
}

} // namespace

QString storableText(const QString &text)
{
    QString clean = QString::fromUtf8(text.toUtf8());
    return clean.replace(QChar(QChar::Null), QChar(QChar::ReplacementCharacter));
}

QList<AuditChange> differences(const Application *before, const Application *after)
{
    const auto text = [](const Application *application, QString Application::*member) {
        return application ? application->*member : QString();
    };
    Changes changes;
    changes.text("type", typeName(before), typeName(after));
    changes.text("client_id", text(before, &Application::clientId), text(after, &Application::clientId));
    changes.text("name", text(before, &Application::name), text(after, &Application::name));
    changes.text("description", text(before, &Application::description), text(after, &Application::description));
    const Details left = detailsOf(before);
    const Details right = detailsOf(after);
    changes.text("description_url", left.descriptionUrl, right.descriptionUrl);
    changes.text("developer_name", left.developerName, right.developerName);
    changes.text("developer_email", left.developerEmail, right.developerEmail);
    changes.text("privacy_policy_url", left.privacyPolicyUrl, right.privacyPolicyUrl);
    compareDelegations(changes, before ? delegation(*before) : nullptr, after ? delegation(*after) : nullptr);
    compareRows(changes, "client_secrets", before ? clientSecrets(*before) : nullptr,
                after ? clientSecrets(*after) : nullptr);
    compareRows(changes, "public_keys", before ? publicKeys(*before) : nullptr, after ? publicKeys(*after) : nullptr);
    return changes.take();
}

QList<AuditChange> differences(const User *before, const User *after)
{
    const auto text = [](const User *user, QString User::*member) {
        return user ? user->*member : QString();
    };
    Changes changes;
    changes.text("name", text(before, &User::name), text(after, &User::name));
    changes.text("email", text(before, &User::email), text(after, &User::email));
    const bool another = (before ? before->passwordHash : QByteArray()) != (after ? after->passwordHash : QByteArray());
    if (another)
        changes.add("password", hidden(before), hidden(after));
    const auto active = [](const User *user) {
        return user ? std::optional(user->active) : std::nullopt;
    };
    changes.flag("active", active(before), active(after));
    return changes.take();
}

QList<AuditChange> differences(const Organisation *before, const Organisation *after)
{
    const auto text = [](const Organisation *organisation, QString Organisation::*member) {
        return organisation ? organisation->*member : QString();
    };
    Changes changes;
    changes.text("customer_id", text(before, &Organisation::customerId), text(after, &Organisation::customerId));
    changes.text("name", text(before, &Organisation::name), text(after, &Organisation::name));
    changes.text("domain", text(before, &Organisation::domain), text(after, &Organisation::domain));
    changes.text("lane", text(before, &Organisation::lane), text(after, &Organisation::lane));
    return changes.take();
}

} // namespace grantdesk::applications
