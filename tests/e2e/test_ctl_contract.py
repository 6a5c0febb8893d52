#!/usr/bin/env python3
"""grantdeskctl's contract: commands, JSON shapes, exit statuses, standard input."""
import base64
import json
import os
import re
import stat
import subprocess
import unittest

from grantdeskctl import BIN, DeskTest, SeededServer

HEX32 = re.compile(r"[0-9a-f]{32}")
SECRET = re.compile(r"[A-Za-z0-9_-]{43}")
ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")

# The same for every type; what a type lacks is null or an empty list.
SHARED = {"id", "type", "name", "description", "client_id", "customer_id", "created_at", "last_used_at", "redirect_urls",
          "rotate_refresh_tokens", "absolute_expiry", "inactivity_expiry", "secrets", "keys"}
FIELDS = {
    "machine-to-machine": SHARED,
    "web": SHARED | {"description_url"},
    "single-page": SHARED | {"developer_name", "developer_email", "privacy_policy_url"},
}


class Applications(DeskTest):
    def test_create_each_type(self):
        for kind, fields in FIELDS.items():
            with self.subTest(kind):
                made = self.desk.create(kind, f"My {kind}")
                has_secret = kind != "single-page"
                self.assertEqual(set(made), fields | ({"client_secret"} if has_secret else set()))
                self.assertEqual((made["type"], made["name"]), (kind, f"My {kind}"))
                self.assertRegex(made["client_id"], HEX32)
                self.assertRegex(made["customer_id"], HEX32)
                self.assertRegex(made["created_at"], ISO)
                self.assertIsNone(made["last_used_at"])
                self.assertEqual(made["redirect_urls"], [])
                self.assertEqual(made["rotate_refresh_tokens"] is None, kind == "machine-to-machine")
                self.assertEqual(made["secrets"] == [], kind == "single-page")
                if has_secret:
                    self.assertRegex(made["client_secret"], SECRET)
                    self.assertEqual([s["last_four"] for s in made["secrets"]], [made["client_secret"][-4:]])
                    self.assertEqual(set(made["secrets"][0]),
                                     {"id", "last_four", "notes", "created_at", "last_used_at", "expires_at"})
                shown = self.desk.json("app", "show", made["client_id"])
                self.assertEqual(shown, {k: v for k, v in made.items() if k != "client_secret"})

    def test_defaults(self):
        web = self.desk.create("web", "W")
        self.assertEqual((web["rotate_refresh_tokens"], web["absolute_expiry"], web["inactivity_expiry"]),
                         (False, "never", "P6M"))
        self.assertIs(self.desk.create("single-page", "S")["rotate_refresh_tokens"], True)

    def test_create_with_everything(self):
        made = self.desk.create("web", "W", "--description", "D", "--redirect-url", "http://127.0.0.1/a",
                                "--redirect-url", "https://example.com/b", "--rotate-refresh-tokens",
                                "--absolute-expiry", "P1Y", "--inactivity-expiry", "never")
        self.assertEqual(made["redirect_urls"], ["http://127.0.0.1/a", "https://example.com/b"])
        self.assertEqual((made["description"], made["rotate_refresh_tokens"], made["absolute_expiry"],
                          made["inactivity_expiry"]), ("D", True, "P1Y", "never"))

    def test_list_and_lookup(self):
        self.assertEqual(self.desk.json("app", "list"), [])
        first, second = self.desk.create("web", "First"), self.desk.create("single-page", "Second")
        self.assertEqual([a["id"] for a in self.desk.json("app", "list")], [first["id"], second["id"]])
        for name in (first["id"], first["client_id"], "First"):
            self.assertEqual(self.desk.json("app", "show", name)["id"], first["id"])
        self.assertEqual(self.desk.run("--json", "app", "show", "first", expect=1).error["code"],
                         "applications.not_found")

    def test_update(self):
        made = self.desk.create("web", "W", "--redirect-url", "http://127.0.0.1/a")
        changed = self.desk.json("app", "update", "W", "--name", "X", "--redirect-url", "http://127.0.0.1/b",
                                 "--remove-redirect-url", "http://127.0.0.1/a", "--rotate-refresh-tokens",
                                 "--inactivity-expiry", "P30D")
        self.assertEqual((changed["id"], changed["name"], changed["redirect_urls"]),
                         (made["id"], "X", ["http://127.0.0.1/b"]))
        self.assertEqual((changed["rotate_refresh_tokens"], changed["inactivity_expiry"]), (True, "P30D"))
        self.assertEqual(changed["secrets"], made["secrets"])
        self.assertIs(self.desk.json("app", "update", "X", "--no-rotate-refresh-tokens")["rotate_refresh_tokens"], False)
        refused = self.desk.run("--json", "app", "update", "X", "--remove-redirect-url", "http://127.0.0.1/b", expect=1)
        self.assertEqual(refused.error["code"], "redirect_url.missing")
        self.assertEqual(self.desk.run("--json", "app", "update", "X", "--name", "", expect=1).error["code"],
                         "name.empty")
        self.assertEqual(self.desk.json("app", "show", "X"), self.desk.json("app", "list")[0])

    def logo_of(self, name):
        """The stored logo's bytes, or None."""
        for application in json.loads(self.desk.run("seed", "export").out)["applications"]:
            if application["name"] == name and "logo_png" in application:
                return base64.b64decode(application["logo_png"])
        return None

    def test_logo(self):
        self.desk.create("web", "W", "--redirect-url", "https://example.com/b")
        pixel = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                                 "rkJggg==")
        file = self.desk.path("logo.png")
        with open(file, "wb") as png:
            png.write(pixel)
        self.desk.run("app", "update", "W", "--logo", file)
        with open(file, "wb") as png:
            png.write(b"GIF89a")
        refused = self.desk.run("--json", "app", "update", "W", "--logo", file, expect=1)
        self.assertEqual(refused.error["code"], "logo.not_png")
        self.assertIn("--logo: The logo must be a PNG image.", refused.err)
        with open(file, "wb") as png:
            png.write(pixel.replace(b"IDATx", b"IDATy"))
        refused = self.desk.run("--json", "app", "update", "W", "--logo", file, expect=1)
        self.assertEqual(refused.error["code"], "logo.damaged")
        self.desk.run("app", "update", "W", "--logo", self.desk.path("nowhere"), expect=1)
        self.desk.run("app", "update", "W", "--logo", file, "--no-logo", expect=2)
        self.assertEqual(self.logo_of("W"), pixel)
        self.desk.run("app", "update", "W", "--no-logo")
        self.assertIsNone(self.logo_of("W"))
        self.desk.create("machine-to-machine", "M")
        self.desk.run("app", "update", "M", "--no-logo", expect=2)

    def test_delete(self):
        made = self.desk.create("web", "W")
        self.desk.run("app", "delete", "W", expect=2)
        self.assertEqual(self.desk.json("app", "delete", "W", "--yes"), {"id": made["id"], "deleted": True})
        self.desk.run("app", "delete", "W", "--yes", expect=1)

    def test_ten_at_most(self):
        for number in range(10):
            self.desk.create(("web", "single-page", "machine-to-machine")[number % 3], f"App {number}")
        refused = self.desk.run("--json", "app", "create", "--type", "web", "--name", "Eleven", expect=1)
        self.assertEqual(refused.error["code"], "applications.limit_reached")
        self.assertIn("up to ten", refused.err.splitlines()[0])
        self.assertEqual(refused.out, "")
        self.desk.run("app", "delete", "App 3", "--yes")
        self.desk.create("web", "Eleven")

    def test_problems_name_the_switch(self):
        refused = self.desk.run("--json", "app", "create", "--type", "web", "--name", "W", "--redirect-url",
                                "https://example.com/#x", "--redirect-url", "https://8.8.8.8/", expect=1)
        self.assertEqual(refused.error["code"], "redirect_url.fragment")
        self.assertIn("--redirect-url https://example.com/#x: The redirect URL must not contain a fragment (#).",
                      refused.err)
        self.assertIn("--redirect-url https://8.8.8.8/: The redirect URL must not be a public IP address.", refused.err)
        self.assertEqual(self.desk.json("app", "list"), [])


