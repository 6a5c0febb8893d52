"""Debian's glewlwyd on SQLite in WAL mode: set up once through its own administration interface, then copied."""
import http.client
import json
import pathlib
import shutil
import sqlite3
import urllib.parse

from servers import EMAIL, HERE, PASSWORD, REDIRECT_URI, Running, free_port, fresh, write_lines

SCHEMA = pathlib.Path("/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3")
PLUGIN = {
    "module": "oidc", "name": "oidc", "display_name": "bench", "enabled": True,
    "parameters": {
        "iss": "http://bench.invalid", "jwt-type": "sha", "jwt-key-size": "256", "key": "k" * 64,
        "access-token-duration": 3600, "refresh-token-duration": 1209600, "code-duration": 600,
        "refresh-token-rolling": False, "refresh-token-one-use": "always", "allow-non-oidc": True,
        "auth-type-code-enabled": True, "auth-type-password-enabled": True, "auth-type-refresh-enabled": True,
        "auth-type-token-enabled": False, "auth-type-id-token-enabled": True, "auth-type-client-enabled": False,
        "auth-type-none-enabled": False, "auth-type-implicit-enabled": False, "auth-type-device-enabled": False,
        "pkce-allowed": False, "subject-type": "public", "secret-type": "pairwise", "address-claim": {"type": "no"},
        "claims": [], "scope": [], "introspection-revocation-allowed": False, "register-client-allowed": False,
        "request-parameter-allow": False, "session-management-allowed": False,
        "front-channel-logout-allowed": False, "back-channel-logout-allowed": False,
    },
}
CLIENT = {
    "client_id": "web", "name": "bench", "confidential": False, "enabled": True, "redirect_uri": [REDIRECT_URI],
    "authorization_type": ["code", "password", "refresh_token"], "scope": ["openid"],
    "token_endpoint_auth_method": ["none"],
}
USER = {"username": "ada", "name": "Ada", "email": EMAIL, "password": PASSWORD, "scope": ["openid", "g_profile"],
        "enabled": True}


class Refused(RuntimeError):
    pass


class Session:
    """Somebody who is signed in."""

    def __init__(self, port, name, password):
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        self._cookie = ""
        response = self.call("POST", "auth/", {"username": name, "password": password})
        self._cookie = response.headers["Set-Cookie"].split(";")[0]

    def call(self, method, path, body=None, expect=200):
        headers = {"Content-Type": "application/json", "Cookie": self._cookie}
        response, answer = self._ask(method, path, json.dumps(body) if body else None, headers)
        if response.status != expect:
            raise Refused(f"glewlwyd: {method} {path}: {response.status} {answer[:600].decode()}")
        return response

    def form(self, path, fields):
        response, answer = self._ask("POST", path, urllib.parse.urlencode(fields),
                                     {"Content-Type": "application/x-www-form-urlencoded"})
        if response.status != 200:
            raise Refused(f"glewlwyd: POST {path}: {response.status} {answer[:600].decode()}")
        return json.loads(answer)

    def _ask(self, method, path, body, headers):
        self._connection.request(method, "/api/" + path, body, headers)
        response = self._connection.getresponse()
        return response, response.read()


class Glewlwyd:
    key, label = "glewlwyd", "glewlwyd (SQLite, WAL)"
    note = ("glewlwyd: one-time refresh tokens; public client, because a confidential one's password would be hashed on "
            "each request; access tokens are JWTs with an HMAC, its cheapest kind; WAL as SQLite's default "
            "(synchronous=FULL)")

    token_path = "/api/oidc/token"
    refresh_body = "grant_type=refresh_token&client_id=web&refresh_token="

    def __init__(self, families):
        self._families = families
        self._template = None

    def prepare(self, folder):
        """Makes the database that each round starts from."""
        fresh(folder)
        with sqlite3.connect(folder / "glewlwyd.db") as database:
            database.executescript(SCHEMA.read_text())
            database.execute("PRAGMA journal_mode = WAL")
        database.close()
        with self._run(folder) as running:
            admin = Session(running.port, "admin", "password")
            admin.call("PUT", "scope/openid", {"name": "openid", "display_name": "openid", "password_required": False,
                                               "scheme": {}})
            admin.call("POST", "mod/plugin/", PLUGIN)
            admin.call("POST", "client/", CLIENT)
            admin.call("POST", "user/", USER)
            tokens = list(self._tokens(running.port))
        write_lines(folder / "tokens", tokens)
        self._template = folder

    def _tokens(self, port):
        """By as many code flows of one signed-in and consenting user."""
        user = Session(port, USER["username"], PASSWORD)
        user.call("PUT", "auth/grant/web", {"scope": "openid"})
        query = urllib.parse.urlencode({"response_type": "code", "client_id": "web", "redirect_uri": REDIRECT_URI,
                                        "scope": "openid", "nonce": "bench", "g_continue": ""})
        for _ in range(self._families):
            target = user.call("GET", "oidc/auth?" + query, expect=302).headers["Location"]
            code = urllib.parse.parse_qs(urllib.parse.urlsplit(target).query)["code"][0]
            yield user.form("oidc/token", {"grant_type": "authorization_code", "client_id": "web", "code": code,
                                           "redirect_uri": REDIRECT_URI})["refresh_token"]

    def _run(self, folder):
        port = free_port()
        text = (HERE / "peers" / "glewlwyd.conf").read_text()
        text = text.replace("@folder@", str(folder)).replace("@port@", str(port))
        (folder / "glewlwyd.conf").write_text(text)
        running = Running(["glewlwyd", "--config-file=" + str(folder / "glewlwyd.conf")], port, folder / "log")
        running.await_answer("/api/")
        return running

    def start(self, folder, **_):
        shutil.copytree(self._template, folder, dirs_exist_ok=True)
        running = self._run(folder)
        running.tokens = folder / "tokens"
        return running

    def start_empty(self, folder):
        shutil.copytree(self._template, folder, dirs_exist_ok=True)
        port = free_port()
        text = (HERE / "peers" / "glewlwyd.conf").read_text()
        (folder / "glewlwyd.conf").write_text(text.replace("@folder@", str(folder)).replace("@port@", str(port)))
        return Running(["glewlwyd", "--config-file=" + str(folder / "glewlwyd.conf")], port, folder / "log")
