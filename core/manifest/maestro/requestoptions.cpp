// SPDX-License-Identifier: Apache-2.0
#include "core/manifest/maestro/requestoptions.h"

#include "core/manifest/maestro/values.h"
#include "core/manifest/nearestname.h"
#include "core/manifest/yaml/yamljson.h"
#include "core/manifest/yaml/yamlscalar.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace pilothouse::manifest {

namespace {

using Options = model::HttpRequestOptions;

class OptionReader
{
public:
    explicit OptionReader(const OptionProblem &problem)
        : m_problem(problem)
    {
    }

    void read(const Entry &entry)
    {
        const std::string &key = entry.key->text;
        const auto known = std::ranges::find(readers, key, &Reader::name);
        if (known == readers.end())
            return reportUnknown(*entry.key);
        if (!entry.value->isNull() && known->read)
            (this->*known->read)(*entry.value);
    }

    Options take() { return std::move(m_options); }

private:
    struct Reader {
        std::string_view name;
        void (OptionReader::*read)(const Node &);
    };
    static const std::array<Reader, 11> readers;

    void error(const Node &at, const QString &text) const { m_problem(at, text, {}); }

    void reportUnknown(const Node &key) const
    {
        const QString name = nameOf(key);
        static const QStringList refused{u"files"_s, u"hooks"_s, u"proxies"_s};
        if (refused.contains(name))
            return error(key, u"\"%1\" is not supported"_s.arg(name));
        QStringList names;
        for (const Reader &reader : readers)
            names += QString::fromLatin1(reader.name.data(), qsizetype(reader.name.size()));
        m_problem(key, u"unknown option \"%1\""_s.arg(name), didYouMean(NearestName(names).to(name)));
    }

    /// A mapping of texts, or of lists of texts where `lists` may be.
    Options::Pairs pairs(const Node &node, QLatin1StringView what)
    {
        Options::Pairs found;
        if (!node.isMapping()) {
            error(node, u"\"%1\" must be a mapping, not %2"_s.arg(what, kindOf(node)));
            return found;
        }
        for (const Entry &entry : node.entries) {
            const std::vector<const Node *> one{entry.value};
            for (const Node *value : entry.value->isSequence() && what == "params"_L1 ? entry.value->items : one) {
                if (!value->isScalar())
                    error(*value, u"\"%1\": the value of %2 must be text"_s.arg(what, nameOf(*entry.key)));
                else if (!value->isNull())
                    found.emplace_back(nameOf(*entry.key), nameOf(*value));
            }
        }
        return found;
    }

    void readParameters(const Node &node)
    {
        if (!node.isScalar()) {
            m_options.parameters = pairs(node, "params"_L1);
            return;
        }
        for (const QString &part : nameOf(node).split(u'&', Qt::SkipEmptyParts))
            m_options.parameters.emplace_back(QUrl::fromPercentEncoding(part.section(u'=', 0, 0).toUtf8()),
                                              QUrl::fromPercentEncoding(part.section(u'=', 1).toUtf8()));
    }

    void readHeaders(const Node &node)
    {
        m_options.headers = pairs(node, "headers"_L1);
        for (const auto &[name, value] : m_options.headers)
            if (name.contains(u'\n') || value.contains(u'\n') || value.contains(u'\r') || name.isEmpty())
                error(node, u"\"headers\": a header must be one line"_s);
    }

    void readCookies(const Node &node) { m_options.cookies = pairs(node, "cookies"_L1); }

    void readCredentials(const Node &node)
    {
        const bool isPair =
            node.isSequence() && node.items.size() == 2 && node.items[0]->isScalar() && node.items[1]->isScalar();
        if (!isPair)
            return error(node, u"\"auth\" must be a list of user and password"_s);
        m_options.credentials.emplace(nameOf(*node.items[0]), nameOf(*node.items[1]));
    }

    void readVerify(const Node &node)
    {
        if (!node.isScalar())
            return error(node, u"\"verify\" must be true, false or the path of certificates"_s);
        if (isText(node))
            m_options.authorities = nameOf(node);
        else if (!isTruthy(node))
            m_options.certificates = Options::Certificates::Unverified;
    }

    void readCertificate(const Node &node)
    {
        if (node.isScalar()) {
            m_options.clientCertificate = nameOf(node);
        } else if (node.isSequence() && node.items.size() == 2 && node.items[0]->isScalar()
                   && node.items[1]->isScalar()) {
            m_options.clientCertificate = nameOf(*node.items[0]);
            m_options.clientKey = nameOf(*node.items[1]);
        } else {
            error(node, u"\"cert\" must be the path of a certificate, or a list of certificate and key"_s);
        }
    }

    /// python-requests takes one for both, or a pair: for connecting and for each wait for an answer.
    void readTimeout(const Node &node)
    {
        double longest = 0;
        const std::vector<const Node *> one{&node};
        const auto &parts = node.isSequence() ? node.items : one;
        for (const Node *part : parts) {
            const Scalar scalar = part->isScalar() ? scalarOf(*part) : Scalar{.type = Scalar::Type::Text};
            if (part->isNull())
                continue;
            const bool isInteger = scalar.type == Scalar::Type::Integer && scalar.integer;
            const double seconds = isInteger ? double(*scalar.integer) : scalar.number;
            const bool isNumber = isInteger || scalar.type == Scalar::Type::Float;
            if (!isNumber || !(seconds > 0) || seconds > 1e6 || parts.size() > 2)
                return error(node, u"\"timeout\" must be a number of seconds, or a list of two"_s);
            longest = std::max(longest, seconds);
        }
        m_options.timeout = std::chrono::milliseconds(qint64(std::ceil(longest * 1000)));
    }

    void readRedirects(const Node &node)
    {
        m_options.redirects = isTruthy(node) ? Options::Redirects::Follow : Options::Redirects::Leave;
    }

    void readBody(const Node &node)
    {
        if (node.isScalar()) {
            m_options.body = nameOf(node).toUtf8();
            return;
        }
        QByteArrayList parts;
        for (const auto &[name, value] : pairs(node, "data"_L1))
            parts += QUrl::toPercentEncoding(name).replace("%20", "+") + '='
                + QUrl::toPercentEncoding(value).replace("%20", "+");
        m_options.body = parts.join('&');
        m_options.bodyType = "application/x-www-form-urlencoded";
    }

    void readJson(const Node &node)
    {
        // QJsonDocument holds no bare values, so the brackets of a list around it are cut off.
        const QByteArray list = QJsonDocument(QJsonArray{toJson(node)}).toJson(QJsonDocument::Compact);
        m_options.body = list.mid(1, list.size() - 2);
        m_options.bodyType = "application/json";
    }

    const OptionProblem &m_problem;
    Options m_options;
};

const std::array<OptionReader::Reader, 11> OptionReader::readers{{
    {"params", &OptionReader::readParameters},
    {"headers", &OptionReader::readHeaders},
    {"cookies", &OptionReader::readCookies},
    {"auth", &OptionReader::readCredentials},
    {"verify", &OptionReader::readVerify},
    {"cert", &OptionReader::readCertificate},
    {"timeout", &OptionReader::readTimeout},
    {"allow_redirects", &OptionReader::readRedirects},
    {"json", &OptionReader::readJson},
    {"data", &OptionReader::readBody},
    {"stream", nullptr}, // of no consequence
}};

} // namespace

model::HttpRequestOptions readRequestOptions(const Node &mapping, const OptionProblem &problem)
{
    OptionReader reader(problem);
    for (const Entry &entry : mapping.entries)
        reader.read(entry);
    return reader.take();
}

} // namespace pilothouse::manifest