class UsageErrors(DeskTest):
    def test_exit_two(self):
        for line in ([], ["frob"], ["app"], ["app", "frob"], ["app", "create"], ["app", "create", "--type", "web"],
                     ["app", "create", "--type", "fax", "--name", "N"], ["app", "list", "--frob"], ["app", "show"],
                     ["app", "create", "--type", "web", "--name", "N", "--absolute-expiry", "soon"],
                     ["app", "create", "--type", "machine-to-machine", "--name", "N", "--redirect-url", "http://x/"],
                     ["app", "create", "--type", "web", "--name", "N", "--developer-name", "D"],
                     ["--language", "tlh", "app", "list"], ["serve", "--listen", "127.0.0.1"],
                     ["serve", "--listen", "127.0.0.1:70000"], ["serve", "--listen", "example.com:80"],
                     ["log", "--limit", "x"], ["log", "--limit", "99999999999"], ["log", "--json=x"],
                     ["flow", "run", "N", "--timeout", "soon"], ["flow", "run", "N", "--sign-in", "x@example.com"],
                     ["user", "add", "--name", "N", "--email", "n@example.com"]):
            with self.subTest(line):
                answer = self.desk.run(*line, expect=2)
                self.assertEqual(answer.out, "")
                self.assertTrue(answer.err.strip())
                as_json = self.desk.run("--json", *line, expect=2)
                self.assertEqual(as_json.error["code"], "usage")
                self.assertIn(as_json.error["message"], as_json.err)

    def test_help_and_version(self):
        for line in (["--help"], ["app", "create", "--help"], ["flow", "run", "-h"]):
            self.assertIn("Usage: grantdeskctl", self.desk.run(*line).out)
        self.assertRegex(self.desk.run("--version").out, r"\Agrantdeskctl \d+\.\d+\.\d+\n\Z")

    def test_off_loopback_is_refused(self):
        for listen in ("0.0.0.0:0", "192.0.2.1:0", "[::]:0"):
            refused = self.desk.run("--json", "serve", "--listen", listen, expect=1)
            self.assertEqual(refused.error["code"], "server.not_loopback")

    def test_switches_after_the_command(self):
        other = self.desk.path("other")
        subprocess.run([BIN, "app", "create", "--type", "web", "--name", "N", "--data-dir", other, "--json"], check=True,
                       capture_output=True)
        found = subprocess.run([BIN, "app", "list", "--json"], check=True, capture_output=True, text=True,
                               env={**os.environ, "GRANTDESK_DATA_DIR": other})
        self.assertEqual([a["name"] for a in json.loads(found.stdout)], ["N"])


