#!/usr/bin/env python3
"""Fails where an arrow of the architecture runs the wrong way.

Reads every #include line below core, ui and app, and every link list of their CMakeLists.txt, and holds them to the
table of CONTRIBUTING.md. `--selftest` shows that a wrong arrow is found.
"""
import pathlib
import re
import sys
import tempfile

# Which rooms a room may include. A room may always include itself.
ROOMS = {
    "core/base": [],
    "core/crypto": ["base"],
    "core/http": ["base"],
    "core/applications": ["base", "crypto"],
    "core/oauth": ["base", "crypto", "http"],
    "core/flows": ["base", "crypto", "http", "oauth", "applications"],
    "core/authserver": ["base", "crypto", "http", "oauth", "applications"],
    "core/storage": ["base", "applications", "authserver/ports.h"],
    "core/secrets": ["base"],
    "core/network": ["base", "http", "flows/ports.h", "authserver"],
}
CORE_QT = {"Core"}
EXTRA_QT = {"core/storage": {"Sql"}, "core/network": {"Network"}}
# ui sees values, interfaces and the runner of core, never what makes them real.
UI_FORBIDDEN = ["core/storage/sql/", "core/storage/memory/", "core/storage/open.h", "core/network/",
                "core/secrets/open.h"]
# Of the server ui knows what it shows: recipes, the request log, and the languages of the pages.
UI_AUTHSERVER = {"core/authserver/recipes.h", "core/authserver/request_log.h", "core/authserver/pages/texts.h"}
UI_TEXT_FORBIDDEN = UI_FORBIDDEN + ["core/storage/", "core/secrets/"]
UI_FORBIDDEN_QT = {"Sql", "Network"}
HEAVY = {  # libraries that belong to one room
    "openssl/": "core/crypto", "sodium": "core/crypto", "boost/": "core/network", "nlohmann/": "core/http",
    "qt6keychain/": "core/secrets", "zlib.h": "core/applications", "sqlite3.h": "core/storage", "CLI/": "app/ctl",
}
# What a room may link beside the rooms that it may include: the same libraries.
LINKS = {
    "core/base": {"tl::expected"},
    "core/crypto": {"OpenSSL::Crypto", "PkgConfig::Sodium"},
    "core/http": {"nlohmann_json::nlohmann_json"},
    "core/applications": {"ZLIB::ZLIB"},
    "core/storage": {"Qt6::Sql", "SQLite::SQLite3"},
    "core/secrets": {"Qt6Keychain::Qt6Keychain"},
    "core/network": {"Qt6::Network", "Boost::headers"},
}
LINK_CALL = re.compile(r"\b(?:grantdesk_library|target_link_libraries)\s*\(([^)]*)\)")
LINK_WORDS = {"PUBLIC", "PRIVATE", "INTERFACE", "grantdesk_options", "Qt6::Core"}
FORBIDDEN_TARGETS = {
    "core": {"Qt6::Gui", "Qt6::Widgets", "Qt6::Svg"},
    "ui": {"Qt6::Sql", "Qt6::Network", "Qt6Keychain::Qt6Keychain", "grantdesk_storage", "grantdesk_network",
           "grantdesk_secrets"},
}
QT_CLASSES = {
    "Sql": re.compile(r"^(QtSql(/.*)?|QSql\w+)$"),
    "Network": re.compile(r"^(QtNetwork(/.*)?|QNetwork\w+|QTcp\w+|QUdp\w+|QSctp\w+|QHost\w+|QDns\w+|QDtls\w*|QSsl\w*"
                          r"|QOcsp\w+|QHsts\w+|QHttp\w+|QAuthenticator|QLocalS\w+|QAbstractSocket)$"),
    "Gui": re.compile(r"^(QtGui(/.*)?|QGuiApplication|QDesktopServices|QImage\w*|QPixmap|QPainter\w*|QColor|QIcon|QFont\w*"
                      r"|QPalette|QClipboard|QWindow|QKeySequence|QStandardItem\w*)$"),
    "Widgets": re.compile(r"^(QtWidgets(/.*)?|QWidget|QApplication|QDialog|QMessageBox|QMainWindow|QLabel|Q\w+Layout"
                          r"|QPushButton|QFileDialog|QStyle\w*)$"),
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]')


