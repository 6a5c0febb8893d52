#pragma once

#include "core/flows/ports.h"
#include "core/flows/runner.h"

#include <QList>
#include <QPair>

#include <functional>
#include <memory>

/// The world as a test tells it: ports that remember what was asked of them and answer when told to.
namespace grantdesk::flows::scripted {

/// Answers when the test says so, or at once when `immediate` is set.
class Transport final : public HttpTransport {
public:
    std::unique_ptr<Pending> send(const http::Request &request, std::chrono::milliseconds deadline,
                                  Callback done) override
    {
        requests.append(request);
        deadlines.append(deadline);
        if (immediate) {
            done(immediate(request));
            return std::make_unique<Handle>(nullptr);
        }
        m_open = std::make_shared<Callback>(std::move(done));
        return std::make_unique<Handle>(m_open);
    }

    /// True while a request waits whose Pending is alive.
    bool isWaiting() const { return m_open && *m_open; }
    /// Answers the last request; nothing when it was cancelled, as the contract of Pending demands.
    void answer(const Result<http::Response> &response)
    {
        const auto open = m_open;
        if (open && *open)
            (*open)(response);
    }
    /// The last callback even if it was cancelled: what a careless transport might still call.
    Callback rude() const { return m_open ? *m_open : Callback(); }

    QList<http::Request> requests;
    QList<std::chrono::milliseconds> deadlines;
    std::function<Result<http::Response>(const http::Request &)> immediate;

private:
    struct Handle final : Pending {
        explicit Handle(std::shared_ptr<Callback> callback)
            : m_callback(std::move(callback))
        {
        }
        ~Handle() override
        {
            if (m_callback)
                *m_callback = nullptr;
        }
        std::shared_ptr<Callback> m_callback;
    };
    std::shared_ptr<Callback> m_open;
};

class SilentBrowser final : public Browser {
public:
    bool open(const QByteArray &url) override
    {
        urls.append(url);
        if (onOpen)
            onOpen(url);
        return works;
    }

    QList<QByteArray> urls;
    std::function<void(const QByteArray &)> onOpen;
    bool works = true;
};

class Listener final : public RedirectListener {
public:
    struct Answer {
        quint64 visitor;
        http::Response page;
    };

    Result<std::unique_ptr<Session>> listen(const QByteArray &redirectUri, OnRedirect onRedirect) override
    {
        asked.append(redirectUri);
        if (error)
            return failure(*error);
        redirect = onRedirect;
        isOpen = true;
        if (!redirectAtOnce.isEmpty())
            onRedirect(1, redirectAtOnce);
        return std::make_unique<Line>(*this);
    }

    QByteArray uri = "http://127.0.0.1:4711/callback";
    std::optional<Error> error;
    QByteArray redirectAtOnce;
    OnRedirect redirect;
    bool isOpen = false;
    QList<QByteArray> asked;
    QList<Answer> answers;

private:
    struct Line final : Session {
        explicit Line(Listener &owner)
            : m_owner(owner)
        {
        }
        ~Line() override { m_owner.isOpen = false; }
        QByteArray redirectUri() const override { return m_owner.uri; }
        void answer(quint64 visitor, const http::Response &page) override { m_owner.answers.append({visitor, page}); }
        Listener &m_owner;
    };
};

/// A page that tells the test which one it is: "page 3 redirect.state_mismatch".
inline http::Response namedPage(const AnswerBrowser &answer)
{
    const QByteArray error = answer.error ? ' ' + answer.error->code.toUtf8() : QByteArray();
    return {200, {}, "page " + QByteArray::number(int(answer.page)) + error};
}

} // namespace grantdesk::flows::scripted