class Secrets(DeskTest):
    def test_add_list_delete(self):
        made = self.desk.create("web", "W")
        added = self.desk.json("secret", "add", "W", "--notes", "for staging")
        self.assertEqual(set(added), {"id", "last_four", "notes", "created_at", "last_used_at", "expires_at", "client_secret"})
        self.assertRegex(added["client_secret"], SECRET)
        for spelling in ("2099-01-31 18:00", "2099-01-31T18:00", "2099-01-31xyz", "2099/01/31", "31.1.2099"):
            with self.subTest(spelling):
                self.desk.run("secret", "add", "W", "--expires", spelling, expect=2)
        listed = self.desk.json("secret", "list", "W")
        self.assertEqual([s["id"] for s in listed], [made["secrets"][0]["id"], added["id"]])
        self.assertEqual(listed[1]["notes"], "for staging")
        self.assertNotIn(added["client_secret"], json.dumps(listed))
        asked = self.desk.run("secret", "delete", "W", added["id"], expect=2)
        self.assertNotIn("only client secret", asked.out)
        self.assertEqual(self.desk.run("--json", "secret", "delete", "W", "none", expect=1).error["code"],
                         "secrets.not_found")
        self.desk.run("secret", "delete", "W", added["id"], "--yes")
        self.assertEqual(len(self.desk.json("secret", "list", "W")), 1)
        last = made["secrets"][0]["id"]
        self.assertIn("only client secret", self.desk.run("secret", "delete", "W", last, expect=2).out)
        asked = self.desk.run("--json", "secret", "delete", "W", last, expect=2)
        self.assertEqual(json.loads(asked.out),
                         {"id": last, "deleted": False, "impact": {"last_used_at": None, "only_one": True}})
        gone = self.desk.run("--json", "secret", "delete", "W", added["id"], "--yes", expect=1)
        self.assertEqual(gone.error["code"], "secrets.not_found")

    def test_limits(self):
        self.desk.create("web", "W")
        self.desk.create("single-page", "S")
        for _ in range(4):
            self.desk.json("secret", "add", "W")
        self.assertEqual(self.desk.run("--json", "secret", "add", "W", expect=1).error["code"], "secrets.limit_reached")
        for verb in ("add", "list"):
            self.assertEqual(self.desk.run("--json", "secret", verb, "S", expect=1).error["code"], "secrets.not_allowed")
        long = self.desk.run("--json", "secret", "add", "W", "--notes", "x" * 65, expect=1)
        self.assertEqual(long.error["code"], "notes.too_long")
        self.assertIn("--notes", long.err)

    def test_plaintext_is_nowhere_on_disk(self):
        secret = self.desk.create("web", "W")["client_secret"].encode()
        for folder, _, files in os.walk(self.desk.data):
            for name in files:
                with open(os.path.join(folder, name), "rb") as file:
                    self.assertNotIn(secret, file.read())


