#include "core/base/random_source.h"

#include <QRandomGenerator>
#include <QVarLengthArray>

namespace grantdesk {

QByteArray SystemRandom::bytes(int count)
{
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
