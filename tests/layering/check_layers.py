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
                "core/secrets/open.h", "core/authserver/server.h"]
UI_TEXT_FORBIDDEN = UI_FORBIDDEN + ["core/storage/", "core/secrets/"]
UI_FORBIDDEN_QT = {"Sql", "Network"}
HEAVY = {  # libraries that belong to one room
    "openssl/": "core/crypto", "sodium": "core/crypto", "boost/": "core/network", "nlohmann/": "core/http",
    "qt6keychain/": "core/secrets", "zlib.h": "core/applications", "CLI/": "app/ctl",
}
FORBIDDEN_TARGETS = {
    "core": {"Qt6::Gui", "Qt6::Widgets", "Qt6::Svg"},
    "ui": {"Qt6::Sql", "Qt6::Network", "Qt6Keychain::Qt6Keychain", "grantdesk_storage", "grantdesk_network",
           "grantdesk_secrets"},
}
QT_CLASSES = {
    "Sql": re.compile(r"^(QtSql/.*|QSql\w+)$"),
    "Network": re.compile(r"^(QtNetwork/.*|QNetwork\w+|QTcp\w+|QUdp\w+|QHost\w+|QSsl\w+|QLocalS\w+|QAbstractSocket)$"),
    "Gui": re.compile(r"^(QtGui/.*|QGuiApplication|QDesktopServices|QImage\w*|QPixmap|QPainter\w*|QColor|QIcon|QFont\w*"
                      r"|QPalette|QClipboard|QWindow|QKeySequence|QStandardItem\w*)$"),
    "Widgets": re.compile(r"^(QtWidgets/.*|QWidget|QApplication|QDialog|QMessageBox|QMainWindow|QLabel|Q\w+Layout"
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
        if not quoted and header.startswith(prefix) and not path.startswith(home + "/"):
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
        if quoted and (header.startswith("app/") or any(header.startswith(f) for f in forbidden)):
            return "ui gets this handed in by app (ui/workbench.h)"
        wrong = qt_modules(header) & UI_FORBIDDEN_QT
        if wrong:
            return f"ui may not use Qt {', '.join(sorted(wrong))}"
        if path.startswith("ui/text/") and qt_modules(header) & {"Gui", "Widgets"}:
            return "ui/text serves grantdeskctl too: Qt Core only"
    return None


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
    return complaints


def selftest():
    wrong = {
        "core/base/a.h": '#include "core/crypto/hash.h"\n',
        "core/http/a.cpp": "#include <openssl/evp.h>\n",
        "core/flows/a.cpp": '#include "core/storage/stores.h"\n',
        "core/storage/a.cpp": '#include "core/authserver/server.h"\n',
        "core/oauth/a.cpp": "#include <QWidget>\n",
        "core/crypto/CMakeLists.txt": "x(Qt6::Widgets)\n",
        "ui/a.cpp": "#include <QSqlDatabase>\n",
        "ui/b.cpp": '#include "core/network/clients.h"\n',
        "ui/text/c.cpp": "#include <QIcon>\n",
        "ui/CMakeLists.txt": "x(grantdesk_storage)\n",
    }
    right = {
        "core/network/b.cpp": '#include <QTcpSocket>\n#include <boost/beast.hpp>\n#include "core/flows/ports.h"\n',
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
