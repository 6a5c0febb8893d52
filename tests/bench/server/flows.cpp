// Runs OAuth code flows one after another on one kept connection, as a browser and its client would: follows redirects,
// keeps cookies, fills in the sign-in form and the consent form, and exchanges the code. Prints one line of JSON.
//
// usage: flows PORT SECONDS once|each AUTHORIZE TOKEN_PATH TOKEN_BODY REDIRECT_URI ALLOW [FIELD=VALUE]...
// `each` forgets the cookies before each flow, so that each signs in. ALLOW is a field that the consent form needs, or
// empty; FIELD=VALUE are typed into a form with a password.

#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Answer {
    int status = 0;
    std::string head;
    std::string body;
};

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return char(tolower(c)); });
    return text;
}

/// Calls `use` with the value of each field of that name; names are in lower case.
template<typename Use> void eachHeader(const std::string &head, std::string_view name, Use use)
{
    for (size_t at = head.find("\r\n"); at != std::string::npos && at + 2 < head.size();
         at = head.find("\r\n", at + 2)) {
        const size_t colon = head.find(':', at + 2);
        if (colon == std::string::npos)
            return;
        if (lower(head.substr(at + 2, colon - at - 2)) != name)
            continue;
        const size_t end = head.find("\r\n", colon);
        const size_t begin = head.find_first_not_of(' ', colon + 1);
        use(head.substr(begin, end - begin));
    }
}

std::string header(const std::string &head, std::string_view name)
{
    std::string found;
    eachHeader(head, name, [&found](const std::string &value) { found = value; });
    return found;
}

std::string percentEncoded(std::string_view text)
{
    std::string out;
    for (const unsigned char c : text) {
        char escaped[4];
        std::snprintf(escaped, sizeof escaped, "%%%02X", c);
        out += isalnum(c) || c == '-' || c == '.' || c == '_' || c == '~' ? std::string(1, char(c)) : escaped;
    }
    return out;
}

std::string unescaped(std::string text)
{
    const std::map<std::string, std::string> entities{{"&quot;", "\""}, {"&#34;", "\""}, {"&#39;", "'"},
                                                      {"&lt;", "<"},    {"&gt;", ">"},   {"&amp;", "&"}};
    for (const auto &[entity, character] : entities) {
        for (size_t at = 0; entity != "&amp;" && (at = text.find(entity, at)) != std::string::npos; ++at)
            text.replace(at, entity.size(), character);
    }
    for (size_t at = 0; (at = text.find("&amp;", at)) != std::string::npos; ++at)
        text.replace(at, 5, "&");
    return text;
}

std::string attribute(const std::string &tag, const std::string &name)
{
    const size_t at = tag.find(' ' + name + "=\"");
    if (at == std::string::npos)
        return {};
    const size_t begin = at + name.size() + 3;
    return unescaped(tag.substr(begin, tag.find('"', begin) - begin));
}

class Line {
public:
    explicit Line(int port)
        : m_socket(socket(AF_INET, SOCK_STREAM, 0))
        , m_host("127.0.0.1:" + std::to_string(port))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(uint16_t(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            throw std::runtime_error("cannot connect");
    }
    ~Line() { close(m_socket); }
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    std::string origin() const { return "http://" + m_host; }

    Answer ask(const std::string &method, const std::string &target, const std::string &extra, const std::string &body)
    {
        std::string out = method + ' ' + target + " HTTP/1.1\r\nHost: " + m_host + "\r\n" + extra;
        if (method == "POST")
            out += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + std::to_string(body.size())
                + "\r\n";
        out += "\r\n" + body;
        for (size_t sent = 0; sent < out.size();) {
            const ssize_t now = send(m_socket, out.data() + sent, out.size() - sent, MSG_NOSIGNAL);
            if (now <= 0)
                throw std::runtime_error("cannot send");
            sent += size_t(now);
        }
        return read();
    }

private:
    void more()
    {
        char buffer[65536];
        const ssize_t got = recv(m_socket, buffer, sizeof buffer, 0);
        if (got <= 0)
            throw std::runtime_error("the server closed the line");
        m_in.append(buffer, size_t(got));
    }
    std::string taken(size_t size)
    {
        while (m_in.size() < size)
            more();
        std::string out = m_in.substr(0, size);
        m_in.erase(0, size);
        return out;
    }
    std::string takenThrough(const char *mark)
    {
        size_t at;
        while ((at = m_in.find(mark)) == std::string::npos)
            more();
        return taken(at + std::string_view(mark).size());
    }
    Answer read()
    {
        Answer answer;
        answer.head = takenThrough("\r\n\r\n");
        answer.status = std::atoi(answer.head.c_str() + answer.head.find(' '));
        if (lower(header(answer.head, "transfer-encoding")) != "chunked") {
            answer.body = taken(size_t(std::atoi(header(answer.head, "content-length").c_str())));
            return answer;
        }
        while (const size_t size = std::strtoul(takenThrough("\r\n").c_str(), nullptr, 16)) {
            answer.body += taken(size);
            taken(2);
        }
        taken(2);
        return answer;
    }

    int m_socket;
    std::string m_host;
    std::string m_in;
};

struct Site {
    std::string authorize, tokenPath, tokenBody, redirectUri, allow;
    std::vector<std::string> signIn;
};

class Browser {
public:
    Browser(Line &line, const Site &site)
        : m_line(line)
        , m_site(site)
    {
    }

    void forget() { m_cookies.clear(); }

