#pragma once

#include "raw_client.h"
#include "scripted_service.h"

#include <thread>

/// A disk that is as slow as the test wants. Requests for "/read" write nothing.
struct SlowDisk {
    QSemaphore busy;   ///< released whenever the disk begins
    QSemaphore finish; ///< acquired before it ends
    std::atomic<bool> fails = false;
    std::atomic<int> flushes = 0;
    std::atomic<std::thread::id> thread; ///< of the last flush
    bool written = false;

    bool waitUntilBusy() { return busy.tryAcquire(1, 5000); }
};

/// A server on such a disk, which outlives it: at its end the server waits for it.
struct Served {
    explicit Served(grantdesk::network::Limits limits = {})
        : server(std::make_unique<ScriptedServer>(limits))
    {
        s.script.handler = [this](const grantdesk::http::Request &request) {
            thread = std::this_thread::get_id();
            disk.written = disk.written || !request.target.startsWith("/read");
            return grantdesk::http::Response{200, {}, request.target};
        };
        s.script.sync = [this]() -> grantdesk::authserver::Batch::Sync {
            if (!std::exchange(disk.written, false))
                return {};
            return [this] {
                disk.busy.release();
                disk.finish.acquire();
                ++disk.flushes;
                disk.thread = std::this_thread::get_id();
                return ::fails(disk.fails);
            };
        };
        s.start();
    }

    /// A client that has asked for `target`, whose batch is at the disk now; null when it does not get there.
    std::unique_ptr<RawClient> writer(const QByteArray &target = "/write")
    {
        auto client = std::make_unique<RawClient>(s.port);
        client->send(s.get(target));
        return disk.waitUntilBusy() ? std::move(client) : nullptr;
    }

    SlowDisk disk;
    std::atomic<std::thread::id> thread; ///< of the server
    std::unique_ptr<ScriptedServer> server;
    ScriptedServer &s = *server;
};

inline bool isSilent(RawClient &client)
{
    return !client.socket.waitForReadyRead(50);
}
