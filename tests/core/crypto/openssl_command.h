#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// The `openssl` command, as the independent witness of this folder's tests. Files live in a folder of its own.
class OpensslCommand {
public:
    /// Runs it and answers its standard output; a failure fails the test and answers nothing.
    QByteArray run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000) || process.exitCode() != 0) {
            QTest::qFail(process.readAllStandardError().prepend("openssl: "), __FILE__, __LINE__);
            return {};
        }
        return process.readAllStandardOutput();
    }
    QByteArray operator()(const char *arguments, const QByteArray &input = {}) const
    {
        return run(QString::fromLatin1(arguments).split(u' '), input);
    }

    /// Puts a file where the command finds it by name.
    void write(const QString &name, const QByteArray &contents) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(contents), contents.size());
    }

private:
    QTemporaryDir m_folder;
};
