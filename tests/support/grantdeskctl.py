"""What the tests over real processes share: running grantdeskctl, its server, and a browser made of http.client."""
import html.parser
import http.client
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import unittest
import urllib.parse

BIN = pathlib.Path(os.environ["GRANTDESK_BIN"]) / "grantdeskctl"
PASSWORD = "correct horse battery staple"
EMAIL = "ada@example.com"
CALLBACK = "http://127.0.0.1/callback"
AUTHORIZE = "/integrations/oauth2/authorize"
TOKEN = "/integrations/oauth2/api/v1/token"
EXCHANGE = "/integrations/oauth2/api/v1/jwt/exchange"
PROJECTS = "/attask/api/v22.0/proj/search"
DEADLINE = 60


class Answer:
    """What one run of grantdeskctl left behind."""

    def __init__(self, process):
        self.status = process.returncode
        self.out = process.stdout
        self.err = process.stderr

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def error(self):
        """The {"error": …} object: the last line of standard error."""
        return json.loads(self.err.strip().splitlines()[-1])["error"]


class Desk:
    """A data folder of its own, and the command line on it."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="grantdesk-e2e-")
        self.data = os.path.join(self.folder, "data")

    def close(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def run(self, *arguments, stdin="", expect=0, environment=None, timeout=DEADLINE):
        process = subprocess.run([BIN, "--data-dir", self.data, *arguments], input=stdin, capture_output=True, text=True,
                                 timeout=timeout, env={**os.environ, **(environment or {})})
        if expect is not None and process.returncode != expect:
            raise AssertionError(f"{arguments}: exit {process.returncode} instead of {expect}\n"
                                 f"{process.stdout}\n{process.stderr}")
        return Answer(process)

    def json(self, *arguments, **options):
        return self.run("--json", *arguments, **options).json

    def add_user(self, name="Ada Lovelace", email=EMAIL, password=PASSWORD):
        return self.json("user", "add", "--name", name, "--email", email, "--password-stdin", stdin=password + "\n")

    def create(self, kind, name, *switches):
        return self.json("app", "create", "--type", kind, "--name", name, *switches)


class Server:
    """`grantdeskctl serve` on a desk, until the block ends."""

    def __init__(self, desk, *switches, listen="127.0.0.1:0"):
        self.process = subprocess.Popen([BIN, "--data-dir", desk.data, "serve", "--listen", listen, *switches], text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        line = self.process.stdout.readline().strip()
        match = re.fullmatch(r"listening (http://(127\.0\.0\.1|\[::1\]):(\d+))", line)
        assert match, f"unexpected first line {line!r}"
        self.url, self.port = match.group(1), int(match.group(3))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.stop()
        self.process.stdout.close()

    def stop(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        return self.process.wait(timeout=DEADLINE)

    def request(self, method, target, body=None, headers=None, connection=None):
        """(status, headers, body) of one request."""
        own = connection is None
        connection = connection or http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        try:
            connection.request(method, target, body=body, headers=headers or {})
            response = connection.getresponse()
            return response.status, response.headers, response.read()
        finally:
            if own:
                connection.close()

    def form(self, target, fields, **options):
        status, headers, body = self.request("POST", target, urllib.parse.urlencode(fields),
                                             {"Content-Type": "application/x-www-form-urlencoded"}, **options)
        return status, headers, json.loads(body)

    def projects(self, access_token, **options):
        status, _, body = self.request("GET", PROJECTS, headers={"sessionID": access_token}, **options)
        return status, json.loads(body)


class SeededServer(Server):
    """`serve --seed` on a desk: in memory, unless `ephemeral` is false; one that prints JSON."""

    def __init__(self, desk, seed, *switches, ephemeral=True, environment=None, errors=subprocess.DEVNULL):
        file = pathlib.Path(desk.path("seed.json"))
        file.write_text(json.dumps(seed))
        where = ["--ephemeral"] if ephemeral else ["--listen", "127.0.0.1:0"]
        self.process = subprocess.Popen(
            [BIN, "--data-dir", desk.data, "--json", "serve", "--seed", file, *where, *switches], text=True,
            stdout=subprocess.PIPE, stderr=errors, env={**os.environ, **(environment or {})})
        self.facts = json.loads(self.process.stdout.readline())
        self.url = self.facts["listening"]
        self.port = int(self.url.rpartition(":")[2])


class FormReader(html.parser.HTMLParser):
    """The action of the first form of a page, and the hidden fields of all."""

    def __init__(self, page):
        super().__init__()
        self.action, self.fields = None, {}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "form" and self.action is None:
            self.action = attributes["action"]
        elif tag == "input" and attributes.get("type") == "hidden":
            self.fields[attributes["name"]] = attributes.get("value", "")


class Browser:
    """Keeps cookies, fills the sign-in form, allows access, and stops at the redirect to the client."""

    def __init__(self, server, email=EMAIL, password=PASSWORD):
        self.server, self.email, self.password = server, email, password
        self.cookies = {}

    def visit(self, method, target, fields=None):
        headers = {"Origin": self.server.url}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        status, answer, page = self.server.request(method, target, body, headers)
        for cookie in answer.get_all("Set-Cookie") or []:
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return status, answer, page.decode()

    def authorize(self, client_id, redirect_uri=CALLBACK, **parameters):
        """The parameters of the redirect back."""
        query = {"response_type": "code", "client_id": client_id, "redirect_uri": redirect_uri, **parameters}
        back = self.follow(self.server.url + AUTHORIZE + "?" + urllib.parse.urlencode(query), redirect_uri)
        return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(back).query))

    def follow(self, address, redirect_uri=CALLBACK):
        """The address to which an authorization request led in the end."""
        status, answer, page = self.visit("GET", address.removeprefix(self.server.url))
        for _ in range(12):
            if status in (301, 302, 303):
                target = urllib.parse.urljoin(self.server.url + AUTHORIZE, answer["Location"])
                if target.startswith(redirect_uri):
                    return target
                status, answer, page = self.visit("GET", target.removeprefix(self.server.url))
            elif status == 200:
                form = FormReader(page)
                typed = {"decision": "allow"}
                if 'type="password"' in page:
                    typed = {"email": self.email, "password": self.password}
                action = urllib.parse.urljoin(self.server.url + "/integrations/oauth2/", form.action)
                status, answer, page = self.visit("POST", action.removeprefix(self.server.url),
                                                  {**form.fields, **typed})
            else:
                break
        raise AssertionError(f"no redirect back: {status} {page[:500]}")


class DeskTest(unittest.TestCase):
    """A test with a fresh desk."""

    def setUp(self):
        self.desk = Desk()
        self.addCleanup(self.desk.close)

    def mount_disk(self, size):
        """Puts the data folder, which is not there yet, on a disk of its own in memory; skips where that cannot be."""
        os.mkdir(self.desk.data)
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=0700", "tmpfs", self.desk.data],
                                 capture_output=True, text=True, check=False)
        if mounted.returncode != 0:
            self.skipTest(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
        self.addCleanup(subprocess.run, ["umount", "-l", self.desk.data], check=True)


def code_grant(application, code, redirect_uri=CALLBACK):
    return {"grant_type": "authorization_code", "code": code, "redirect_uri": redirect_uri,
            "client_id": application["client_id"], "client_secret": application["client_secret"]}


def refresh_grant(application, refresh_token):
    return {"grant_type": "refresh_token", "refresh_token": refresh_token,
            "client_id": application["client_id"], "client_secret": application["client_secret"]}
