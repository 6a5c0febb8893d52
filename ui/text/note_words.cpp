#include "ui/text/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace grantdesk::ui {

namespace {

struct Row {
    const char *note;
    const char *text;
};

constexpr Row rows[] = {
    {"listener.ready", QT_TRANSLATE_NOOP("Notes", "Waiting for the redirect.")},
    {"listener.failed",
     QT_TRANSLATE_NOOP("Notes", "The redirect cannot be caught. Paste the redirected address instead.")},
    {"redirect.unreadable", QT_TRANSLATE_NOOP("Notes", "What was pasted is not the redirected address.")},
    {"redirect.late", QT_TRANSLATE_NOOP("Notes", "Another redirect came and was ignored.")},
    {"run.timed_out", QT_TRANSLATE_NOOP("Notes", "The time allowed is over.")},
    {"run.cancelled", QT_TRANSLATE_NOOP("Notes", "The flow was cancelled.")},
    {"browser.open_failed", QT_TRANSLATE_NOOP("Notes", "The browser could not be opened. Copy the address instead.")},
};

} // namespace

QString noteWords(const QString &note)
{
    const auto *row = std::find_if(std::begin(rows), std::end(rows),
                                   [&note](const Row &candidate) { return note == QLatin1String(candidate.note); });
    return row == std::end(rows) ? note : QCoreApplication::translate("Notes", row->text);
}

} // namespace grantdesk::ui
