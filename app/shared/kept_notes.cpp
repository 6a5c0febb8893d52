#include "app/shared/kept_notes.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace grantdesk::app {

namespace {

const QRegularExpression &entry()
{
    static const QRegularExpression pattern(QStringLiteral("^(client-secret|private-key)([/.])([0-9a-f]{32})$"));
    return pattern;
}

/// With the other separator; empty for what is neither a name nor a file of ours.
QString translated(const QString &text, const QString &from, const QString &to)
{
    const auto match = entry().match(text);
    return match.hasMatch() && match.captured(2) == from ? match.captured(1) + to + match.captured(3) : QString();
}

QString fileOf(const QString &name)
{
    return translated(name, QStringLiteral("/"), QStringLiteral("."));
}

} // namespace

KeptNotes::KeptNotes(const QString &dataFolder)
    : m_folder(QDir(dataFolder).filePath(QStringLiteral("kept")))
{
}

void KeptNotes::add(const QString &name) const
{
    const QString file = fileOf(name);
    // What is not noted only stays in the keyring for longer.
    if (!file.isEmpty() && QDir().mkpath(m_folder))
        static_cast<void>(QFile(QDir(m_folder).filePath(file)).open(QIODevice::WriteOnly));
}

void KeptNotes::remove(const QString &name) const
{
    if (const QString file = fileOf(name); !file.isEmpty())
        QFile::remove(QDir(m_folder).filePath(file));
}

QStringList KeptNotes::names() const
{
    QStringList names;
    for (const QString &file : QDir(m_folder).entryList(QDir::Files)) {
        if (const QString name = translated(file, QStringLiteral("."), QStringLiteral("/")); !name.isEmpty())
            names.append(name);
    }
    return names;
}

} // namespace grantdesk::app
