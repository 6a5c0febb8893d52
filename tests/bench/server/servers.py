"""Starting and ending what is measured. Each contestant knows how to start on a folder of its own, and what to ask."""
import contextlib
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time

HERE = pathlib.Path(__file__).parent
PASSWORD = "correct horse battery staple"
EMAIL = "ada@example.com"
REDIRECT_URI = "http://127.0.0.1/callback"
#: RFC 7636, appendix B: the challenge may be the same each time, its check costs the same.
VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
CHALLENGE_QUERY = f"code_challenge={CHALLENGE}&code_challenge_method=S256"
#: What both sides pay for a password where flows sign in: Grantdesk's own cost (core/crypto/password.cpp).
ARGON2 = {"memoryKiB": 19456, "passes": 2, "lanes": 1}
STARTING = 30


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


class Running:
    """A server's process, until the block ends."""

    def __init__(self, command, port=None, log=None, **options):
        self.port, self.tokens, self._log = port, None, open(log, "wb") if log else subprocess.DEVNULL
        self.process = subprocess.Popen(command, stderr=self._log, **options)
        self.pid = self.process.pid

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()
        if self._log != subprocess.DEVNULL:
            self._log.close()

    def await_answer(self, path="/"):
        """Returns as soon as any request was answered."""
        deadline = time.monotonic() + STARTING
        while time.monotonic() < deadline and self.process.poll() is None:
            with contextlib.suppress(OSError, http.client.HTTPException):
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=STARTING)
                connection.request("GET", path)
                connection.getresponse().read()
                connection.close()
                return
            time.sleep(0.0005)
        raise RuntimeError(f"{self.process.args[0]} does not answer")


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def write_lines(path, lines):
    path.write_text("".join(f"{line}\n" for line in lines))
    return path


class Nginx:
    key, label = "nginx", "nginx, 200 static bytes"
    note = "nginx: one process, no log; the ceiling of HTTP"

    def start(self, folder, **_):
        port = free_port()
        text = (HERE / "peers" / "nginx.conf").read_text()
        for name, value in {"folder": str(folder), "port": str(port), "body": "x" * 200}.items():
            text = text.replace(f"@{name}@", value)
        (folder / "nginx.conf").write_text(text)
        running = Running([shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin"), "-p", str(folder), "-c",
                           str(folder / "nginx.conf")], port, folder / "log")
        running.await_answer()
        return running


class NodePeer:
    """A program of peers/ that prints the tokens it was seeded with once it listens."""

    def __init__(self, packages, families):
        self._packages, self._families = packages, families
        self.token_path = "/token"
        self.refresh_body = f"grant_type=refresh_token&client_id=web&client_secret={'s' * 43}&refresh_token="

    def _settings(self):
        return {"clientSecret": "s" * 43, "redirectUri": REDIRECT_URI, "families": self._families}

    def start(self, folder, **more):
        port = free_port()
        settings = {**self._settings(), "port": port, **more}
        environment = {**os.environ, "BENCH_SETTINGS": json.dumps(settings), "NODE_ENV": "production"}
        running = Running(["node", str(HERE / "peers" / self.program)], port, folder / "log", cwd=self._packages,
                          env=environment, stdout=subprocess.PIPE, text=True)
        try:
            # Whatever else the library prints comes first.
            seeded = next((line for line in running.process.stdout if line.startswith('{"tokens"')), None)
            if seeded is None:
                raise RuntimeError(f"{self.program} did not start: {(folder / 'log').read_text()[-2000:]}")
            running.tokens = write_lines(folder / "tokens", json.loads(seeded)["tokens"])
        except BaseException:
            running.__exit__()
            raise
        return running

    def start_empty(self, folder):
        """For the cold start: returns at once, with nothing seeded."""
        port = free_port()
        settings = {**self._settings(), "families": 0, "port": port, "issuer": "http://bench.invalid"}
        environment = {**os.environ, "BENCH_SETTINGS": json.dumps(settings), "NODE_ENV": "production"}
        return Running(["node", str(HERE / "peers" / self.program)], port, folder / "log", cwd=self._packages,
                       env=environment, stdout=subprocess.DEVNULL)


class NodeOauth(NodePeer):
    key, label, program = "node_oauth", "@node-oauth/oauth2-server", "node_oauth.cjs"
    note = "@node-oauth/oauth2-server: node:http and three Maps; rotates; forgets everything when it ends"


class OidcProvider(NodePeer):
    key, label, program = "oidc_provider", "oidc-provider", "oidc_provider.mjs"
    note = ("oidc-provider: its own store in memory, which keeps the newest one to two thousand entries; rotates; no ID "
            "token asked for; a sign-in of its own looks at no password")

    def __init__(self, packages, families, password_hash):
        super().__init__(packages, families)
        self._password_hash = password_hash
        self.jwt_path = "/token"
        self.jwt_body = ("grant_type=client_credentials&scope=api"
                         "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                         "&client_assertion=")
        self.site = {
            "authorize": "/auth?response_type=code&client_id=web&scope=api&prompt=consent"
                         f"&redirect_uri={REDIRECT_URI}&state=bench&{CHALLENGE_QUERY}",
            "token_path": "/token",
            "token_body": "grant_type=authorization_code&client_id=web&client_secret=" + "s" * 43
                          + f"&redirect_uri={REDIRECT_URI}&code_verifier={VERIFIER}",
            "redirect_uri": REDIRECT_URI, "allow": "",
            "sign_in": [f"login={EMAIL}", f"password={PASSWORD}"],
        }

    def start(self, folder, jwt=None, checks_password=False, **_):
        more = {"issuer": "http://bench.invalid"}
        if jwt:
            more |= {"jwtKey": {**jwt["jwk"], "alg": "RS256", "use": "sig"}, "jwtClient": jwt["subject"]}
        if checks_password:
            more |= {"passwordHash": self._password_hash, "password": PASSWORD}
        return super().start(folder, **more)
