#include "core/network/http_parser.h"
#include "tests/fuzz/fuzz.h"

#include <QList>

using namespace grantdesk;
using namespace grantdesk::fuzz;
using network::RequestParser;

namespace {

constexpr qsizetype headerLimit = 4096;
constexpr qsizetype bodyLimit = 8192;

struct Reading {
    QList<QByteArray> requests;
    bool refused = false;
    QByteArray refusal;
    bool operator==(const Reading &) const = default;
};

QByteArray spelled(const network::ParsedRequest &parsed)
{
    QByteArray text = parsed.request.method + ' ' + parsed.request.target + '\n';
    for (const http::Header &header : parsed.request.headers)
        text += header.name + ':' + header.value + '\n';
    return text + (parsed.keepAlive ? "+" : "-") + parsed.request.body;
}

/// Reads as a connection does: what the parser leaves over comes again in front of what follows.
class Reader {
public:
    void take(QByteArrayView bytes)
    {
        m_held.append(bytes);
        while (!m_reading.refused) {
            const qsizetype read = m_parser.feed(m_held);
            must(read >= 0 && read <= m_held.size(), "the parser reads no more than it was given");
            m_held.remove(0, read);
            if (m_parser.state() == RequestParser::State::Refused) {
                const network::Refusal refusal = m_parser.refusal();
                must(refusal.status >= 400 && refusal.status < 600, "a refusal has a status");
                must(refusal.status != 400 || *refusal.rule != 0, "what is malformed is against a rule");
                m_reading.refusal = QByteArray::number(refusal.status) + ' ' + refusal.rule;
                m_reading.refused = true;
            } else if (m_parser.state() == RequestParser::State::Complete) {
                const auto parsed = m_parser.take();
                must(parsed.request.body.size() <= bodyLimit, "a body stays within its limit");
                m_reading.requests.append(spelled(parsed));
            } else {
                break;
            }
        }
    }
    const Reading &reading() const { return m_reading; }

private:
    RequestParser m_parser{headerLimit, bodyLimit};
    QByteArray m_held;
    Reading m_reading;
};

} // namespace

/// The first byte decides how the rest is cut. However it is cut, the same requests come out.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray wire = bytesOf(data + 1, size - 1);
    Reader whole;
    whole.take(wire);
    Reader cut;
    unsigned step = data[0];
    for (qsizetype at = 0; at < wire.size();) {
        step = step * 1103515245U + 12345U;
        const qsizetype length = std::min<qsizetype>(1 + (step >> 16) % 37, wire.size() - at);
        cut.take(QByteArrayView(wire).sliced(at, length));
        at += length;
    }
    must(whole.reading().requests == cut.reading().requests, "the same requests however the bytes are cut");
    must(whole.reading().refused == cut.reading().refused, "a refusal however the bytes are cut");
    must(whole.reading().refusal == cut.reading().refusal, "the same refusal however the bytes are cut");
    return 0;
}
