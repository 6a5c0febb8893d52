#include "core/network/http_parser.h"

#include "core/network/refusals.h"

#include <boost/beast/core/error.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <array>
#include <optional>

namespace grantdesk::network {

namespace beast = boost::beast;

namespace {

QByteArray bytes(beast::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

bool sameWord(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

/// Known methods cost no allocation, others are not implemented.
QByteArray method(beast::http::verb verb)
{
    switch (verb) {
    case beast::http::verb::get:
        return QByteArrayLiteral("GET");
    case beast::http::verb::head:
        return QByteArrayLiteral("HEAD");
    case beast::http::verb::post:
        return QByteArrayLiteral("POST");
    case beast::http::verb::put:
        return QByteArrayLiteral("PUT");
    case beast::http::verb::delete_:
        return QByteArrayLiteral("DELETE");
    case beast::http::verb::patch:
        return QByteArrayLiteral("PATCH");
    case beast::http::verb::options:
        return QByteArrayLiteral("OPTIONS");
    default:
        return {};
    }
}

bool isHostByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || QByteArrayView("-._~:[]").contains(c);
}

bool isHost(QByteArrayView host)
{
    return !host.isEmpty() && std::all_of(host.begin(), host.end(), isHostByte);
}

bool isTargetByte(char c)
{
    return c > ' ' && c < 0x7f && c != '#';
}

/// Turns an absolute-form target (RFC 9112 §3.2.2) into the origin-form. False unless it names the very host of
/// the Host field: two names for one request are a way to be misunderstood.
bool toOriginForm(QByteArray &target, const QByteArray &host, QByteArrayView scheme)
{
    if (!target.startsWith('/')) {
        const QByteArray start = scheme.toByteArray() + "://";
        const QByteArrayView all(target);
        if (all.size() <= start.size() || !sameWord(all.first(start.size()), start))
            return false;
        const auto rest = all.sliced(start.size());
        const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
        if (host.isEmpty() || !sameWord(rest.first(end - rest.begin()), host))
            return false;
        const QByteArray path(end, rest.end() - end);
        target = path.startsWith('/') ? path : '/' + path;
    }
    return std::all_of(target.cbegin(), target.cend(), isTargetByte);
}

/// The request line ends in a version, and in one that we do not speak: anything else is no HTTP at all.
bool namesOtherVersion(QByteArrayView header)
{
    const auto line = header.first(std::max<qsizetype>(header.indexOf('\r'), 0));
    constexpr qsizetype length = 9; // " HTTP/1.1"
    if (line.size() < length)
        return false;
    const auto version = line.last(length);
    return version.startsWith(" HTTP/") && version != " HTTP/1.1" && version != " HTTP/1.0";
}

/// One request's way through Beast, which calls back for each piece.
class Machine final : public beast::http::basic_parser<true> {
public:
    Machine(qsizetype headerLimit, qsizetype bodyLimit, int fieldLimit, QByteArrayView scheme)
        : m_fieldsLeft(fieldLimit)
        , m_scheme(scheme)
    {
        header_limit(std::uint32_t(headerLimit));
        body_limit(std::uint64_t(bodyLimit));
    }

    ParsedRequest parsed;
    bool expectsContinue = false;

    /// What is against the rules, ours or Beast's.
    Refusal refusalOf(const beast::error_code &error) const
    {
        return m_refusal.status != 0 ? m_refusal : refusalFor(error, is_header_done(), m_lengths > 0);
    }

private:
    void refuse(const Refusal &with, beast::error_code &error)
    {
        m_refusal = with;
        error = beast::http::error::bad_value;
    }

    void on_request_impl(beast::http::verb verb, beast::string_view, beast::string_view target, int version,
                         beast::error_code &error) override
    {
        parsed.request.method = method(verb);
        parsed.request.target = bytes(target);
        parsed.http10 = version == 10;
        if (parsed.request.method.isEmpty())
            refuse({501}, error);
    }

    void on_response_impl(int, beast::string_view, int, beast::error_code &) override { }

    void on_field_impl(beast::http::field field, beast::string_view name, beast::string_view value,
                       beast::error_code &error) override
    {
        // Fields behind the body could contradict those in front of it (RFC 9110 §6.5.1): drop them.
        if (m_headerDone)
            return;
        if (--m_fieldsLeft < 0)
            return refuse({431}, error);
        const QByteArrayView text(value.data(), qsizetype(value.size()));
        switch (field) {
        case beast::http::field::host:
            if (++m_hosts > 1 || !isHost(text))
                return refuse({400, hostRule}, error);
            m_host = text.toByteArray();
            break;
        case beast::http::field::content_length:
            if (++m_lengths > 1 || text.contains(','))
                return refuse({400, lengthRule}, error);
            break;
        case beast::http::field::transfer_encoding:
            if (++m_encodings > 1 || parsed.http10)
                return refuse({400, codingRule}, error);
            if (!sameWord(text, "chunked"))
                return refuse({501, codingRule}, error);
            break;
        case beast::http::field::expect:
            if (!sameWord(text, "100-continue"))
                return refuse({417, expectationRule}, error);
            expectsContinue = !parsed.http10;
            break;
        default:
            break;
        }
        parsed.request.headers.add(bytes(name), text.toByteArray());
    }

    void on_header_impl(beast::error_code &error) override
    {
        m_headerDone = true;
        if (m_lengths > 0 && m_encodings > 0)
            return refuse({400, lengthRule}, error);
        if (m_hosts == 0 && !parsed.http10)
            return refuse({400, hostRule}, error);
        if (!toOriginForm(parsed.request.target, m_host, m_scheme))
            return refuse({400, targetRule}, error);
        parsed.keepAlive = keep_alive();
    }

    void on_body_init_impl(const boost::optional<std::uint64_t> &length, beast::error_code &) override
    {
        constexpr std::uint64_t atOnce = 16 * 1024;
        parsed.request.body.reserve(qsizetype(std::min(length.value_or(0), atOnce)));
    }

    std::size_t on_body_impl(beast::string_view body, beast::error_code &) override
    {
        parsed.request.body.append(body.data(), qsizetype(body.size()));
        return body.size();
    }

    /// Beast lets a quoted value hold anything. Whoever ends a line at a bare LF would see other chunks, and with them
    /// other requests.
    void on_chunk_header_impl(std::uint64_t, beast::string_view extension, beast::error_code &error) override
    {
        const auto isControl = [](unsigned char c) {
            return (c < ' ' && c != '\t') || c == 0x7f;
        };
        if (std::any_of(extension.begin(), extension.end(), isControl))
            refuse({400, chunkRule}, error);
    }

    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view body, beast::error_code &error) override
    {
        return on_body_impl(body, error);
    }

    void on_finish_impl(beast::error_code &) override { }

    Refusal m_refusal; ///< when one of our own rules was broken
    QByteArray m_host;
    int m_fieldsLeft;
    QByteArrayView m_scheme;
    int m_hosts = 0;
    int m_lengths = 0;
    int m_encodings = 0;
    bool m_headerDone = false;
};

/// `pending` begins with a chunk's header, of which Beast wants more. Where its line has ended inside quotes, Beast
/// reads on, and what it takes for the header then depends on how the bytes were cut.
bool quotesALineEnd(QByteArrayView pending)
{
    const QByteArrayView header = pending.sliced(pending.startsWith("\r\n") ? 2 : 0);
    const qsizetype end = header.indexOf("\r\n");
    bool isQuoted = false;
    for (qsizetype i = 0; i < end; ++i) {
        if (isQuoted && header[i] == '\\')
            ++i;
        else if (header[i] == '"')
            isQuoted = !isQuoted;
    }
    return isQuoted;
}

} // namespace

struct RequestParser::Private {
    qsizetype headerLimit;
    qsizetype bodyLimit;
    int fieldLimit;
    QByteArrayView scheme;
    State state = State::Empty;
    Refusal refusal = {};
    bool lineSkipped = false;
    qsizetype scanned = 0;  ///< bytes of the header that were looked at
    qsizetype bodyWire = 0; ///< bytes that the body took on the wire, chunk headers included
    std::optional<Machine> machine = {};

