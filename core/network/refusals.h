#pragma once

#include "core/network/http_parser.h"

#include <boost/beast/core/error.hpp>

#include <QByteArrayView>

/// Which section a request breaks that the parser refuses.
namespace grantdesk::network {

inline constexpr char requestLineRule[] = "RFC 9112 §3";
inline constexpr char targetRule[] = "RFC 9112 §3.2";
inline constexpr char hostRule[] = "RFC 9112 §3.2";
inline constexpr char lineEndRule[] = "RFC 9112 §2.2";
inline constexpr char fieldNameRule[] = "RFC 9112 §5.1";
inline constexpr char fieldValueRule[] = "RFC 9110 §5.5";
inline constexpr char foldedRule[] = "RFC 9112 §5.2";
inline constexpr char codingRule[] = "RFC 9112 §6.1";
inline constexpr char lengthRule[] = "RFC 9112 §6.3";
inline constexpr char chunkRule[] = "RFC 9112 §7.1";
inline constexpr char trailerRule[] = "RFC 9112 §7.1.2";
inline constexpr char expectationRule[] = "RFC 9110 §10.1.1";

/// What Beast objects to, in the header or behind it; `hasLength`: a Content-Length came.
Refusal refusalFor(const boost::beast::error_code &error, bool behindHeader, bool hasLength);

/// What the byte at `i`, which no header may hold there, is against.
const char *ruleOfByte(QByteArrayView header, qsizetype i);

} // namespace grantdesk::network
