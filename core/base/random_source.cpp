#include "core/base/random_source.h"

#include <QRandomGenerator>
#include <QVarLengthArray>

#ifdef Q_OS_LINUX
#include <sys/random.h>
#endif

namespace grantdesk {

QByteArray SystemRandom::bytes(int count)
{
#ifdef Q_OS_LINUX
    // The kernel's generator at first hand: Qt prefers the processor's, which takes ten times as long in a virtual
    // machine. Up to 256 bytes come whole or not at all (getrandom(2)).
    QByteArray result(count, Qt::Uninitialized);
    if (count <= 256 && ::getrandom(result.data(), static_cast<size_t>(count), 0) == count)
        return result;
#endif
    // One request for whole words: asking the system word by word costs a system call each where RDRAND is missing.
    QVarLengthArray<quint32, 16> words((count + 3) / 4);
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QByteArray(reinterpret_cast<const char *>(words.constData()), count);
}

QByteArray SeededRandom::bytes(int count)
{
    QByteArray result(count, Qt::Uninitialized);
    for (char &byte : result) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        byte = static_cast<char>(m_state >> 56);
    }
    return result;
}

Id newId(RandomSource &random)
{
    return QString::fromLatin1(random.bytes(16).toHex());
}

} // namespace grantdesk
