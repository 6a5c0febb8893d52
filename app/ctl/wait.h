#pragma once

#include <QEventLoop>
#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>
#include <optional>

namespace grantdesk::ctl {

/// Starts something asynchronous and waits for its one answer. The program runs no event loop of its own besides this,
/// so nothing nests.
template<typename T> T waitFor(const std::function<void(std::function<void(T)>)> &begin)
{
    QEventLoop loop;
    std::optional<T> answer;
    begin([&answer, &loop](T value) {
        answer.emplace(std::move(value));
        loop.quit();
    });
    if (!answer)
        loop.exec();
    return std::move(*answer);
}

/// Turns SIGINT, SIGTERM and SIGHUP, where it is not ignored, into a Qt signal. A second one of the same kind ends the
/// program the usual way.
class Interrupt final : public QObject {
    Q_OBJECT
public:
    Interrupt();
    ~Interrupt() override;

Q_SIGNALS:
    void raised();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_hearsHangUp = false;
};

} // namespace grantdesk::ctl
