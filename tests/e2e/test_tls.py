#!/usr/bin/env python3
"""`grantdeskctl serve` towards others: TLS, a public URL behind a proxy, plain HTTP only when it was asked for loudly."""
import http.client
import json
import pathlib
import socket
import ssl
import subprocess
import unittest
import urllib.parse

from grantdeskctl import AUTHORIZE, BIN, CALLBACK, DEADLINE, TOKEN, Browser, DeskTest, Server, code_grant

PLAIN = "http://desk.example"
METADATA = "/.well-known/oauth-authorization-server"


def openssl(*arguments):
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


def date_certificate(folder, name, begins, ends):
    """(certificate, key), valid between two moments such as 20200101000000Z."""
    certificate, key = make_certificate(folder, name)
    request, config, database = f"{folder}/{name}.csr", f"{folder}/{name}.cnf", f"{folder}/{name}.db"
    openssl("req", "-new", "-key", key, "-out", request, "-subj", "/CN=localhost")
    pathlib.Path(database).touch()
    pathlib.Path(config).write_text(f"[ca]\ndefault_ca=here\n[here]\ndatabase={database}\nnew_certs_dir={folder}\n"
                                    "rand_serial=yes\ndefault_md=sha256\npolicy=any\n[any]\ncommonName=supplied\n")
    openssl("ca", "-batch", "-selfsign", "-notext", "-config", config, "-keyfile", key, "-in", request, "-out", certificate,
            "-startdate", begins, "-enddate", ends)
    return certificate, key


def make_certificate(folder, name, *key_switches):
    """(certificate, key) for 127.0.0.1, self-signed."""
    certificate, key = f"{folder}/{name}-cert.pem", f"{folder}/{name}-key.pem"
    openssl("req", "-x509", *(key_switches or ("-newkey", "rsa:2048")), "-nodes", "-keyout", key, "-out", certificate,
            "-days", "30", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1,DNS:localhost")
    return certificate, key


class ServingServer(Server):
    """A server with any switches, spoken to on 127.0.0.1 with or without TLS."""

    def __init__(self, desk, *switches, trust=None, host=None):
        self.process = subprocess.Popen([BIN, "--data-dir", desk.data, "serve", *switches], text=True,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.listening = self.process.stdout.readline().strip().removeprefix("listening ")
        parts = urllib.parse.urlsplit(self.listening)
        assert parts.port, self.process.communicate(timeout=DEADLINE)
        self.port, self.host, self.url = parts.port, host, self.listening
        self.context = ssl.create_default_context(cafile=trust) if trust else None

    def __exit__(self, *_):
        super().__exit__(*_)
        self.process.stderr.close()

    def connect(self):
        if self.context:
            return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=DEADLINE, context=self.context)
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)

    def request(self, method, target, body=None, headers=None, connection=None):
        named = {"Host": self.host} if self.host else {}
        connection = connection or self.connect()
        try:
            return super().request(method, target, body, {**named, **(headers or {})}, connection)
        finally:
            connection.close()

    def metadata(self):
        status, _, body = self.request("GET", METADATA)
        return status, json.loads(body)


class TlsTest(DeskTest):
    def setUp(self):
        super().setUp()
        self.desk.add_user()
        self.web = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        self.folder = self.desk.folder

    def whole_flow(self, server):
        browser = Browser(server)
        answer = browser.authorize(self.web["client_id"], state="s")
        status, _, granted = server.form(TOKEN, code_grant(self.web, answer["code"]))
        self.assertEqual(status, 200, granted)
        self.assertEqual(server.projects(granted["access_token"])[0], 200)
        return answer, browser