def room_of(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] == "core" else path


def qt_modules(header):
    return {module for module, pattern in QT_CLASSES.items() if pattern.match(header)}


def judge(path, header, quoted):
    """Why this include is wrong, or None."""
    for prefix, home in HEAVY.items():
        if header.startswith(prefix) and not path.startswith(home + "/"):
            return f"<{header}> belongs to {home}"
    if path.startswith("core/"):
        room = room_of(path)
        if quoted:
            if not header.startswith("core/"):
                return "core knows nothing outside core"
            if room_of(header) == room:
                return None
            allowed = ROOMS[room]
            inner = header[len("core/"):]
            if not any(inner == a or inner.startswith(a + "/") for a in allowed):
                return f"{room} may include only: {', '.join(allowed) or 'nothing'}"
        wrong = qt_modules(header) - CORE_QT - EXTRA_QT.get(room, set())
        if wrong:
            return f"{room} may not use Qt {', '.join(sorted(wrong))}"
    elif path.startswith("ui/"):
        forbidden = UI_TEXT_FORBIDDEN if path.startswith("ui/text/") else UI_FORBIDDEN
        if header.startswith("core/authserver/") and header not in UI_AUTHSERVER:
            return "of core/authserver ui may include only: " + ", ".join(sorted(UI_AUTHSERVER))
        if quoted and (header.startswith("app/") or any(header.startswith(f) for f in forbidden)):
            return "ui gets this handed in by app (ui/workbench.h)"
        wrong = qt_modules(header) & UI_FORBIDDEN_QT
        if wrong:
            return f"ui may not use Qt {', '.join(sorted(wrong))}"
        if path.startswith("ui/text/") and qt_modules(header) & {"Gui", "Widgets"}:
            return "ui/text serves grantdeskctl too: Qt Core only"
    return None


def room_of_target(target):
    """The room of core that a target is of; None for others. Its bare interfaces count as the room."""
    match = re.fullmatch(r"grantdesk_(\w+?)(_interfaces)?", target)
    return match.group(1) if match and "core/" + match.group(1) in ROOMS else None


def linked(text):
    """What the link lists of a CMakeLists.txt name: the first word of each is the target itself."""
    text = re.sub(r"#.*", "", text)
    return {word for call in LINK_CALL.findall(text) for word in call.split()[1:]} - LINK_WORDS


def wrong_links(room, text):
    """The targets that a room of core links without being allowed to."""
    allowed = {inner.split("/")[0] for inner in ROOMS[room]} | {room.split("/")[1]}
    return sorted(target for target in linked(text)
                  if room_of_target(target) not in allowed and target not in LINKS.get(room, set()))


def check(root):
    complaints = []
    for top in ("core", "ui", "app"):
        for file in sorted((root / top).rglob("*")):
            path = file.relative_to(root).as_posix()
            if file.suffix in (".cpp", ".h"):
                for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                    match = INCLUDE.match(line)
                    if not match:
                        continue
                    reason = judge(path, match.group(2), match.group(1) == '"')
                    if reason:
                        complaints.append(f"{path}:{number}: {match.group(2)}: {reason}")
            elif file.name == "CMakeLists.txt" and top in FORBIDDEN_TARGETS:
                words = set(re.findall(r"[\w:]+", re.sub(r"#.*", "", file.read_text(encoding="utf-8"))))
                for target in sorted(words & FORBIDDEN_TARGETS[top]):
                    complaints.append(f"{path}: {top} may not link {target}")
                if room_of(path) in ROOMS:
                    for target in wrong_links(room_of(path), file.read_text(encoding="utf-8")):
                        complaints.append(f"{path}: {room_of(path)} may not link {target}")
    return complaints


