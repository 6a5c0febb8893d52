"""Grantdesk itself: a data folder made once through its own doors, of which every round starts from a copy; and the
same folder with a million tokens in it, put straight into the database."""
import base64
import dataclasses
import hashlib
import os
import pathlib
import shutil
import sqlite3
import struct
import subprocess
import sys
import time

from servers import CHALLENGE_QUERY, EMAIL, HERE, PASSWORD, REDIRECT_URI, VERIFIER, Running, free_port, fresh, \
    write_lines

DAY = 86_400_000


def sha256(data):
    return hashlib.sha256(data).digest()


class Grantdesk:
    key, label = "grantdesk", "Grantdesk"
    note = "Grantdesk: SQLite in WAL mode; an answer leaves when what it says is on the disk"
    token_path = "/integrations/oauth2/api/v1/token"
    jwt_path = "/integrations/oauth2/api/v1/jwt/exchange"

    def __init__(self, program, folder, families):
        os.environ["GRANTDESK_BIN"] = str(pathlib.Path(program).parent)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
        sys.path.insert(0, str(HERE.parent.parent / "support"))
        import grantdeskctl  # only now: it reads the variable above
        self._tools = grantdeskctl
        self._program = program
        self._template = fresh(folder)
        self._families = families
        self._desk = self._make_desk()

    def _make_desk(self):
        class Desk(self._tools.Desk):
            """On the disk that is measured, instead of in a folder for temporary files."""

            def __init__(self, data):
                self.data = str(data)

        return Desk(self._template / "data")

    def prepare(self, subject, public_key):
        """`subject` becomes both the user's ID and the customer ID, so that one set of assertions fits everybody."""
        desk = self._desk
        desk.add_user(email=EMAIL, password=PASSWORD)
        self.web = desk.create("web", "Bench", "--redirect-url", REDIRECT_URI, "--rotate-refresh-tokens")
        self.machine = desk.create("machine-to-machine", "Machine")
        self._database("UPDATE organisation SET customer_id = ?", subject)
        self._database("UPDATE users SET id = ? WHERE email = ?", subject, EMAIL)
        desk.json("key", "add", self.machine["client_id"], "--user", EMAIL, "-", stdin=public_key)
        with self._tools.Server(desk) as server:
            browser = self._tools.Browser(server)
            tokens = []
            for _ in range(self._families):
                code = browser.authorize(self.web["client_id"])["code"]
                status, _, granted = server.form(self.token_path, self._tools.code_grant(self.web, code, REDIRECT_URI))
                assert status == 200, granted
                tokens.append(granted["refresh_token"])
        write_lines(self._template / "tokens", tokens)
        self._database("PRAGMA wal_checkpoint(TRUNCATE)")

    def _database(self, sql, *values):
        connection = sqlite3.connect(self._template / "data" / "grantdesk.sqlite")
        try:
            with connection:
                connection.execute(sql, values)
        finally:
            connection.close()

    def _credentials(self, application):
        return f"client_id={application['client_id']}&client_secret={application['client_secret']}"

    @property
    def refresh_body(self):
        return f"grant_type=refresh_token&{self._credentials(self.web)}&refresh_token="

    @property
    def jwt_body(self):
        return f"{self._credentials(self.machine)}&jwt_token="

    @property
    def site(self):
        return {
            "authorize": f"{self._tools.AUTHORIZE}?response_type=code&client_id={self.web['client_id']}"
                         f"&redirect_uri={REDIRECT_URI}&state=bench&{CHALLENGE_QUERY}",
            "token_path": self.token_path,
            "token_body": f"grant_type=authorization_code&{self._credentials(self.web)}"
                          f"&redirect_uri={REDIRECT_URI}&code_verifier={VERIFIER}",
            "redirect_uri": REDIRECT_URI, "allow": "decision=allow",
            "sign_in": [f"email={EMAIL}", f"password={PASSWORD}"],
        }

    def command(self, data, port):
        return [str(self._program), "--data-dir", str(data), "serve", "--listen", f"127.0.0.1:{port}"]

    def start(self, folder, source=None, **_):
        """On a copy of `source`, by default the folder with a few families."""
        source = source or self._template
        shutil.copytree(source, folder, dirs_exist_ok=True)
        running = Running(self.command(folder / "data", 0), log=folder / "log", stdout=subprocess.PIPE, text=True)
        try:
            line = running.process.stdout.readline()
            if not line:
                raise RuntimeError(f"grantdeskctl serve did not start: {(folder / 'log').read_text()[-2000:]}")
            running.port = int(line.strip().rpartition(":")[2])
            running.tokens = folder / "tokens"
        except BaseException:
            running.__exit__()
            raise
        return running

    def start_empty(self, folder, first=False):
        """For the cold start: returns at once. `first` is on an empty data folder, otherwise the usual one."""
        if not first:
            shutil.copytree(self._template / "data", folder / "data")
        port = free_port()
        return Running(self.command(folder / "data", port), port, folder / "log", stdout=subprocess.DEVNULL)

    def fill(self, folder, count, in_use, expired=0):
        """A copy of the folder with `count` more families, a session each, and `expired` sessions to be swept.
        Returns it; its file "tokens-spread" holds refresh tokens of `in_use` of the new families."""
        shutil.copytree(self._template, fresh(folder), dirs_exist_ok=True)
        connection = sqlite3.connect(folder / "data" / "grantdesk.sqlite")
        try:
            with connection:
                connection.execute("PRAGMA cache_size = -400000")
                application, user = connection.execute("SELECT application, user_id FROM families").fetchone()
                rows = Rows(application, user, int(time.time() * 1000))
                step = max(1, count // in_use) if in_use else 0
                tokens = []
                connection.executemany("INSERT INTO families VALUES (?, ?, ?, ?, ?, ?, x'', NULL, x'', 0)",
                                       (rows.family(number) for number in sorted(range(count), key=rows.place)))
                for number in range(0, count, step) if step else ():
                    tokens.append(rows.token(number)[0].decode())
                sessions = ("INSERT INTO sessions (session_key, kind, family, issued_at, expires_at) "
                            "VALUES (?, 0, ?, ?, ?)")
                living = (rows.session(number, count) for number in range(count))
                connection.executemany(sessions, sorted(living))
                dead = (rows.dead_session(number, expired) for number in range(expired))
                connection.executemany(sessions, sorted(dead))
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            connection.close()
        write_lines(folder / "tokens-spread", tokens)
        return folder

    @staticmethod
    def expired_sessions(folder):
        connection = sqlite3.connect(f"file:{folder / 'data' / 'grantdesk.sqlite'}?mode=ro", uri=True)
        try:
            return connection.execute("SELECT COUNT(*) FROM sessions WHERE expires_at <= ?",
                                      (int(time.time() * 1000),)).fetchone()[0]
        finally:
            connection.close()


@dataclasses.dataclass
class Rows:
    """Made-up rows of families and sessions, the same each time."""
    application: str
    user: str
    now: int

    def token(self, number):
        """(text, family's part) as core/authserver/grants/tokens.cpp makes them."""
        family = sha256(b"f%d" % number)[:16]
        return base64.urlsafe_b64encode(family + sha256(b"t%d" % number)), family

    def place(self, number):
        return sha256(self.token(number)[1])

    def family(self, number):
        text, family = self.token(number)
        return (sha256(family), self.application, self.user, self.now - DAY, self.now - DAY, sha256(text))

    def session(self, number, count):
        """One of those that came within the last day."""
        issued = self.now - DAY + DAY * number // count
        return (session_key(issued, b"s%d" % number), sha256(self.token(number)[1]), issued, self.now + 30 * DAY)

    def dead_session(self, number, count):
        """One that came among those, and has expired."""
        issued = self.now - DAY + DAY * number // count
        return (session_key(issued, b"x%d" % number), sha256(self.token(0)[1]), issued, self.now - 1)


def session_key(issued, text):
    """As core/authserver/grants/session_ids.cpp makes it."""
    return struct.pack(">I", issued & 0xffffffff) + sha256(text)
