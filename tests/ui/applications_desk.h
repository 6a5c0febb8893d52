#pragma once

#include "tests/support/ui_workbench.h"
#include "ui/applications/application_form.h"
#include "ui/applications/application_list.h"
#include "ui/applications/applications_page.h"
#include "ui/applications/redirect_row.h"
#include "ui/applications/redirect_section.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace grantdesk::tests {

inline constexpr int patience = 20'000; ///< for what is slow on a busy machine; nothing waits that long

/// A bench and the page "OAuth2 applications" on it.
struct Desk {
    explicit Desk(UiWorkbench &on)
        : Desk(on, on.workbench)
    {
    }
    /// With other parts than the bench's own.
    Desk(UiWorkbench &on, ui::Workbench &workbench)
        : bench(on)
        , questions(ScriptedQuestions::install())
        , page(workbench)
    {
        page.resize(1000, 900);
        page.show();
        page.activateWindow();
        settle();
    }

    void settle() const
    {
        bench.stores.drain();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QList<applications::Application> stored() const
    {
        return bench.stores.onStores([](storage::Stores &stores) { return stores.applications().list(); }).value();
    }
    applications::Application stored(const Id &id) const
    {
        return bench.stores.onStores([&](storage::Stores &stores) { return stores.applications().find(id); }).value();
    }
    QTableView *table() const { return page.list()->table(); }
    ui::ApplicationForm *form() const { return page.form(); }
    ui::ApplicationForm *open(const Id &id)
    {
        page.open(id);
        settle();
        return page.form();
    }

    UiWorkbench &bench;
    ScriptedQuestions &questions;
    ui::ApplicationsPage page;
};

/// The visible button of that text.
inline QPushButton *button(const QWidget *parent, const QString &text)
{
    for (QPushButton *candidate : parent->findChildren<QPushButton *>())
        if (candidate->text() == text && candidate->isVisible())
            return candidate;
    return nullptr;
}

/// The visible field of that accessible name.
inline QWidget *named(const QWidget *parent, const QString &accessibleName)
{
    for (QWidget *candidate : parent->findChildren<QWidget *>())
        if (candidate->accessibleName() == accessibleName && candidate->isVisible()
            && (qobject_cast<QLineEdit *>(candidate) || qobject_cast<QComboBox *>(candidate)
                || qobject_cast<QPlainTextEdit *>(candidate)))
            return candidate;
    return nullptr;
}

inline QLineEdit *line(const QWidget *parent, const QString &accessibleName)
{
    return qobject_cast<QLineEdit *>(named(parent, accessibleName));
}

inline QList<ui::RedirectRow *> redirects(const ui::ApplicationForm *form)
{
    return form->findChild<ui::RedirectSection *>()->rows();
}

/// Types over what stands in a field.
inline void type(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

/// Adds a client secret in the form's panel, with these notes.
inline void addSecret(const QWidget *form, const QString &notes = {})
{
    button(form, QStringLiteral("Add client secret"))->click();
    QTest::keyClicks(line(form, QStringLiteral("Notes")), notes);
    button(form, QStringLiteral("Add"))->click();
}

/// Somebody authenticates with that secret.
inline void noteUse(UiWorkbench &bench, const Id &application, const Id &secret)
{
    bench.stores.onStores([&](storage::Stores &stores) -> Result<void> {
        stores.directory().noteUse(application, secret, bench.clock.now());
        return {};
    });
}

/// The windows there are, after what was to be deleted is gone: a test must leave as many as it found.
inline int windowCount()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return int(QApplication::topLevelWidgets().size());
}

} // namespace grantdesk::tests
