#pragma once

#include "tests/support/ui_workbench.h"

#include "core/applications/interchange.h"
#include "ui/applications/application_list.h"
#include "ui/applications/applications_page.h"
#include "ui/applications/delete_box.h"
#include "ui/applications/duplicate_box.h"
#include "ui/applications/export_box.h"
#include "ui/applications/health_box.h"
#include "ui/applications/import_box.h"
#include "ui/applications/present.h"
#include "ui/applications/restore_box.h"
#include "ui/audit/audit_page.h"
#include "ui/mainwindow.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace grantdesk::tests {

/// Draws the list with all that may be seen in it, the guards' boxes and the audit log.
class RegistryAlbum {
public:
    using Shoot = std::function<void(QWidget *, const QString &)>;

    explicit RegistryAlbum(Shoot shoot)
        : m_shoot(std::move(shoot))
    {
        m_bench.addPeople();
    }

    void fill()
    {
        const auto web = store(applications::Type::Web, QStringLiteral("Workfront for ClientApp"),
                               QStringLiteral("https://client.example.com/oauth/callback"), std::chrono::days(12));
        store(applications::Type::MachineToMachine, QStringLiteral("Nightly export"), {}, {});
        const auto page = store(applications::Type::SinglePage, QStringLiteral("Field app"),
                                QStringLiteral("http://field.example.com/callback"), {});
        store(applications::Type::Web, QStringLiteral("Project dashboard of the marketing department in Frankfurt"),
              QStringLiteral("https://dash.example.com/cb"), std::chrono::days(-2));
        remove(store(applications::Type::SinglePage, QStringLiteral("Old prototype"), {}, {}).id);
        m_bench.clock.advance(std::chrono::hours(80));
        remove(store(applications::Type::Web, QStringLiteral("Trial integration"), {}, {}).id);
        m_bench.clock.advance(std::chrono::hours(2));
        window(web);
        movedClock(web);
        boxes(web, page);
        import(web);
    }

private:
    static QByteArray logo()
    {
        QImage image(128, 128, QImage::Format_ARGB32);
        image.fill(QColor(0x1f, 0x5f, 0xbf));
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::white);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPoint(64, 64), 34, 34);
        painter.end();
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return png;
    }

    applications::Application store(applications::Type type, const QString &name, const QString &url,
                                    std::optional<std::chrono::days> end)
    {
        auto application = applications::newApplication(type, name, m_bench.random, m_bench.clock.now()).application;
        if (auto *delegation = applications::delegation(application); delegation && !url.isEmpty())
            delegation->redirectUrls = {url};
        if (type == applications::Type::Web)
            applications::delegation(application)->logoPng = logo();
        if (auto *secrets = applications::clientSecrets(application); secrets && end)
            secrets->first().expiresAt = m_bench.clock.now() + *end;
        if (type != applications::Type::MachineToMachine)
            application.lastUsedAt = m_bench.clock.now() - std::chrono::hours(3);
        m_bench.stores.onStores([&](storage::Stores &s) { return s.applications().create(application); });
        m_bench.clock.advance(std::chrono::hours(26));
        return application;
    }

    void remove(const Id &id)
    {
        m_bench.stores.onStores([&](storage::Stores &s) { return s.applications().remove(id); });
    }

    void settle()
    {
        m_bench.stores.drain();
        QTest::qWait(20);
    }

    void window(const applications::Application &web)
    {
        auto changed = web;
        changed.description = QStringLiteral("Moves projects and tasks into ClientApp every night.");
        applications::delegation(changed)->redirectUrls.append(QStringLiteral("https://client.example.com/second"));
        m_bench.stores.onStores(
            [&](storage::Stores &s) { return s.applications().update(changed, m_bench.clock.now()); });
        ui::MainWindow window(m_bench.workbench);
        window.resize(1120, 760);
        window.show();
        settle();
        m_shoot(&window, QStringLiteral("40-list-guards"));
        window.resize(880, 600);
        m_shoot(&window, QStringLiteral("41-list-small"));
        window.resize(1120, 760);
        auto *place = window.findChild<ui::ApplicationsPage *>();
        place->showDeleted();
        m_shoot(&window, QStringLiteral("42-deleted"));
        window.showPlace(ui::MainWindow::Place::AuditLog);
        settle();
        m_shoot(&window, QStringLiteral("43-audit"));
        window.findChild<ui::AuditPage *>()->showCheck({10, 7});
        window.resize(880, 600);
        m_shoot(&window, QStringLiteral("44-audit-broken-small"));
    }

    void setClock(const ClockSetting &setting)
    {
        m_bench.stores.onStores([&](storage::Stores &s) { return s.controls().setClock(setting); });
    }

    void movedClock(const applications::Application &web)
    {
        setClock({std::chrono::days(20), {}});
        ui::MainWindow window(m_bench.workbench);
        window.resize(1120, 760);
        window.show();
        settle();
        m_shoot(&window, QStringLiteral("44-list-moved-clock"));
        window.findChild<ui::ApplicationsPage *>()->open(web.id);
        settle();
        m_shoot(&window, QStringLiteral("44-form-moved-clock"));
        setClock({});
    }

    template<typename Box> void shootBox(Box &box, const char *name)
    {
        box.show();
        settle();
        m_shoot(&box, QString::fromLatin1(name));
        box.hide();
    }

    void boxes(const applications::Application &web, const applications::Application &page)
    {
        QWidget parent;
        ui::DeleteBox deletion(m_bench.workbench, web, &parent);
        shootBox(deletion, "45-delete");
        ui::RestoreBox restoring(m_bench.workbench, web, &parent);
        shootBox(restoring, "46-restore");
        ui::DuplicateBox copying(m_bench.workbench, m_bench.clock, web, {}, &parent);
        shootBox(copying, "47-duplicate");
        const ui::Present present(m_bench.clock);
        ui::HealthBox health(present, page, &parent);
        shootBox(health, "48-health");
        ui::ExportBox exporting(m_bench.workbench, nullptr, &parent);
        shootBox(exporting, "49-export");
    }

    void import(const applications::Application &web)
    {
        auto changed = web;
        changed.name = QStringLiteral("Workfront for ClientApp (Frankfurt)");
        auto bad = applications::newApplication(applications::Type::SinglePage, QStringLiteral("Bad"), m_bench.random,
                                                m_bench.clock.now())
                       .application;
        applications::delegation(bad)->redirectUrls = {QStringLiteral("https://*.example.com/cb")};
        QWidget parent;
        for (const bool refused : {false, true}) {
            QList<applications::Application> list{changed};
            if (refused)
                list.prepend(bad);
            const QTemporaryDir folder;
            QFile file(folder.filePath(QStringLiteral("applications.json")));
            if (!file.open(QIODevice::WriteOnly))
                return;
            file.write(applications::toInterchange(list).toJson());
            file.close();
            ui::ImportBox box(m_bench.workbench, m_bench.clock, file.fileName(), &parent);
            box.show();
            for (int tries = 0; tries < 200 && box.table()->model()->rowCount() == 0; ++tries)
                settle();
            m_shoot(&box, refused ? QStringLiteral("51-import-refused") : QStringLiteral("50-import"));
        }
    }

    Shoot m_shoot;
    UiWorkbench m_bench;
};

} // namespace grantdesk::tests
