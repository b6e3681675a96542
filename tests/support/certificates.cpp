// SPDX-License-Identifier: Apache-2.0
#include "tests/support/certificates.h"

#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace pilothouse::test {

namespace {

QString keyOptions(Certificates::KeyType type)
{
    return type == Certificates::KeyType::Rsa ? u"rsa:2048"_s : u"ec -pkeyopt ec_paramgen_curve:P-256"_s;
}

} // namespace

QString Certificates::unavailableReason()
{
    for (const auto &tool : {u"bash"_s, u"openssl"_s})
        if (QStandardPaths::findExecutable(tool).isEmpty())
            return u"no "_s + tool;
    return {};
}

bool Certificates::makeAuthority(const QString &name)
{
    return run(u"openssl req -x509 -newkey %2 -nodes -days 90 -keyout %1-key.pem -out %1.pem -subj /CN=%1"_s.arg(
        name, keyOptions(KeyType::Ec)));
}

/// `openssl x509` cannot make what has expired already; `openssl ca` can.
bool Certificates::make(const Request &request)
{
    const QString script =
        u"openssl req -newkey %2 -nodes -keyout %1-key.pem -out %1.csr -subj /CN=%1\n"
        "printf '%s\\n' '%4' > %1.ext; rm -rf %1.db; mkdir %1.db; : > %1.db/index\n"
        "printf '[ca]\\ndefault_ca=d\\n[d]\\ndatabase=%1.db/index\\nnew_certs_dir=%1.db\\nrand_serial=yes\\n"
        "default_md=sha256\\npolicy=p\\n[p]\\ncommonName=supplied\\n' > %1.cnf\n"
        "openssl ca -batch -notext -config %1.cnf -in %1.csr -cert %3.pem -keyfile %3-key.pem -extfile %1.ext "
        "-startdate $(date -u -d '-400 days' +%Y%m%d%H%M%SZ) -enddate $(date -u -d '%5 days' +%Y%m%d%H%M%SZ) "
        "-out %1.pem"_s;
    return run(script.arg(request.name, keyOptions(request.key), request.authority, request.extensions,
                          QString::number(request.days)));
}

bool Certificates::lock(const QString &name, const QString &target, const QString &passphrase, bool traditional)
{
    return run(u"openssl pkey -in %1-key.pem -out %2 -aes256 -passout 'pass:%3' %4"_s.arg(
        name, target, passphrase, traditional ? u"-traditional"_s : QString()));
}

bool Certificates::run(const QString &script)
{
    QProcess shell;
    shell.setWorkingDirectory(m_directory.path());
    shell.start(u"bash"_s, {u"-ec"_s, script});
    if (shell.waitForFinished() && shell.exitCode() == 0)
        return true;
    m_problem = QString::fromUtf8(shell.readAllStandardError()).trimmed();
    return false;
}

} // namespace pilothouse::test
