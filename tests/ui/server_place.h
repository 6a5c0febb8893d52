#pragma once

#include "tests/support/real_workbench.h"
#include "tests/support/ui_workbench.h"
#include "ui/server/server_page.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/message_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <optional>
#include <stdexcept>

namespace grantdesk::tests {

inline constexpr int patience = 20'000;
enum Tab { Basics, Controls, Log };

/// The page "Server" of a workbench, and short names for what stands on it.
struct Place {
    explicit Place(ui::Workbench &workbench, Tab tab)
        : page(workbench)
    {
        page.resize(1000, 900);
        page.show();
        page.activateWindow();
        find<QTabWidget>("serverTabs")->setCurrentIndex(tab);
    }

    template<typename Widget> Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    void click(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    QString badge() const { return find<ui::Badge>("clockState")->text(); }
    ui::MessageBar *bar(const char *name) const { return find<ui::MessageBar>(name); }
    QTableView *table(const char *name) const { return find<QTableView>(name); }
    int rows(const char *name) const { return table(name)->model()->rowCount(); }
    QString cell(const char *name, int row, int column) const
    {
        return table(name)->model()->index(row, column).data().toString();
    }

    ui::ServerPage page;
};

/// The console's parts with their server running, and a client of it.
struct Running : RealWorkbench {
    Running()
    {
        server.start(0);
        if (!QTest::qWaitFor([this] { return server.state() == ui::ServerControl::State::Running; }, patience))
            throw std::runtime_error("the server of the test did not start");
    }

    /// Asks the token endpoint and waits for the answer's status.
    int askForToken(const QByteArray &body = "grant_type=refresh_token&refresh_token=not-a-token")
    {
        http::Request request;
        request.method = "POST";
        request.target = server.baseUrl() + "/integrations/oauth2/api/v1/token";
        request.headers.add("Content-Type", "application/x-www-form-urlencoded");
        request.body = body;
        std::optional<int> status;
        const auto pending
            = transport->send(request, std::chrono::seconds(20), [&status](const Result<http::Response> &answer) {
                  status = answer ? answer->status : -1;
              });
        return QTest::qWaitFor([&status] { return status.has_value(); }, patience) ? *status : -2;
    }
    ClockSetting setting()
    {
        return onStores([](storage::Stores &s) { return s.controls().clock(); }).value_or(ClockSetting{});
    }
    QList<authserver::Recipe> recipes()
    {
        return onStores([](storage::Stores &s) { return s.controls().recipes(); })
            .value_or(QList<authserver::Recipe>{});
    }
    /// What somebody beside the console does.
    void switchOn(authserver::Recipe::Kind kind, std::optional<int> times = {})
    {
        authserver::Recipe recipe;
        recipe.id = newId(random);
        recipe.kind = kind;
        recipe.remaining = times;
        onStores([&recipe](storage::Stores &s) { return s.controls().addRecipe(recipe); });
    }
};

} // namespace grantdesk::tests