    void flow()
    {
        std::string at = m_site.authorize;
        Answer answer = visit("GET", at, {});
        for (int steps = 0; steps < 12; ++steps) {
            if (answer.status >= 301 && answer.status <= 303) {
                const std::string location = header(answer.head, "location");
                if (location.rfind(m_site.redirectUri, 0) == 0)
                    return exchange(location);
                at = resolved(at, location);
                answer = visit("GET", at, {});
            } else if (answer.status == 200) {
                const std::string body = filledIn(answer.body);
                at = resolved(at, formAction(answer.body));
                answer = visit("POST", at, body);
            } else {
                break;
            }
        }
        throw std::runtime_error("no way back: " + std::to_string(answer.status) + ' ' + answer.body.substr(0, 500));
    }

private:
    Answer visit(const std::string &method, const std::string &target, const std::string &body)
    {
        std::string extra;
        for (const auto &[name, value] : m_cookies)
            extra += (extra.empty() ? "Cookie: " : "; ") + name + '=' + value;
        if (!extra.empty())
            extra += "\r\n";
        if (method == "POST")
            extra += "Origin: " + m_line.origin() + "\r\n";
        Answer answer = m_line.ask(method, target, extra, body);
        eachHeader(answer.head, "set-cookie", [this](const std::string &cookie) {
            const size_t equals = cookie.find('=');
            const std::string value = cookie.substr(equals + 1, cookie.find(';') - equals - 1);
            if (value.empty())
                m_cookies.erase(cookie.substr(0, equals));
            else
                m_cookies[cookie.substr(0, equals)] = value;
        });
        return answer;
    }

    static std::string resolved(const std::string &from, const std::string &to)
    {
        if (to.rfind("http://", 0) == 0) {
            const size_t path = to.find('/', 7);
            return path == std::string::npos ? "/" : to.substr(path);
        }
        if (to.empty() || to[0] == '/')
            return to.empty() ? from : to;
        const std::string path = from.substr(0, from.find('?'));
        return to[0] == '?' ? path + to : path.substr(0, path.rfind('/') + 1) + to;
    }

    /// The page up to the end of its first form that posts, from that form's beginning.
    static std::string postForm(const std::string &page)
    {
        for (size_t at = page.find("<form"); at != std::string::npos; at = page.find("<form", at + 1)) {
            const std::string tag = page.substr(at, page.find('>', at) - at);
            if (lower(attribute(tag, "method")) == "post")
                return page.substr(at, page.find("</form", at) - at);
        }
        throw std::runtime_error("a page without a form: " + page.substr(0, 500));
    }

    static std::string formAction(const std::string &page)
    {
        const std::string form = postForm(page);
        return attribute(form.substr(0, form.find('>')), "action");
    }

    std::string filledIn(const std::string &page) const
    {
        const std::string form = postForm(page);
        std::string body;
        const auto add = [&body](const std::string &name, const std::string &value) {
            body += (body.empty() ? "" : "&") + percentEncoded(name) + '=' + percentEncoded(value);
        };
        for (size_t at = form.find("<input"); at != std::string::npos; at = form.find("<input", at + 1)) {
            const std::string tag = form.substr(at, form.find('>', at) - at);
            if (attribute(tag, "type") == "hidden")
                add(attribute(tag, "name"), attribute(tag, "value"));
        }
        const bool signsIn = form.find("type=\"password\"") != std::string::npos;
        const std::vector<std::string> consent
            = m_site.allow.empty() ? std::vector<std::string>() : std::vector{m_site.allow};
        for (const std::string &field : signsIn ? m_site.signIn : consent) {
            const size_t equals = field.find('=');
            add(field.substr(0, equals), field.substr(equals + 1));
        }
        return body;
    }

    void exchange(const std::string &location)
    {
        const size_t at = location.find("code=");
        if (at == std::string::npos)
            throw std::runtime_error("no code: " + location);
        const std::string code = location.substr(at + 5, location.find('&', at) - at - 5);
        const Answer answer = m_line.ask("POST", m_site.tokenPath, {}, m_site.tokenBody + "&code=" + code);
        if (answer.status != 200 || answer.body.find("refresh_token") == std::string::npos)
            throw std::runtime_error("no tokens: " + answer.body);
    }

    Line &m_line;
    const Site &m_site;
    std::map<std::string, std::string> m_cookies;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc < 9)
        return 2;
    const bool signInEach = std::string_view(argv[3]) == "each";
    const Site site{argv[4], argv[5], argv[6], argv[7], argv[8], std::vector<std::string>(argv + 9, argv + argc)};
    try {
        Line line(std::atoi(argv[1]));
        Browser browser(line, site);
        browser.flow();
        std::vector<double> taken;
        const auto began = Clock::now();
        const auto end = began + std::chrono::duration<double>(std::atof(argv[2]));
        for (auto at = began; at < end;) {
            if (signInEach)
                browser.forget();
            browser.flow();
            const auto now = Clock::now();
            taken.push_back(std::chrono::duration<double, std::micro>(now - at).count());
            at = now;
        }
        const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
        std::sort(taken.begin(), taken.end());
        std::printf(
            "{\"requests\":%zu,\"microseconds\":%.0f,\"refused\":0,\"socket_errors\":0,\"p50\":%.1f,\"p99\":%.1f}\n",
            taken.size(), seconds * 1e6, taken[taken.size() / 2], taken[taken.size() * 99 / 100]);
    } catch (const std::exception &error) {
        std::fprintf(stderr, "flows: %s\n", error.what());
        return 1;
    }
    return 0;
}
