#pragma once

#include "core/flows/transcript.h"

#include <QBitArray>
#include <QByteArray>
#include <QList>

/// How secrets are found in wire text. Private to core/flows.
namespace grantdesk::flows {

/// A text and which of its bytes are secret. Covering twice does no harm, and too much is better than too little.
class SecretMask {
public:
    explicit SecretMask(QByteArray text);

    const QByteArray &text() const { return m_text; }
    void cover(qsizetype from, qsizetype to);
    /// Every occurrence of a value, as it is and as URLs, forms, JSON and HTML spell it. Values under six bytes are
    /// left alone: they would blank half the text.
    void coverKnown(const QList<QByteArray> &known);
    /// The text with every secret stretch as a piece of its own.
    WireText toWireText() const;

private:
    QByteArray m_text;
    QBitArray m_secret;
};

/// True for a parameter, field or header whose value is a credential, in any of the usual spellings ("access_token",
/// "accessToken", "X-API-Key").
bool isSecretName(QByteArrayView name);

/// Covers the secret fields in part of a mask's text, which is a form or a query.
void coverForm(SecretMask &mask, qsizetype from, qsizetype to);
/// The same for the query and the fragment of a URL.
void coverUrl(SecretMask &mask, qsizetype from, qsizetype to);
/// The same for JSON and for anything that resembles it, well-formed or not: a secret name, ":" or "=", a value.
void coverFields(SecretMask &mask, qsizetype from, qsizetype to);

} // namespace grantdesk::flows