class Keys(DeskTest):
    def setUp(self):
        super().setUp()
        self.user = self.desk.add_user()
        self.desk.create("machine-to-machine", "M")

    def test_generate(self):
        file = self.desk.path("private.pem")
        key = self.desk.json("key", "generate", "M", "--user", self.user["email"], "--private-key", file)
        self.assertEqual(set(key), {"id", "fingerprint", "bits", "created_by", "created_at", "last_used_at",
                                    "certificate"})
        self.assertEqual((key["bits"], key["created_by"], key["certificate"]), (2048, self.user["id"], None))
        self.assertRegex(key["fingerprint"], r"\A[0-9a-f]{64}\Z")
        self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o600)
        with open(file) as pem:
            self.assertTrue(pem.read().startswith("-----BEGIN PRIVATE KEY-----"))
        self.assertEqual(self.desk.json("key", "list", "M"), [key])
        self.assertEqual(self.desk.json("app", "show", "M")["keys"], [key])

    def test_size(self):
        file = self.desk.path("private.pem")
        arguments = ("key", "generate", "M", "--user", self.user["email"], "--private-key", file, "--bits")
        for bits in ("1024", "2049", "8192", "many"):
            self.assertEqual(self.desk.run("--json", *arguments, bits, expect=2).error["code"], "usage")
        self.assertFalse(os.path.exists(file))
        self.assertEqual(self.desk.json(*arguments, "3072")["bits"], 3072)
        written = subprocess.run(["openssl", "pkey", "-in", file, "-noout", "-text"], check=True, capture_output=True)
        self.assertIn(b"3072 bit", written.stdout)

    def test_passphrase(self):
        file, passphrase = self.desk.path("private.pem"), self.desk.path("passphrase")
        arguments = ("key", "generate", "M", "--user", self.user["email"], "--private-key", file,
                     "--passphrase-file", passphrase)
        with open(passphrase, "w") as words:
            words.write("short\nand what follows\n")
        self.desk.run(*arguments, expect=2)
        self.assertFalse(os.path.exists(file))
        with open(passphrase, "w") as words:
            words.write("correct horse\nand what follows\n")
        self.desk.json(*arguments)
        with open(file) as pem:
            self.assertTrue(pem.read().startswith("-----BEGIN ENCRYPTED PRIVATE KEY-----"))
        subprocess.run(["openssl", "pkey", "-in", file, "-passin", "pass:correct horse", "-noout"], check=True)

    def test_never_overwrites(self):
        file = self.desk.path("private.pem")
        with open(file, "w") as kept:
            kept.write("mine")
        refused = self.desk.run("--json", "key", "generate", "M", "--user", "Ada Lovelace", "--private-key", file,
                                expect=1)
        self.assertEqual(refused.error["code"], "file.exists")
        with open(file) as kept:
            self.assertEqual(kept.read(), "mine")
        self.assertEqual(self.desk.json("key", "list", "M"), [])

    def test_no_private_key_without_its_public_half(self):
        file = self.desk.path("private.pem")
        self.desk.run("key", "generate", "M", "--user", "nobody@example.com", "--private-key", file, expect=1)
        self.assertFalse(os.path.exists(file))
        self.desk.create("web", "W")
        self.desk.run("key", "generate", "W", "--user", self.user["id"], "--private-key", file, expect=1)
        self.assertFalse(os.path.exists(file))

    def test_add(self):
        private, public, certificate = (self.desk.path(n) for n in ("k.pem", "k.pub", "k.crt"))
        subprocess.run(["openssl", "req", "-x509", "-sha256", "-nodes", "-newkey", "rsa:2048", "-subj", "/CN=Ada",
                        "-keyout", private, "-out", certificate], check=True, capture_output=True)
        subprocess.run(["openssl", "pkey", "-in", private, "-pubout", "-out", public], check=True)
        key = self.desk.json("key", "add", "M", "--user", self.user["id"], certificate)
        self.assertIn("Ada", key["certificate"]["subject"])
        self.assertRegex(key["certificate"]["valid_until"], ISO)
        with open(public) as pem:
            again = self.desk.run("--json", "key", "add", "M", "--user", self.user["id"], "-", stdin=pem.read(),
                                  expect=1)
        self.assertEqual(again.error["code"], "keys.duplicate")
        refused = self.desk.run("--json", "key", "add", "M", "--user", self.user["id"], private, expect=1)
        self.assertEqual(refused.error["code"], "keys.private_key")
        asked = self.desk.run("--json", "key", "delete", "M", key["id"], expect=2)
        self.assertEqual(json.loads(asked.out)["impact"], {"last_used_at": None, "only_one": True})
        self.assertEqual(self.desk.json("key", "delete", "M", key["id"], "--yes"), {"id": key["id"], "deleted": True})
        with open(public) as pem:
            self.desk.json("key", "add", "M", "--user", self.user["id"], "-", stdin=pem.read())

    def test_bad_input(self):
        for stdin, code in (("", "keys.unreadable"), ("garbage", "keys.unreadable"),
                            ("x" * (64 * 1024 + 1), "file.too_large")):
            with self.subTest(code):
                refused = self.desk.run("--json", "key", "add", "M", "--user", self.user["id"], "-", stdin=stdin,
                                        expect=1)
                self.assertEqual(refused.error["code"], code)
        refused = self.desk.run("--json", "key", "add", "M", "--user", self.user["id"], "/no/such/file", expect=1)
        self.assertEqual(refused.error["code"], "file.unreadable")


