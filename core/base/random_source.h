#pragma once

#include <QByteArray>
#include <QString>

namespace grantdesk {

/// An object's identity: 32 lower-case hexadecimal characters (128 random bits), as the field's clients expect.
using Id = QString;

/// Where unpredictable bytes come from. Tests hand in a predictable one.
class RandomSource {
public:
    virtual ~RandomSource() = default;
    virtual QByteArray bytes(int count) = 0;
};

/// The operating system's cryptographic generator.
class SystemRandom final : public RandomSource {
public:
    QByteArray bytes(int count) override;
};

/// A repeatable sequence for tests and fuzzers; never for a product path.
class SeededRandom final : public RandomSource {
public:
    explicit SeededRandom(quint32 seed)
        : m_state(seed)
    {
    }
    QByteArray bytes(int count) override;

private:
    quint64 m_state;
};

/// A fresh Id.
Id newId(RandomSource &random);

} // namespace grantdesk
