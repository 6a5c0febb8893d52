#pragma once

#include "tests/authserver/world.h"

#include <QByteArray>

namespace grantdesk::fuzz {

/// A world for the next input. It is used for some inputs, so that they may meet what earlier ones left behind, and
/// then made anew, so that memory stays bounded.
test::World &freshWorld();
/// A browser in which that world's user is signed in.
test::Browser &signedInBrowser();

/// `input` with the words $CODE, $REFRESH, $ID, $SECRET, $PUBLIC, $REDIRECT, $JWT and so on exchanged for living
/// values, so that the fuzzer reaches beyond the first check. What was put in is in `secrets`.
struct Filled {
    QByteArray text;
    QList<QByteArray> secrets;
};
Filled fill(test::World &world, const QByteArray &input);

/// No line that the request log got since the last call holds one of those secrets.
void holdLog(const QList<QByteArray> &secrets);

/// True when the address begins with one that is registered for any client of the world, or leads to our own pages.
bool mayBeRedirectedTo(test::World &world, const QByteArray &location);

} // namespace grantdesk::fuzz