def selftest():
    wrong = {
        "core/base/a.h": '#include "core/crypto/hash.h"\n',
        "core/http/a.cpp": "#include <openssl/evp.h>\n",
        "core/flows/a.cpp": '#include "core/storage/stores.h"\n',
        "core/storage/a.cpp": '#include "core/authserver/server.h"\n',
        "core/oauth/a.cpp": "#include <QWidget>\n",
        "core/applications/a.cpp": "#include <sqlite3.h>\n",
        "core/crypto/CMakeLists.txt": "x(Qt6::Widgets)\n",
        "core/http/CMakeLists.txt": "grantdesk_library(grantdesk_http PUBLIC grantdesk_base\n  grantdesk_storage)\n",
        "core/oauth/CMakeLists.txt": "grantdesk_library(grantdesk_oauth PUBLIC grantdesk_base PRIVATE Qt6::Network)\n",
        "core/flows/CMakeLists.txt": "grantdesk_library(grantdesk_flows PRIVATE OpenSSL::Crypto)\n",
        "core/secrets/CMakeLists.txt": "target_link_libraries(grantdesk_secrets_interfaces INTERFACE grantdesk_crypto)\n",
        "core/authserver/CMakeLists.txt": "grantdesk_library(grantdesk_authserver PUBLIC grantdesk_storage_interfaces)\n",
        "core/base/CMakeLists.txt": "target_link_libraries(grantdesk_base PRIVATE grantdesk_ui_text)\n",
        "ui/a.cpp": "#include <QSqlDatabase>\n",
        "ui/b.cpp": '#include "core/network/clients.h"\n',
        "ui/e.cpp": "#include <QtSql>\n",
        "ui/f.cpp": "#include <QtNetwork>\n",
        "ui/g.h": "#include <QtSql/QSqlQuery>\n",
        "ui/h.h": "#include <sqlite3.h>\n",
        "ui/i.cpp": "#include <QSsl>\n",
        "ui/j.cpp": '#include "core/authserver/policy/throttle.h"\n',
        "ui/k.cpp": '#include "core/authserver/ports.h"\n',
        "ui/text/l.cpp": '#include "core/authserver/server.h"\n',
        "ui/text/c.cpp": "#include <QIcon>\n",
        "ui/CMakeLists.txt": "x(grantdesk_storage)\n",
    }
    right = {
        "core/network/b.cpp": '#include <QTcpSocket>\n#include <boost/beast.hpp>\n#include "core/flows/ports.h"\n',
        "core/network/CMakeLists.txt": "grantdesk_library(grantdesk_network PUBLIC grantdesk_base grantdesk_flows\n"
                                       "  PRIVATE Qt6::Network Boost::headers) # not grantdesk_storage\n",
        "core/storage/CMakeLists.txt": "add_library(grantdesk_storage_interfaces STATIC a.cpp)\n"
                                       "target_link_libraries(grantdesk_storage_interfaces PUBLIC grantdesk_options\n"
                                       "  grantdesk_authserver)\n"
                                       "grantdesk_library(grantdesk_storage PUBLIC grantdesk_storage_interfaces\n"
                                       "  PRIVATE Qt6::Sql SQLite::SQLite3)\n",
        "core/storage/c.cpp": "#include <sqlite3.h>\n",
        "ui/text/m.cpp": '#include "core/authserver/recipes.h"\n',
        "core/storage/b.cpp": '#include <QSqlQuery>\n#include "core/authserver/ports.h"\n',
        "ui/d.cpp": '#include <QWidget>\n#include "core/flows/runner.h"\n#include "core/storage/stores.h"\n',
        "ui/d/CMakeLists.txt": "x(grantdesk_storage_interfaces)\n",
    }
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "app").mkdir()
        for path, text in {**wrong, **right}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text)
        found = {complaint.split(":")[0] for complaint in check(root)}
    missed, invented = set(wrong) - found, found - set(wrong)
    for path in sorted(missed):
        print(f"selftest: not noticed: {path}")
    for path in sorted(invented):
        print(f"selftest: wrongly blamed: {path}")
    return not missed and not invented


if __name__ == "__main__":
    if sys.argv[1:] == ["--selftest"]:
        sys.exit(0 if selftest() else 1)
    problems = check(pathlib.Path(sys.argv[1]))
    print("\n".join(problems) or "every arrow runs the right way")
    sys.exit(1 if problems else 0)
