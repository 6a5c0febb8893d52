#include "core/http/repeated_member.h"

#include "core/base/json_members.h"

#include <nlohmann/json.hpp>

#include <QSet>

#include <vector>

namespace grantdesk::http {

namespace {

using Json = nlohmann::json;

/// Hears the parser's events and keeps the names of the objects that are open. Answering false stops the parser.
class NameKeeper final : public nlohmann::json_sax<Json> {
public:
    bool null() override { return value(); }
    bool boolean(bool) override { return value(); }
    bool number_integer(Json::number_integer_t) override { return value(); }
    bool number_unsigned(Json::number_unsigned_t) override { return value(); }
    bool number_float(Json::number_float_t, const Json::string_t &) override { return value(); }
    bool string(Json::string_t &) override { return value(); }
    bool binary(Json::binary_t &) override { return false; }
    bool start_object(size_t) override { return open(); }
    bool end_object() override { return close(); }
    bool start_array(size_t) override { return open(); }
    bool end_array() override { return close(); }
    bool key(Json::string_t &name) override
    {
        Level &level = m_open.back();
        level.name = QString::fromStdString(name);
        const bool isNew = !level.names.contains(level.name);
        level.names.insert(level.name);
        if (!isNew)
            m_repeated = jsonPath(level.path, level.name);
        return isNew;
    }
    bool parse_error(size_t, const std::string &, const Json::exception &) override { return false; }

    /// Empty: none.
    const QString &repeated() const { return m_repeated; }

private:
    struct Level {
        QString path;
        QString name = {}; ///< of the member whose value comes; null in an array
        QSet<QString> names = {};
        qsizetype values = 0;
    };

    bool value()
    {
        if (!m_open.empty())
            ++m_open.back().values;
        return true;
    }
    bool open()
    {
        QString path;
        if (!m_open.empty()) {
            const Level &level = m_open.back();
            path = level.name.isNull() ? jsonPath(level.path, level.values) : jsonPath(level.path, level.name);
        }
        m_open.push_back({path});
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return value();
    }

    std::vector<Level> m_open;
    QString m_repeated;
};

} // namespace

std::optional<QString> repeatedMember(QByteArrayView json)
{
    NameKeeper keeper;
    // The parser takes a NUL for the end of the text and would not look at what follows.
    if (!json.contains('\0') && Json::sax_parse(json.begin(), json.end(), &keeper))
        return std::nullopt;
    return keeper.repeated();
}

} // namespace grantdesk::http
