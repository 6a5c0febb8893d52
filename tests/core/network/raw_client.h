#pragma once

#include <QTcpSocket>
#include <QTest>

/// A far end that sends whatever it is told to. Waits by running the event loop, so that what it talks to may live on
/// the same thread.
class RawClient {
public:
    explicit RawClient(quint16 port, const QHostAddress &address = QHostAddress::LocalHost)
    {
        socket.connectToHost(address, port);
        waitFor([this] {
            return socket.state() == QAbstractSocket::ConnectedState
                || socket.state() == QAbstractSocket::UnconnectedState;
        });
        connected = socket.state() == QAbstractSocket::ConnectedState;
    }

    void send(const QByteArray &bytes)
    {
        socket.write(bytes);
        socket.flush();
    }

    template<typename Condition> static bool waitFor(Condition condition, int milliseconds = 5000)
    {
        return QTest::qWaitFor(condition, milliseconds);
    }

    /// Everything up to the end of the line.
    QByteArray readAll(int milliseconds = 5000)
    {
        waitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, milliseconds);
        return std::exchange(buffer, {}) + socket.readAll();
    }

    bool isClosed(int milliseconds = 5000)
    {
        return waitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, milliseconds);
    }

    /// One answer with its body; empty when none came.
    QByteArray readAnswer(bool toHead = false)
    {
        qsizetype length = -1;
        waitFor([&] {
            buffer += socket.readAll();
            length = answerLength(toHead);
            return length >= 0 || (socket.state() == QAbstractSocket::UnconnectedState && socket.bytesAvailable() == 0);
        });
        const QByteArray answer = buffer.left(length < 0 ? 0 : length);
        buffer.remove(0, answer.size());
        return answer;
    }

    static int statusOf(const QByteArray &answer)
    {
        return answer.startsWith("HTTP/1.1 ") ? answer.mid(9, 3).toInt() : 0;
    }
    static QByteArray bodyOf(const QByteArray &answer)
    {
        const qsizetype end = answer.indexOf("\r\n\r\n");
        return end < 0 ? QByteArray() : answer.mid(end + 4);
    }
    static QByteArray fieldOf(const QByteArray &answer, const QByteArray &name)
    {
        const qsizetype start = answer.indexOf("\r\n" + name + ": ");
        return start < 0 ? QByteArray() : answer.mid(start + name.size() + 4).split('\r').first();
    }

    QTcpSocket socket;
    QByteArray buffer;
    bool connected = false;

private:
    qsizetype answerLength(bool toHead) const
    {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return -1;
        const qsizetype body = toHead ? 0 : fieldOf(buffer.left(end + 2), "Content-Length").toLongLong();
        return buffer.size() >= end + 4 + body ? end + 4 + body : -1;
    }
};