class Seeds(DeskTest):
    def test_what_is_there_is_left_alone(self):
        seed = {"users": [{"name": "Ada", "email": "ada@example.com", "password": "open sesame"}],
                "applications": [{"type": "machine-to-machine", "name": "M", "client_secrets": ["s"]}]}
        first = self.desk.json("seed", "apply", "-", stdin=json.dumps(seed))
        self.assertEqual(first, {"users_added": 1, "users_updated": 0, "applications_created": 1,
                                 "applications_updated": 0})
        stored, audited = self.desk.run("seed", "export").out, self.desk.run("--json", "audit", "list").out
        again = self.desk.json("seed", "apply", "-", stdin=json.dumps(seed))
        self.assertEqual(set(again.values()), {0})
        with SeededServer(self.desk, seed, ephemeral=False):
            pass
        self.assertEqual(self.desk.run("seed", "export").out, stored)
        self.assertEqual(self.desk.run("--json", "audit", "list").out, audited)
        seed["users"][0]["password"] = "close sesame"
        self.assertEqual(self.desk.json("seed", "apply", "-", stdin=json.dumps(seed))["users_updated"], 1)


class Users(DeskTest):
    def test_first_start(self):
        answer = self.desk.run("--json", "user", "list")
        [sample] = answer.json
        self.assertEqual(set(sample), {"id", "name", "email", "active", "created_at"})
        self.assertEqual((sample["name"], sample["email"], sample["active"]),
                         ("Sam Sample", "sam.sample@example.com", True))
        # Nobody sits at our standard error: no password there, but how to choose one.
        self.assertIn("grantdeskctl --data-dir=", answer.err)
        self.assertNotIn("Password:", answer.err)
        self.assertEqual(self.desk.run("user", "list").err, "")

    def test_the_advice_is_for_the_chosen_folder(self):
        folder, other = self.desk.path("Ada's folder; $HOME"), self.desk.path("default")
        start = subprocess.run([BIN, "--data-dir", folder, "user", "list"], check=True, capture_output=True, text=True)
        advice = re.search(r"Choose a password with: grantdeskctl (.*)", start.stderr).group(1)
        environment = {**os.environ, "GRANTDESK_DATA_DIR": other}
        subprocess.run(f"{BIN} {advice}", shell=True, check=True, capture_output=True, text=True,
                       input="another one\n", env=environment)
        self.assertFalse(os.path.exists(other))
        # Where no folder was chosen, none is named.
        bare = subprocess.run([BIN, "user", "list"], check=True, capture_output=True, text=True, env=environment)
        self.assertIn("grantdeskctl user set-password sam.sample@example.com --password-stdin", bare.stderr)

    def test_add(self):
        user = self.desk.add_user()
        self.assertEqual([u["id"] for u in self.desk.json("user", "list")][1], user["id"])
        taken = self.desk.run("--json", "user", "add", "--name", "Other", "--email", "ADA@example.com",
                              "--password-stdin", stdin="another password\n", expect=1)
        self.assertEqual(taken.error["code"], "users.email_taken")
        for email in ("", "ada", "@example.com", "ada@", "a b@example.com"):
            refused = self.desk.run("--json", "user", "add", "--name", "N", "--email", email, "--password-stdin",
                                    stdin="another password\n", expect=1)
            self.assertEqual(refused.error["code"], "users.email_invalid")
        self.assertEqual(self.desk.run("--json", "user", "add", "--name", "N", "--email", "n@example.com",
                                       "--password-stdin", stdin="", expect=1).error["code"], "input.missing")

    def test_passwords_that_nobody_could_type(self):
        self.desk.add_user(email="ada@example.com")
        self.desk.run("user", "set-password", "ada@example.com", "--password-stdin", stdin="\u20ac" * 1024 + "\n")
        process = subprocess.run([BIN, "--data-dir", self.desk.data, "--json", "user", "set-password", "ada@example.com",
                                  "--password-stdin"], input=b"G\xfcl\n", capture_output=True, check=False)
        self.assertEqual(json.loads(process.stderr.splitlines()[-1])["error"]["code"], "users.password_invalid")
        refused = self.desk.run("--json", "user", "set-password", "ada@example.com", "--password-stdin",
                                stdin="x" * 1025 + "\n", expect=1)
        self.assertEqual(refused.error["code"], "users.password_invalid")

    def test_activity_and_password(self):
        self.desk.add_user()
        refused = self.desk.run("--json", "user", "deactivate", "ada@example.com", expect=2)
        self.assertEqual((refused.error["code"], refused.out), ("confirmation.missing", ""))
        self.assertIn("activated again", refused.error["message"])
        self.assertTrue(all(user["active"] for user in self.desk.json("user", "list")))
        self.assertIs(self.desk.json("user", "deactivate", "ada@example.com", "--yes")["active"], False)
        self.assertIs(self.desk.json("user", "activate", "Ada Lovelace")["active"], True)
        self.desk.run("user", "set-password", "ada@example.com", "--password-stdin", stdin="quite another one\n")
        self.desk.run("user", "set-password", "nobody", "--password-stdin", stdin="x\n", expect=1)

    def test_data_folder_is_private(self):
        self.desk.run("user", "list")
        self.assertEqual(stat.S_IMODE(os.stat(self.desk.data).st_mode), 0o700)
        for name in os.listdir(self.desk.data):
            self.assertEqual(stat.S_IMODE(os.stat(os.path.join(self.desk.data, name)).st_mode) & 0o077, 0, name)

    def test_unusable_folder(self):
        with open(self.desk.path("file"), "w"):
            pass
        for folder in (self.desk.path("file"), "/proc/nowhere"):
            refused = subprocess.run([BIN, "--data-dir", folder, "--json", "app", "list"], capture_output=True, text=True)
            self.assertEqual(refused.returncode, 1)
            self.assertTrue(json.loads(refused.stderr.splitlines()[-1])["error"]["code"].startswith("storage."))


class Tables(DeskTest):
    def test_people_get_words(self):
        self.desk.create("web", "Shop", "--redirect-url", "http://127.0.0.1/cb")
        self.assertRegex(self.desk.run("app", "list").out, r"Name +Application type +Client ID.*\nShop +web +[0-9a-f]{32}")
        shown = self.desk.run("app", "show", "Shop").out
        self.assertRegex(shown, r"Inactivity expiration +6 months")
        self.assertRegex(shown, r"Redirect URL +http://127\.0\.0\.1/cb")
        made = self.desk.run("app", "create", "--type", "web", "--name", "Second").out
        self.assertRegex(made, r"Client secret +[A-Za-z0-9_-]{43}\n")
        self.assertIn("you will not be able to see it again", made)

    def test_control_characters_stay_out_of_the_terminal(self):
        self.desk.create("web", "Shop", "--description", "line\nnext\ttab")
        self.assertRegex(self.desk.run("app", "show", "Shop").out, r"Description +line next tab\n")


if __name__ == "__main__":
    unittest.main()