    qsizetype refuse(const Refusal &with)
    {
        refusal = with;
        state = State::Refused;
        return 0;
    }
    qsizetype skipEmptyLine(QByteArrayView bytes);
    qsizetype scanHeader(QByteArrayView bytes);
    qsizetype readHeader(QByteArrayView bytes);
    qsizetype readBody(QByteArrayView bytes);
    qsizetype put(QByteArrayView bytes);
};

/// A client may send one empty line too many after a body (RFC 9112 §2.2).
qsizetype RequestParser::Private::skipEmptyLine(QByteArrayView bytes)
{
    if (lineSkipped || !bytes.startsWith("\r\n"))
        return 0;
    lineSkipped = true;
    return 2;
}

/// Looks at the header's bytes before anybody reads a meaning into them; answers its length once it is complete, else
/// 0. Lines end in CRLF, none is folded, and there are no other control characters (RFC 9112 §2.2, §5.2).
qsizetype RequestParser::Private::scanHeader(QByteArrayView bytes)
{
    const qsizetype end = std::min(bytes.size(), headerLimit);
    for (qsizetype i = scanned; i < end; ++i) {
        const uchar c = uchar(bytes[i]);
        const bool afterReturn = i > 0 && bytes[i - 1] == '\r';
        if (c >= ' ' && c != 0x7f) [[likely]] {
            if (afterReturn || (c == ' ' && (i == 0 || bytes[i - 1] == '\n')))
                return refuse({400, ruleOfByte(bytes, i)});
        } else if (c == '\n') {
            if (!afterReturn)
                return refuse({400, ruleOfByte(bytes, i)});
            if (i >= 3 && bytes[i - 2] == '\n')
                return i + 1;
        } else if ((c != '\r' && c != '\t') || afterReturn || (c == '\t' && (i == 0 || bytes[i - 1] == '\n'))) {
            return refuse({400, ruleOfByte(bytes, i)});
        }
    }
    scanned = end;
    if (bytes.size() >= headerLimit)
        return refuse({bytes.first(headerLimit).contains('\n') ? 431 : 414});
    return 0;
}

qsizetype RequestParser::Private::readHeader(QByteArrayView bytes)
{
    const qsizetype length = scanHeader(bytes);
    if (length == 0)
        return 0;
    scanned = 0;
    bodyWire = 0;
    machine.emplace(headerLimit, bodyLimit, fieldLimit, scheme);
    put(bytes.first(length));
    if (state == State::Refused) {
        if (refusal.status == 505 && !namesOtherVersion(bytes))
            refusal = {400, requestLineRule};
        return 0;
    }
    // Such as a request line whose last word might still become a version: Beast would read on in the body.
    if (!machine->is_header_done())
        return refuse({400, requestLineRule});
    machine->parsed.headerBytes = length;
    state = machine->is_done() ? State::Complete : State::Body;
    return length;
}

qsizetype RequestParser::Private::readBody(QByteArrayView bytes)
{
    const qsizetype used = put(bytes);
    if (state == State::Refused)
        return 0;
    bodyWire += used;
    if (machine->is_done())
        state = State::Complete;
    // One-byte chunks make a small body long on the wire.
    else if (bodyWire > headerLimit + 8 * bodyLimit)
        return refuse({413});
    return used;
}

qsizetype RequestParser::Private::put(QByteArrayView bytes)
{
    // No chunked body ends in fewer bytes than "0\r\n\r\n", and Beast aborts (in debug builds) when it
    // sees the last chunk's first four bytes for the second time.
    const bool inChunks = machine->is_header_done() && machine->chunked();
    const qsizetype least = inChunks ? 5 : 1;
    // A chunk's header or the trailer has no limit in Beast. It never sees more of them than may come, so that it makes
    // no difference whether the rest is there already.
    const qsizetype most = inChunks ? headerLimit + 1 : bytes.size();
    qsizetype used = 0;
    while (bytes.size() - used >= least && !machine->is_done()) {
        const qsizetype shown = std::min(bytes.size() - used, most);
        beast::error_code error;
        used += qsizetype(machine->put({bytes.data() + used, std::size_t(shown)}, error));
        if (error == beast::http::error::need_more && inChunks && quotesALineEnd(bytes.sliced(used, shown)))
            return refuse({400, chunkRule});
        if (error == beast::http::error::need_more && inChunks && shown > headerLimit)
            return refuse({413});
        if (error == beast::http::error::need_more)
            break;
        if (error)
            return refuse(machine->refusalOf(error));
    }
    return used;
}

RequestParser::RequestParser(qsizetype headerLimit, qsizetype bodyLimit, int fieldLimit, QByteArrayView scheme)
    : d(new Private{headerLimit, bodyLimit, fieldLimit, scheme})
{
}

RequestParser::~RequestParser() = default;

qsizetype RequestParser::feed(QByteArrayView bytes)
{
    qsizetype used = 0;
    if (d->state == State::Empty && !bytes.isEmpty()) {
        if (bytes == QByteArrayView("\r") && !d->lineSkipped)
            return 0;
        used = d->skipEmptyLine(bytes);
        if (used < bytes.size())
            d->state = State::Header;
    }
    if (d->state == State::Header)
        used += d->readHeader(bytes.sliced(used));
    if (d->state == State::Body && used < bytes.size())
        used += d->readBody(bytes.sliced(used));
    return used;
}

RequestParser::State RequestParser::state() const
{
    return d->state;
}

Refusal RequestParser::refusal() const
{
    return d->refusal;
}

bool RequestParser::wantsContinue() const
{
    return d->state == State::Body && d->machine->expectsContinue && d->bodyWire == 0;
}

http::Request RequestParser::known() const
{
    if (!d->machine)
        return {{}, {}, {}, {}, {}};
    const http::Request &read = d->machine->parsed.request;
    return {read.method, read.target.startsWith('/') ? read.target : QByteArray(), read.headers, {}, {}};
}

qsizetype RequestParser::bodySize() const
{
    return d->machine ? d->machine->parsed.request.body.size() : 0;
}

ParsedRequest RequestParser::take()
{
    ParsedRequest parsed = std::move(d->machine->parsed);
    reset();
    return parsed;
}

void RequestParser::reset()
{
    d->machine.reset();
    d->lineSkipped = false;
    d->scanned = 0;
    d->state = State::Empty;
}

} // namespace grantdesk::network
