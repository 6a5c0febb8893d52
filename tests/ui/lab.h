#pragma once

#include "ui/flows/flow_lab_page.h"
#include "ui/flows/stepper.h"
#include "ui/flows/transcript_view.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

namespace grantdesk::tests {

inline constexpr int patience = 20'000;

/// The page "Flow lab" of a workbench, and short names for what stands on it.
struct Lab {
    explicit Lab(ui::Workbench &workbench)
        : page(workbench)
    {
        page.resize(1100, 800);
        page.show();
    }

    template<typename Widget> Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    QLineEdit *edit(const char *name) const { return find<QLineEdit>(name); }
    QComboBox *combo(const char *name) const { return find<QComboBox>(name); }
    ui::MessageBar *outcome() const { return find<ui::MessageBar>("outcome"); }
    ui::TranscriptView *transcript() const { return page.findChild<ui::TranscriptView *>(); }
    QList<ui::StationMark> marks() const { return find<ui::Stepper>("stepper")->marks(); }

    /// Waits for the list of applications, and for what the keyring says about the chosen one.
    bool ready(int count) const
    {
        return QTest::qWaitFor([this, count] { return combo("application")->count() == count; }, patience);
    }
    void press(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    bool ends() const
    {
        return QTest::qWaitFor([this] { return !page.isRunning(); }, patience);
    }
    bool run() const
    {
        press("run");
        return ends();
    }
    QString secretText(const char *row) const
    {
        return find<QWidget>(row)->findChild<QLabel *>(QStringLiteral("secretText"))->text();
    }
    /// Everything a passer-by could read on the page.
    QString visibleText() const
    {
        QStringList texts{page.windowTitle()};
        for (const auto *label : page.findChildren<QLabel *>())
            texts += label->text();
        for (const auto *text : page.findChildren<QPlainTextEdit *>())
            texts += text->toPlainText();
        for (const auto *edit : page.findChildren<QLineEdit *>())
            texts += edit->displayText();
        return texts.join(QLatin1Char('\n'));
    }

    ui::FlowLabPage page;
};

/// How far each station has come.
inline QList<ui::Progress> progressOf(const QList<ui::StationMark> &marks)
{
    QList<ui::Progress> progress;
    for (const ui::StationMark &mark : marks)
        progress.append(mark.progress);
    return progress;
}

} // namespace grantdesk::tests
