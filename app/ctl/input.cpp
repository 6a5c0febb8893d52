#include "app/ctl/input.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <termios.h>
#include <unistd.h>

namespace grantdesk::ctl {

namespace {

constexpr std::array endingSignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};

/// The terminal as it was before Silence; for a signal handler to find.
termios loud;

/// Who ends the program at a prompt gets a terminal back that shows what is typed.
void endLoudly(int signal)
{
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &loud);
    ::raise(signal);
}

/// Turns a terminal's echo off for as long as it lives.
class Silence {
public:
    Silence()
        : m_active(tcgetattr(STDIN_FILENO, &loud) == 0)
    {
        if (!m_active)
            return;
        struct sigaction ending = {};
        ending.sa_handler = endLoudly;
        ending.sa_flags = static_cast<int>(SA_RESETHAND);
        for (size_t i = 0; i < endingSignals.size(); ++i)
            sigaction(endingSignals.at(i), &ending, &m_before.at(i));
        termios silent = loud;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence()
    {
        if (!m_active)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &loud);
        for (size_t i = 0; i < endingSignals.size(); ++i)
            sigaction(endingSignals.at(i), &m_before.at(i), nullptr);
    }
    Silence(const Silence &) = delete;
    Silence &operator=(const Silence &) = delete;

private:
    std::array<struct sigaction, endingSignals.size()> m_before{};
    bool m_active;
};

/// Reads byte by byte: what stands after the line end belongs to the next reader.
Result<SecretString> readLine()
{
    QByteArray line;
    line.reserve(256);
    for (;;) {
        char byte = 0;
        const ssize_t count = ::read(STDIN_FILENO, &byte, 1);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 || byte == '\n')
            break;
        if (line.size() >= maximumInput)
            return failure(Error{QStringLiteral("input.too_large"), QStringLiteral("Too much on standard input.")});
        line += byte;
    }
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return failure(Error{QStringLiteral("input.missing"), QStringLiteral("Nothing on standard input.")});
    return SecretString(std::move(line));
}

Error fileError(const char *code, const QString &name, const QString &detail)
{
    return Error{QLatin1String(code), QStringLiteral("A file could not be used."), {name}, {}, detail};
}

bool writeToDisk(int file, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(file, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        written += count;
    }
    return ::fsync(file) == 0;
}

} // namespace

Result<SecretString> readSecretLine(const QString &prompt)
{
    if (!inputIsTerminal())
        return readLine();
    // Silent before the prompt: whoever answers at once must not be echoed.
    auto line = [&prompt] {
        const Silence silence;
        std::fprintf(stderr, "%s ", qUtf8Printable(prompt));
        std::fflush(stderr);
        return readLine();
    }();
    std::fputc('\n', stderr);
    return line;
}

bool inputIsTerminal()
{
    return isatty(STDIN_FILENO) == 1;
}

bool errorOutputIsTerminal()
{
    return isatty(STDERR_FILENO) == 1;
}

Result<QByteArray> readFile(const QString &name, qint64 maximum)
{
    QFile file(name);
    const bool opened
        = name == QLatin1String("-") ? file.open(STDIN_FILENO, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return failure(fileError("file.unreadable", name, file.errorString()));
    const QByteArray bytes = file.read(maximum + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(fileError("file.unreadable", name, file.errorString()));
    if (bytes.size() > maximum)
        return failure(fileError("file.too_large", name, {}));
    return bytes;
}

Result<void> writePrivateFile(const QString &name, const SecretString &content)
{
    const QByteArray path = QFile::encodeName(name);
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return failure(fileError(errno == EEXIST ? "file.exists" : "file.not_written", name, qt_error_string(errno)));
    // On the disk before anybody relies on it: a key is registered next.
    const bool written = writeToDisk(file, content.reveal());
    const QString reason = qt_error_string(errno);
    if (::close(file) == 0 && written)
        return {};
    ::unlink(path.constData());
    return failure(fileError("file.not_written", name, reason));
}

} // namespace grantdesk::ctl
