#include "core/flows/machine_parts.h"

namespace grantdesk::flows {

namespace {

std::chrono::milliseconds between(TimePoint from, TimePoint to)
{
    return std::max(to - from, std::chrono::milliseconds(0)); // a clock may be set back
}

TranscriptEntry entryOf(const Context &context, Step step, TranscriptEntry::Direction direction)
{
    TranscriptEntry entry;
    entry.step = step;
    entry.direction = direction;
    entry.at = context.now;
    return entry;
}

} // namespace

QList<QByteArray> secretsOf(const Plan &plan, const QList<SecretString> &more)
{
    QList<QByteArray> secrets;
    if (plan.client.secret) {
        const QByteArray header = oauth::basicHeader(plan.client);
        secrets << plan.client.secret->reveal() << header.mid(header.indexOf(' ') + 1);
    }
    const auto *code = std::get_if<AuthorizationCodePlan>(&plan.kind);
    if (code && code->codeVerifier)
        secrets << code->codeVerifier->reveal();
    if (const auto *refresh = std::get_if<RefreshPlan>(&plan.kind))
        secrets << refresh->refreshToken.reveal();
    for (const SecretString &secret : more)
        secrets << secret.reveal();
    return secrets;
}

Record noteOf(const Context &context, Step step, const QString &note, const std::optional<Error> &error,
              const QByteArray &head)
{
    TranscriptEntry entry = entryOf(context, step, TranscriptEntry::Direction::Note);
    entry.note = note;
    entry.error = error;
    entry.head = markUrl(head, secretsOf(context.plan));
    return {std::move(entry)};
}

Record sentOf(const Context &context, Step step, const http::Request &request, const QList<QByteArray> &secrets)
{
    TranscriptEntry entry = entryOf(context, step, TranscriptEntry::Direction::Sent);
    entry.method = request.method;
    entry.url = request.path();
    MarkedMessage marked = mark(request, secrets);
    entry.head = std::move(marked.head);
    entry.body = std::move(marked.body);
    return {std::move(entry)};
}

Record receivedOf(const Context &context, Step step, const http::Response &response, TimePoint sentAt,
                  const std::optional<Error> &error, const QList<QByteArray> &secrets)
{
    TranscriptEntry entry = entryOf(context, step, TranscriptEntry::Direction::Received);
    entry.took = between(sentAt, context.now);
    entry.status = response.status;
    MarkedMessage marked = mark(response, secrets);
    entry.head = std::move(marked.head);
    entry.body = std::move(marked.body);
    entry.error = error;
    return {std::move(entry)};
}

Record unansweredOf(const Context &context, Step step, TimePoint sentAt, const Error &error)
{
    TranscriptEntry entry = entryOf(context, step, TranscriptEntry::Direction::Received);
    entry.took = between(sentAt, context.now);
    entry.error = error;
    return {std::move(entry)};
}

Record redirectOf(const Context &context, const AwaitingRedirect &state, const QByteArray &query,
                  const std::optional<Error> &error)
{
    TranscriptEntry entry = entryOf(context, Step::Redirect, TranscriptEntry::Direction::Received);
    entry.took = between(state.since, context.now);
    // The listener reports the whole query, so the one that may be part of the registered address is in it already.
    const qsizetype question = state.redirectUri.indexOf('?');
    const QByteArray address = question < 0 ? state.redirectUri : state.redirectUri.left(question);
    entry.head = markUrl(address + '?' + query, secretsOf(context.plan));
    entry.error = error;
    return {std::move(entry)};
}

QList<Effect> sending(const Context &context, Step step, const http::Request &request, const QList<QByteArray> &secrets)
{
    return {sentOf(context, step, request, secrets), StartDeadline{context.plan.networkDeadline}, Send{step, request}};
}

} // namespace grantdesk::flows
