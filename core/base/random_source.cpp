#include "core/base/random_source.h"

#include <QRandomGenerator>

#include <cstring>

namespace grantdesk {

QByteArray SystemRandom::bytes(int count)
{
    QByteArray result(count, Qt::Uninitialized);
    auto *generator = QRandomGenerator::system();
    qsizetype filled = 0;
    for (; filled + 4 <= result.size(); filled += 4) {
        const quint32 word = generator->generate();
        std::memcpy(result.data() + filled, &word, 4);
    }
    const quint32 rest = generator->generate();
    std::memcpy(result.data() + filled, &rest, static_cast<size_t>(result.size() - filled));
    return result;
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
