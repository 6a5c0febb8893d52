#include "core/applications/png_pixels.h"

#include <QByteArray>
#include <QList>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <optional>

#include <zlib.h>

namespace grantdesk::applications {

namespace {

constexpr quint32 longestSide = 2048;
constexpr qsizetype chunkFrame = 12; // length, type and checksum

struct Chunk {
    QByteArrayView type;
    QByteArrayView data;

    /// Decoders skip what they do not know or cannot trust among the others (RFC 2083 §3.3).
    bool isCritical() const { return (type[0] & 0x20) == 0; }
};

struct Header {
    quint32 width = 0;
    quint32 height = 0;
    int bitsPerPixel = 0;
    bool usesPalette = false;
    bool isInterlaced = false;
};

/// The chunks up to the last one; nothing when one is cut off, or when its checksum is wrong and it matters.
std::optional<QList<Chunk>> chunksOf(QByteArrayView png)
{
    constexpr QByteArrayView signature("\x89PNG\r\n\x1a\n", 8);
    if (!png.startsWith(signature))
        return std::nullopt;
    QList<Chunk> chunks;
    qsizetype at = signature.size();
    while (png.size() - at >= chunkFrame) {
        const auto length = qFromBigEndian<quint32>(png.data() + at);
        if (length > static_cast<quint64>(png.size() - at - chunkFrame))
            return std::nullopt;
        const Chunk chunk{png.sliced(at + 4, 4), png.sliced(at + 8, length)};
        const auto sum = ::crc32(0, reinterpret_cast<const Bytef *>(chunk.type.data()), length + 4);
        const bool intact = sum == qFromBigEndian<quint32>(png.data() + at + 8 + length);
        if (!intact && chunk.isCritical())
            return std::nullopt;
        if (intact)
            chunks += chunk;
        if (chunk.type == "IEND")
            return chunks;
        at += chunkFrame + length;
    }
    return std::nullopt;
}

/// Samples a pixel of a colour type; 0: there is no such type, or not with so many bits a sample.
int samplesOf(int colorType, int depth)
{
    const bool wide = depth == 8 || depth == 16;
    const bool narrow = depth == 1 || depth == 2 || depth == 4;
    switch (colorType) {
    case 0: // grey
        return wide || narrow ? 1 : 0;
    case 2: // colour
        return wide ? 3 : 0;
    case 3: // palette
        return narrow || depth == 8 ? 1 : 0;
    case 4: // grey and opacity
        return wide ? 2 : 0;
    case 6: // colour and opacity
        return wide ? 4 : 0;
    default:
        return 0;
    }
}

std::optional<Header> headerOf(const Chunk &first)
{
    if (first.type != "IHDR" || first.data.size() != 13)
        return std::nullopt;
    const auto *data = first.data.data();
    const int depth = uchar(data[8]);
    const int colorType = uchar(data[9]);
    const int samples = samplesOf(colorType, depth);
    const Header header{qFromBigEndian<quint32>(data), qFromBigEndian<quint32>(data + 4), samples * depth,
                        colorType == 3, data[12] == 1};
    const bool allowed = samples > 0 && data[10] == 0 && data[11] == 0 && (data[12] == 0 || data[12] == 1);
    const auto fits = [](quint32 side) {
        return side > 0 && side <= longestSide;
    };
    return allowed && fits(header.width) && fits(header.height) ? std::optional(header) : std::nullopt;
}

/// The data of the picture, where they stand as they must: in one go, after the palette that they need.
std::optional<QList<QByteArrayView>> packedData(const QList<Chunk> &chunks, const Header &header)
{
    QList<QByteArrayView> data;
    bool hasPalette = false;
    bool isOver = false;
    for (const Chunk &chunk : chunks.sliced(1)) {
        if (chunk.type == "IDAT") {
            if (isOver || (header.usesPalette && !hasPalette))
                return std::nullopt;
            data += chunk.data;
            continue;
        }
        isOver = !data.isEmpty();
        if (chunk.type == "PLTE")
            hasPalette = !chunk.data.isEmpty() && chunk.data.size() <= 768 && chunk.data.size() % 3 == 0;
        else if (chunk.isCritical() && chunk.type != "IEND")
            return std::nullopt;
    }
    return data.isEmpty() ? std::nullopt : std::optional(data);
}

/// Unpacks row by row.
class Rows {
public:
    explicit Rows(QList<QByteArrayView> packed)
        : m_packed(std::move(packed))
        , m_ready(::inflateInit(&m_stream) == Z_OK)
    {
    }
    ~Rows()
    {
        if (m_ready)
            ::inflateEnd(&m_stream);
    }
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;

    /// Reads one and whether its filter is one that there is (RFC 2083 §6.1).
    bool next(qsizetype bytes)
    {
        constexpr char lastFilter = 4;
        m_row.resize(bytes + 1);
        return unpack() && m_row[0] >= 0 && m_row[0] <= lastFilter;
    }

private:
    bool unpack()
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(m_row.data());
        m_stream.avail_out = static_cast<uInt>(m_row.size());
        while (m_ready && m_stream.avail_out > 0) {
            if (m_stream.avail_in == 0) {
                if (m_packed.isEmpty())
                    return false;
                const QByteArrayView more = m_packed.takeFirst();
                m_stream.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(more.data()));
                m_stream.avail_in = static_cast<uInt>(more.size());
                continue;
            }
            const int state = ::inflate(&m_stream, Z_NO_FLUSH);
            if (state != Z_OK && (state != Z_STREAM_END || m_stream.avail_out > 0))
                return false;
        }
        return m_ready;
    }

    z_stream m_stream{};
    QList<QByteArrayView> m_packed;
    bool m_ready;
    QByteArray m_row;
};

/// One of the seven pictures of which an interlaced one consists (RFC 2083 §2.6), or the only one.
struct Pass {
    quint32 left, top, across, down;
};
constexpr std::array<Pass, 7> interlaced{
    {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}}};

bool readPass(Rows &rows, const Header &header, const Pass &pass)
{
    if (header.width <= pass.left)
        return true;
    const quint32 width = (header.width - pass.left + pass.across - 1) / pass.across;
    const qsizetype bytes = (static_cast<qsizetype>(width) * header.bitsPerPixel + 7) / 8;
    for (quint32 y = pass.top; y < header.height; y += pass.down) {
        if (!rows.next(bytes))
            return false;
    }
    return true;
}

} // namespace

bool hasAllPixels(QByteArrayView png)
{
    const auto chunks = chunksOf(png);
    const auto header = chunks && !chunks->isEmpty() ? headerOf(chunks->first()) : std::nullopt;
    const auto packed = header ? packedData(*chunks, *header) : std::nullopt;
    if (!packed)
        return false;
    Rows rows(*packed);
    if (!header->isInterlaced)
        return readPass(rows, *header, {0, 0, 1, 1});
    return std::all_of(interlaced.begin(), interlaced.end(),
                       [&](const Pass &pass) { return readPass(rows, *header, pass); });
}

} // namespace grantdesk::applications