class Tls(TlsTest):
    def test_the_whole_flow(self):
        for name, switches in {"rsa": (), "ec": ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1")}.items():
            certificate, key = make_certificate(self.folder, name, *switches)
            with self.subTest(name), ServingServer(self.desk, "--tls-cert", certificate, "--tls-key", key,
                                                   trust=certificate) as server:
                self.assertTrue(server.url.startswith("https://127.0.0.1:"), server.url)
                answer, browser = self.whole_flow(server)
                self.assertEqual(answer["iss"], server.url)
                self.assertEqual(server.metadata()[1]["issuer"], server.url)
                self.assertEqual(set(browser.cookies), {"__Host-grantdesk_session", "__Host-grantdesk_visitor"})

    def test_cookies_are_for_tls_alone(self):
        certificate, key = make_certificate(self.folder, "rsa")
        with ServingServer(self.desk, "--tls-cert", certificate, "--tls-key", key, trust=certificate) as server:
            query = urllib.parse.urlencode({"response_type": "code", "client_id": self.web["client_id"],
                                            "redirect_uri": CALLBACK})
            _, answer, _ = server.request("GET", AUTHORIZE + "?" + query)
            target = urllib.parse.urljoin(server.url + AUTHORIZE, answer["Location"]).removeprefix(server.url)
            _, answer, _ = server.request("GET", target)
            name, *attributes = answer["Set-Cookie"].split("; ")
            self.assertTrue(name.startswith("__Host-"))
            self.assertLessEqual({"Secure", "HttpOnly", "Path=/"}, set(attributes))

    def test_pkcs1_pkcs8_and_a_chain(self):
        certificate, key = make_certificate(self.folder, "own")
        other, _ = make_certificate(self.folder, "other")
        pkcs1, chain = f"{self.folder}/pkcs1.pem", f"{self.folder}/chain.pem"
        openssl("rsa", "-in", key, "-out", pkcs1, "-traditional")
        with open(pkcs1, encoding="ascii") as file:
            self.assertIn("BEGIN RSA PRIVATE KEY", file.read())
        with open(chain, "w", encoding="ascii") as file:
            for part in (certificate, other):
                with open(part, encoding="ascii") as one:
                    file.write(one.read())
        with ServingServer(self.desk, "--tls-cert", chain, "--tls-key", pkcs1, trust=certificate) as server:
            self.assertEqual(server.metadata()[0], 200)
            shown = subprocess.run(["openssl", "s_client", "-showcerts", "-connect", f"127.0.0.1:{server.port}"],
                                   input="", capture_output=True, text=True, timeout=DEADLINE, check=False).stdout
            self.assertEqual(shown.count("BEGIN CERTIFICATE"), 2)

    def test_a_certificate_out_of_its_time_is_served_loudly(self):
        for name, begins, ends, said in (("old", "20200101000000Z", "20200201000000Z", "abgelaufen"),
                                         ("early", "20900101000000Z", "20910101000000Z", "gilt erst ab 2090-01-01")):
            certificate, key = date_certificate(self.folder, name, begins, ends)
            with self.subTest(name), ServingServer(self.desk, "--language", "de", "--tls-cert", certificate, "--tls-key",
                                                   key) as server:
                server.stop()
                errors = server.process.stderr.read()
                self.assertIn("WARNUNG", errors)
                self.assertIn(said, errors)

    def test_old_tls_and_plain_http_get_nothing(self):
        certificate, key = make_certificate(self.folder, "rsa")
        with ServingServer(self.desk, "--tls-cert", certificate, "--tls-key", key, trust=certificate) as server:
            old = subprocess.run(["openssl", "s_client", "-tls1_1", "-cipher", "ALL:@SECLEVEL=0", "-connect",
                                  f"127.0.0.1:{server.port}"], input="", capture_output=True, text=True,
                                 timeout=DEADLINE, check=False)
            self.assertNotIn("BEGIN CERTIFICATE", old.stdout)
            with socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE) as plain:
                plain.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
                plain.settimeout(DEADLINE)
                try:
                    self.assertNotIn(b"HTTP/1.1", plain.recv(4096))
                except ConnectionResetError:
                    pass
            self.assertEqual(server.metadata()[0], 200)

    def test_bad_files(self):
        certificate, key = make_certificate(self.folder, "own")
        _, foreign = make_certificate(self.folder, "foreign")
        _, short = make_certificate(self.folder, "short", "-newkey", "rsa:1024")
        locked, garbage = f"{self.folder}/locked.pem", f"{self.folder}/garbage.pem"
        openssl("pkey", "-in", key, "-aes256", "-passout", "pass:x", "-out", locked)
        with open(garbage, "w", encoding="ascii") as file:
            file.write("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
        missing = f"{self.folder}/missing.pem"
        for name, pair, code, named in (
                ("no certificate", (missing, key), "file.unreadable", missing),
                ("no key", (certificate, missing), "file.unreadable", missing),
                ("a folder", (self.folder, key), "file.unreadable", self.folder),
                ("a broken certificate", (garbage, key), "tls.certificate_invalid", garbage),
                ("a key for a certificate", (key, key), "tls.certificate_invalid", key),
                ("a certificate for a key", (certificate, certificate), "tls.key_invalid", certificate),
                ("a password", (certificate, locked), "tls.key_encrypted", locked),
                ("somebody else's key", (certificate, foreign), "tls.key_mismatch", foreign),
                ("a short key", (certificate, short), "tls.key_weak", short)):
            with self.subTest(name):
                refused = self.desk.run("--json", "serve", "--tls-cert", pair[0], "--tls-key", pair[1], expect=1)
                self.assertEqual((refused.error["code"], refused.out), (code, ""))
                self.assertIn(named, refused.error["message"])
        for half in (("--tls-cert", certificate), ("--tls-key", key)):
            self.desk.run("serve", *half, expect=2)


class Outside(TlsTest):
    def test_plain_http_off_loopback_only_loudly(self):
        for listen in ("0.0.0.0:0", "[::]:0", "192.0.2.1:0"):
            refused = self.desk.run("--json", "serve", "--listen", listen, expect=1)
            self.assertEqual(refused.error["code"], "server.not_loopback")
        with ServingServer(self.desk, "--listen", "0.0.0.0:0", "--allow-plain-http", "--public-url", PLAIN,
                           host="desk.example") as server:
            server.url = PLAIN
            self.whole_flow(server)
            server.stop()
            self.assertIn("WARNING", server.process.stderr.read())

    def test_the_warning_speaks_the_users_language(self):
        with ServingServer(self.desk, "--listen", "0.0.0.0:0", "--allow-plain-http", "--public-url", PLAIN, "--language",
                           "de") as server:
            server.stop()
            self.assertIn("WARNUNG", server.process.stderr.read())

    def test_no_warning_without_need(self):
        certificate, key = make_certificate(self.folder, "rsa")
        for switches, trust in ((("--allow-plain-http",), None),
                                (("--listen", "0.0.0.0:0", "--tls-cert", certificate, "--tls-key", key, "--public-url",
                                  "https://desk.example"), certificate)):
            with ServingServer(self.desk, *switches, trust=trust) as server:
                self.assertEqual(server.metadata()[0], 200)
                server.stop()
                self.assertNotIn("WARNING", server.process.stderr.read())

    def test_every_address_needs_a_name(self):
        certificate, key = make_certificate(self.folder, "rsa")
        for listen, host in (("0.0.0.0:8443", "0.0.0.0"), ("[::]:0", "::"), ("[::ffff:0.0.0.0]:0", "0.0.0.0")):
            for switches, example in ((("--tls-cert", certificate, "--tls-key", key), "https://auth.example.com:8443"),
                                      (("--allow-plain-http",), "http://auth.example.com:8443")):
                with self.subTest(listen=listen, switches=switches):
                    refused = self.desk.run("--json", "serve", "--listen", listen, *switches, expect=2)
                    self.assertEqual((refused.error["code"], refused.out), ("usage", ""))
                    self.assertIn(host, refused.error["message"])
                    self.assertIn("--public-url " + example, refused.error["message"])

    def test_others_find_it_by_its_name(self):
        certificate, key = make_certificate(self.folder, "rsa")
        name = "https://localhost:8443"
        with ServingServer(self.desk, "--listen", "0.0.0.0:0", "--tls-cert", certificate, "--tls-key", key,
                           "--public-url", name, trust=certificate, host="localhost:8443") as server:
            self.assertEqual(server.process.stdout.readline(), f"public {name}\n")
            server.url = name
            status, metadata = server.metadata()
            self.assertEqual((status, metadata["issuer"]), (200, name))
            self.assertEqual(metadata["token_endpoint"], name + TOKEN)
            self.assertEqual(self.whole_flow(server)[0]["iss"], name)

    def test_strangers_names_are_refused_everywhere(self):
        with ServingServer(self.desk, "--listen", "0.0.0.0:0", "--allow-plain-http", "--public-url", PLAIN) as server:
            for host, status in (("desk.example", 200), ("rebound.example", 421), ("192.0.2.7:80", 200), ("localhost", 200)):
                self.assertEqual(server.request("GET", METADATA, headers={"Host": host})[0], status, host)

    def test_public_url(self):
        with ServingServer(self.desk, "--public-url", "https://Auth.Example.com:443/",
                           host="auth.example.com") as server:
            self.assertEqual(server.process.stdout.readline(), "public https://auth.example.com\n")
            listening, server.url = server.url, "https://auth.example.com"
            status, metadata = server.metadata()
            self.assertEqual((status, metadata["issuer"]), (200, "https://auth.example.com"))
            self.assertEqual(metadata["token_endpoint"], "https://auth.example.com" + TOKEN)
            answer, browser = self.whole_flow(server)
            self.assertEqual(answer["iss"], "https://auth.example.com")
            self.assertIn("__Host-grantdesk_session", browser.cookies)
            # A proxy may also ask by the address it was given.
            inner = urllib.parse.urlsplit(listening).netloc
            self.assertEqual(server.request("GET", METADATA, headers={"Host": inner})[0], 200)
            self.assertEqual(server.request("GET", METADATA, headers={"Host": "example.com"})[0], 421)

    def test_trusted_proxy(self):
        for switches, told in (((), "127.0.0.1"), (("--trusted-proxy", "127.0.0.1"), "192.0.2.7"),
                               (("--trusted-proxy", "192.0.2.1"), "127.0.0.1")):
            with self.subTest(switches), ServingServer(self.desk, *switches) as server:
                forwarded = {"X-Forwarded-For": "10.1.1.1, 192.0.2.7"}
                self.assertEqual(server.request("GET", METADATA, headers=forwarded)[0], 200)
                entries = self.desk.run("--json", "log").out.splitlines()
                self.assertEqual(json.loads(entries[-1])["peer"], told)

    def test_trusted_proxies_that_are_none(self):
        for address in ("proxy.example", "127.0.0.1:80", "[::1]", "10.0.0.0/8"):
            with self.subTest(address):
                refused = self.desk.run("--json", "serve", "--trusted-proxy", address, expect=2)
                self.assertEqual(refused.error["code"], "usage")
                self.assertIn("--trusted-proxy", refused.error["message"])

    def test_public_urls_that_are_none(self):
        for url in ("auth.example.com", "ftp://auth.example.com", "https://", "https://a.example/path",
                    "https://a.example?q", "https://a.example#f", "https://me@a.example", "https://me:pw@a.example",
                    "https://a b.example", "https://a.example:0", "https://a.example:99999", "http://a.example"):
            with self.subTest(url):
                refused = self.desk.run("--json", "serve", "--public-url", url, expect=2)
                self.assertEqual(refused.error["code"], "usage")
                self.assertIn("--public-url", refused.error["message"])

    def test_control_is_for_this_computer(self):
        for switches in (("--trusted-proxy", "127.0.0.1"), ("--public-url", "https://auth.example.com")):
            with self.subTest(switches):
                refused = self.desk.run("--json", "serve", "--control", *switches, expect=2)
                self.assertEqual((refused.error["code"], refused.out), ("usage", ""))
                self.assertIn("--control", refused.error["message"])
        with ServingServer(self.desk, "--control", "--public-url", "http://localhost:8080") as server:
            self.assertEqual(server.metadata()[0], 200)

    def test_plain_public_urls(self):
        for url, switches, warns in (("http://localhost:8080", (), False),
                                     ("http://auth.example.com", ("--allow-plain-http",), True)):
            with ServingServer(self.desk, "--public-url", url, *switches) as server:
                self.assertEqual(server.metadata()[1]["issuer"], url)
                server.stop()
                self.assertEqual("WARNING" in server.process.stderr.read(), warns)


if __name__ == "__main__":
    unittest.main()
