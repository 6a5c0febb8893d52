#!/usr/bin/env python3
"""Administration by grantdeskctl: health, duplicates, deletion and restoring, the audit log, import and export."""
import csv
import datetime
import getpass
import hashlib
import io
import json
import os
import re
import sqlite3
import stat
import subprocess
import unittest

import icalendar

from grantdeskctl import CALLBACK, EMAIL, TOKEN, Browser, Desk, DeskTest, Server, code_grant, refresh_grant

DAY = datetime.timedelta(days=1)
HEX32 = re.compile(r"[0-9a-f]{32}")
ISO = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def codes(health):
    return [finding["code"] for finding in health["findings"]]


class Expiry(DeskTest):
    def add(self, *switches, **options):
        return self.desk.json("secret", "add", "W", *switches, **options)

    def test_expires(self):
        self.desk.create("web", "W")
        self.assertEqual(self.add("--expires", "2099-01-31")["expires_at"], "2099-01-31T00:00:00.000Z")
        self.assertEqual(self.add("--expires", "2099-01-31T12:30:00Z")["expires_at"], "2099-01-31T12:30:00.000Z")
        period = self.add("--expires", "P90D")
        self.assertEqual(moment(period["expires_at"]).date(), moment(period["created_at"]).date() + 90 * DAY)
        self.assertIsNone(self.add()["expires_at"])
        listed = self.desk.json("secret", "list", "W")
        self.assertEqual([s["expires_at"] is None for s in listed], [True, False, False, False, True])
        self.assertEqual(self.desk.json("app", "show", "W")["secrets"], listed)
        self.assertIn("Expires", self.desk.run("secret", "list", "W").out)

    def test_nonsense(self):
        self.desk.create("web", "W")
        for expiry in ("2020-01-01", "soon", "P0D", "2099-02-30", "-5"):
            with self.subTest(expiry):
                refused = self.desk.run("--json", "secret", "add", "W", f"--expires={expiry}", expect=2)
                self.assertEqual(refused.error["code"], "usage")

    def test_an_expired_secret_opens_nothing(self):
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        brief = self.add("--expires", "P1D")
        self.desk.add_user()
        with Server(self.desk) as server:
            code = Browser(server).authorize(made["client_id"])["code"]
            status, _, tokens = server.form(TOKEN, code_grant({**made, **brief}, code))
            self.assertEqual(status, 200)
            self.desk.run("clock", "advance", "25h")
            refresh = refresh_grant({**made, **brief}, tokens["refresh_token"])
            status, _, refused = server.form(TOKEN, refresh)
            self.assertEqual((status, refused["error"]), (401, "invalid_client"))
            self.assertEqual(server.form(TOKEN, {**refresh, "client_secret": made["client_secret"]})[0], 200)
        self.assertIn("secret.expired", codes(self.desk.json("app", "health", "W")))


class Health(DeskTest):
    def test_json_and_strict(self):
        self.assertEqual(self.desk.json("app", "health", "--strict"), [])
        self.desk.create("web", "W", "--redirect-url", "http://intranet.example/cb")
        self.desk.create("single-page", "S", "--redirect-url", "https://a.example/cb")
        web, page = self.desk.json("app", "health")
        self.assertEqual((web["name"], web["severity"], codes(web)), ("W", "warning", ["redirect_url.plain_http"]))
        self.assertEqual((page["severity"], page["findings"]), ("ok", []))
        self.assertEqual(set(web), {"id", "client_id", "name", "severity", "findings"})
        self.assertEqual(set(web["findings"][0]), {"code", "severity", "message", "advice", "at"})
        self.assertEqual(self.desk.json("app", "health", "W"), web)
        self.desk.run("app", "health", "--strict", expect=1)
        self.desk.run("app", "health", "S", "--strict")
        self.assertIn("http://intranet.example/cb", self.desk.run("app", "health").out)

    def test_time_goes_by(self):
        self.desk.create("web", "W", "--redirect-url", CALLBACK)
        self.desk.json("secret", "add", "W", "--expires", "P60D")
        self.assertEqual(codes(self.desk.json("app", "health", "W")), [])
        self.desk.run("clock", "advance", "31d")
        self.assertEqual(codes(self.desk.json("app", "health", "W")),
                         ["secret.expiring", "secret.never_used", "secret.never_used"])
        self.desk.run("clock", "advance", "60d")
        self.assertEqual(codes(self.desk.json("app", "health", "W")),
                         ["secret.expired", "secret.never_used", "application.unused"])

    def test_calendar(self):
        self.desk.create("web", "Zurück; “x”, y", "--redirect-url", CALLBACK)
        secret = self.desk.json("secret", "add", "Zurück; “x”, y", "--expires", "2099-01-31", "--notes", "a,b" * 10)
        file = self.desk.path("ends.ics")
        for _ in range(2):  # it is written anew
            self.desk.run("app", "health", "--ics", file)
        printed = subprocess.run([os.environ["GRANTDESK_BIN"] + "/grantdeskctl", "--data-dir", self.desk.data, "app",
                                  "health", "--ics", "-"], capture_output=True, check=True).stdout
        with open(file, "rb") as written:
            self.assertEqual(re.sub(rb"DTSTAMP:\w+", b"", printed), re.sub(rb"DTSTAMP:\w+", b"", written.read()))
        self.assertEqual([line for line in printed.split(b"\r\n") if len(line) > 75], [])
        calendar = icalendar.Calendar.from_ical(printed)
        (event,) = calendar.walk("VEVENT")
        self.assertEqual((calendar["VERSION"], event["UID"]), ("2.0", secret["id"] + "@grantdesk"))
        self.assertEqual(event.decoded("DTSTART"), datetime.datetime(2099, 1, 31, tzinfo=datetime.timezone.utc))
        self.assertIn("Zurück; “x”, y", event["SUMMARY"])
        self.assertIn("a,b" * 10, event["SUMMARY"])
        (alarm,) = calendar.walk("VALARM")
        self.assertEqual(alarm.decoded("TRIGGER"), -7 * DAY)
        refused = self.desk.run("--json", "app", "health", "--ics", self.desk.path("no/such.ics"), expect=1)
        self.assertEqual(refused.error["code"], "file.not_written")


class Duplicate(DeskTest):
    def test_duplicate(self):
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK, "--description", "D", "--absolute-expiry", "P1Y")
        copy = self.desk.json("app", "duplicate", "W", "--name", "W2")
        for name in ("redirect_urls", "description", "absolute_expiry", "type"):
            self.assertEqual(copy[name], made[name], name)
        self.assertEqual((copy["name"], copy["secrets"]), ("W2", []))
        self.assertNotEqual(copy["client_id"], made["client_id"])
        self.assertEqual(self.desk.json("app", "show", "W2"), copy)
        self.desk.run("--json", "app", "duplicate", "W", "--name", "", expect=1)
        self.desk.run("app", "duplicate", "W", expect=2)
        self.assertEqual(len(self.desk.json("app", "list")), 2)


class DeleteAndRestore(DeskTest):
    def test_impact_first(self):
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        self.desk.add_user()
        with Server(self.desk) as server:
            code = Browser(server).authorize(made["client_id"])["code"]
            self.assertEqual(server.form(TOKEN, code_grant(made, code))[0], 200)
        refused = self.desk.run("--json", "app", "delete", "W", expect=2)
        self.assertEqual(refused.error["code"], "confirmation.missing")
        impact = refused.json["impact"]
        self.assertRegex(impact.pop("last_used_at"), ISO)
        self.assertEqual(impact, {"secrets": 1, "keys": 0, "users_with_tokens": 1})
        self.assertIn("30 days", self.desk.run("app", "delete", "W", expect=2).err)
        self.assertEqual(len(self.desk.json("app", "list")), 1)

    def test_restore(self):
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        self.assertEqual(self.desk.json("app", "deleted"), [])
        self.desk.run("app", "delete", "W", "--yes")
        (deleted,) = self.desk.json("app", "deleted")
        self.assertEqual(moment(deleted["restorable_until"]) - moment(deleted["deleted_at"]), 30 * DAY)
        self.assertEqual((deleted["id"], deleted["name"]), (made["id"], "W"))
        restored = self.desk.json("app", "restore", "W", "--with-secrets", "--with-keys")
        self.assertEqual((restored["id"], restored["client_id"], restored["secrets"]),
                         (made["id"], made["client_id"], made["secrets"]))
        self.assertEqual(self.desk.json("app", "deleted"), [])
        self.desk.run("app", "delete", "W", "--yes")
        self.assertEqual(self.desk.json("app", "restore", made["client_id"])["secrets"], [])
        self.assertEqual(self.desk.run("--json", "app", "restore", "W", expect=1).error["code"],
                         "applications.not_found")

    def test_restore_what_was_asked_for(self):
        self.desk.create("machine-to-machine", "M")
        user = self.desk.add_user()
        for switches, secrets, keys in (("--with-secrets",), 1, 0), (("--with-keys",), 0, 1), ((), 0, 0):
            with self.subTest(switches):
                if not self.desk.json("secret", "list", "M"):
                    self.desk.run("secret", "add", "M")
                if not self.desk.json("key", "list", "M"):
                    self.desk.run("key", "generate", "M", "--user", user["id"], "--private-key",
                                  self.desk.path(f"{secrets}{keys}.pem"))
                self.desk.run("app", "delete", "M", "--yes")
                back = self.desk.json("app", "restore", "M", *switches)
                self.assertEqual((len(back["secrets"]), len(back["keys"])), (secrets, keys))

    def test_no_place_left(self):
        self.desk.create("web", "W")
        self.desk.run("app", "delete", "W", "--yes")
        for number in range(10):
            self.desk.create("single-page", f"S{number}")
        self.assertEqual(self.desk.run("--json", "app", "restore", "W", expect=1).error["code"],
                         "applications.limit_reached")
        self.desk.run("app", "delete", "S0", "--yes")
        self.desk.json("app", "restore", "W")

    def test_purge(self):
        made = self.desk.create("web", "W")
        self.desk.run("app", "purge", "W", "--yes", expect=1)
        self.desk.run("app", "delete", "W", "--yes")
        self.assertEqual(self.desk.run("--json", "app", "purge", "W", expect=2).error["code"], "confirmation.missing")
        self.assertEqual(self.desk.json("app", "purge", "W", "--yes"), {"id": made["id"], "purged": True})
        self.assertEqual(self.desk.json("app", "deleted"), [])
        # What is gone for good is still in the log.
        self.assertEqual([e["action"] for e in self.desk.json("audit", "list", "--app", made["id"])],
                         ["application.created", "application.deleted", "application.purged"])


class Audit(DeskTest):
    def entries(self, *switches):
        return self.desk.json("audit", "list", *switches)

    def break_it(self, statement, *values):
        with sqlite3.connect(os.path.join(self.desk.data, "grantdesk.sqlite")) as database:
            self.assertEqual(database.execute(statement, values).rowcount, 1)

    def test_a_story(self):
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        self.desk.add_user()
        with Server(self.desk) as server:
            code = Browser(server).authorize(made["client_id"])["code"]
            tokens = server.form(TOKEN, code_grant(made, code))[2]
            self.desk.run("app", "update", "W", "--name", "W2")
            secret = self.desk.json("secret", "add", "W2")
            self.desk.run("app", "delete", "W2", "--yes")
            self.assertNotEqual(server.form(TOKEN, refresh_grant(made, tokens["refresh_token"]))[0], 200)
            self.desk.json("app", "restore", "W2", "--with-secrets")
            self.assertEqual(server.form(TOKEN, refresh_grant(made, tokens["refresh_token"]))[0], 400)
            code = Browser(server).authorize(made["client_id"])["code"]
            self.assertEqual(server.form(TOKEN, code_grant(made, code))[0], 200)

        entries = self.entries("--app", "W2")
        self.assertEqual([e["action"] for e in entries],
                         ["application.created", "application.changed", "secret.added", "application.deleted",
                          "application.restored"])
        self.assertEqual({(e["user"], e["program"], e["subject"]) for e in entries},
                         {(getpass.getuser(), "grantdeskctl", made["id"])})
        self.assertEqual(entries[1]["changes"], [{"field": "name", "before": "W", "after": "W2"}])
        everything = json.dumps(self.entries())
        for hidden in (made["client_secret"], secret["client_secret"], tokens["refresh_token"]):
            self.assertNotIn(hidden, everything)
            self.assertNotIn(hashlib.sha256(hidden.encode()).hexdigest(), everything)
        self.assertIn("Name: W → W2", self.desk.run("audit", "list").out)

        whole = self.desk.json("audit", "check")
        self.assertEqual(whole, {"entries": len(self.entries()), "whole": True, "broken_at": None})
        number = entries[1]["number"]
        self.break_it("UPDATE audit_log SET subject_name = 'Nobody' WHERE number = ?", number)
        broken = self.desk.run("--json", "audit", "check", expect=1)
        self.assertEqual((broken.json["whole"], broken.json["broken_at"]), (False, number))
        self.assertEqual(broken.error["code"], "audit.broken")
        self.assertIn(str(number), self.desk.run("audit", "check", expect=1).err)

    def test_what_is_cut_off_is_missed(self):
        self.desk.create("web", "W")
        last = self.entries()[-1]["number"]
        self.break_it("DELETE FROM audit_log WHERE number = ?", last)
        self.assertEqual(self.desk.run("--json", "audit", "check", expect=1).json["broken_at"], last)

    def test_export_of_planted_numbers(self):
        for name in ("A", "B", "C"):
            self.desk.create("web", name)
        first, last = self.entries()[0]["number"], self.entries()[-1]["number"]
        self.break_it("UPDATE audit_log SET number = -7 WHERE number = ?", first)
        self.break_it("UPDATE audit_log SET number = 9000000000000000000 WHERE number = ?", last)
        lines = self.desk.run("audit", "export", "--format", "jsonl", timeout=20).out.splitlines()
        numbers = [json.loads(line)["number"] for line in lines]
        self.assertEqual((numbers[0], numbers[-1], len(numbers)), (-7, 9000000000000000000, len(self.entries())))

    def test_search_and_limit(self):
        for name in ("Alpha", "Beta", "Gamma"):
            self.desk.create("single-page", name)
        self.assertEqual([e["subject_name"] for e in self.entries("--search", "bETA")], ["Beta"])
        self.assertEqual([e["subject_name"] for e in self.entries("--limit", "2")], ["Beta", "Gamma"])
        self.assertEqual(self.entries("--search", "nothing at all"), [])
        self.desk.run("audit", "list", "--limit", "0", expect=2)
        self.assertEqual(self.desk.run("--json", "audit", "list", "--app", "nobody", expect=1).error["code"],
                         "applications.not_found")

    def test_export(self):
        self.desk.create("web", '=cmd|"x", y')
        for number in range(260):  # more than a page
            self.desk.run("app", "update", '=cmd|"x", y', "--description", str(number))
            self.desk.run("user", "list") if number == 0 else None
        entries = self.entries("--limit", "1000")
        lines = self.desk.run("audit", "export", "--format", "jsonl").out.splitlines()
        self.assertEqual([json.loads(line) for line in lines], entries)
        self.assertEqual([e["number"] for e in entries], list(range(1, len(entries) + 1)))
        table = list(csv.DictReader(io.StringIO(self.desk.run("audit", "export", "--format", "csv").out, newline="")))
        self.assertEqual([row["hash"] for row in table], [e["hash"] for e in entries])
        self.assertEqual(table[-1]["subject_name"], "'=cmd|\"x\", y")

        file = self.desk.path("audit.csv")
        self.assertEqual(self.desk.json("audit", "export", "--format", "csv", "--output", file),
                         {"entries": len(entries), "output": file})
        self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o600)
        again = self.desk.run("--json", "audit", "export", "--format", "csv", "--output", file, expect=1)
        self.assertEqual(again.error["code"], "file.exists")
        self.desk.run("audit", "export", "--format", "xml", expect=2)


class Exchange(DeskTest):
    def setUp(self):
        super().setUp()
        self.other = Desk()
        self.addCleanup(self.other.close)

    def write(self, content):
        with open(self.desk.path("in.json"), "w", encoding="utf-8") as file:
            json.dump(content, file)
        return self.desk.path("in.json")

    def exported(self, desk, *switches):
        return json.loads(desk.run("export", *switches).out)

    def test_there_and_back(self):
        self.desk.create("web", "W", "--redirect-url", CALLBACK, "--description", "Zurück", "--absolute-expiry", "P1Y")
        self.desk.create("single-page", "S", "--redirect-url", "com.example.app:/cb", "--developer-email", EMAIL)
        self.desk.create("machine-to-machine", "M")
        user = self.desk.add_user()
        subprocess.run(["openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-out",
                        self.desk.path("key.pem")], check=True, capture_output=True)
        subprocess.run(["openssl", "pkey", "-in", self.desk.path("key.pem"), "-pubout", "-out",
                        self.desk.path("pub.pem")], check=True, capture_output=True)
        self.desk.run("key", "add", "M", self.desk.path("pub.pem"), "--user", EMAIL)
        self.desk.json("secret", "add", "W", "--notes", "nightly", "--expires", "2099-01-01")

        file = self.desk.path("apps.json")
        self.assertEqual(self.desk.json("export", "--output", file, "--include-secret-hashes"),
                         {"applications": 3, "output": file})
        self.assertEqual(stat.S_IMODE(os.stat(file).st_mode), 0o600)
        self.assertEqual(self.desk.run("--json", "export", "--output", file, expect=1).error["code"], "file.exists")

        # The key acts for a user, who has to be there.
        refused = self.other.run("--json", "import", file, "--yes", expect=1)
        self.assertEqual(refused.error["code"], "import.user_unknown")
        self.assertEqual(self.other.json("app", "list"), [])
        self.assertNotEqual(self.other.add_user()["id"], user["id"])

        preview = self.other.run("--json", "import", file, expect=2)
        self.assertEqual(preview.error["code"], "confirmation.missing")
        self.assertEqual(preview.json["imported"], False)
        self.assertEqual([i["action"] for i in preview.json["items"]], ["create"] * 3)
        self.assertEqual(self.other.json("app", "list"), [])
        done = self.other.json("import", file, "--yes")
        self.assertEqual((done["imported"], done["ignored"]), (True, []))
        with open(file, encoding="utf-8") as first:
            self.assertEqual(self.exported(self.other, "--include-secret-hashes"), json.load(first))
        unchanged = self.other.json("import", file)
        self.assertEqual([i["action"] for i in unchanged["items"]], ["unchanged"] * 3)
        self.assertEqual(len(self.other.json("audit", "list", "--search", "application.created")), 3)

    def test_secrets_go_on_working(self):
        made = self.desk.create("web", "W", "--redirect-url", CALLBACK)
        file = self.desk.path("w.json")
        self.desk.run("export", "W", "--output", file, "--include-secret-hashes")
        self.other.run("import", file, "--yes")
        self.other.add_user()
        with Server(self.other) as server:
            code = Browser(server).authorize(made["client_id"])["code"]
            self.assertEqual(server.form(TOKEN, code_grant(made, code))[0], 200)

    def test_redacted(self):
        made = self.desk.create("web", "W")
        self.desk.create("web", "X")
        text = self.desk.run("export", "W").out
        self.assertNotIn(hashlib.sha256(made["client_secret"].encode()).hexdigest(), text)
        self.assertNotIn(made["client_secret"], text)
        self.assertEqual(json.loads(text)["client_name"], "W")
        self.assertEqual([c["client_name"] for c in self.exported(self.desk)["clients"]], ["W", "X"])
        done = self.other.run("--json", "import", "-", "--yes", stdin=text).json
        self.assertEqual(done["ignored"], ["grantdesk_secrets[0]"])
        self.assertEqual(self.other.json("app", "show", "W")["secrets"], [])
        self.assertEqual(self.desk.run("--json", "export", "nobody", expect=1).error["code"], "applications.not_found")

    def test_changes(self):
        made = self.desk.create("single-page", "S", "--redirect-url", CALLBACK)
        client = self.exported(self.desk)
        client["client_name"] = "New"
        client["redirect_uris"] += ["https://a.example/cb"]
        file = self.write(client)
        dry = self.desk.json("import", file, "--dry-run", "--yes")
        (item,) = dry["items"]
        self.assertEqual((dry["imported"], item["action"], item["client_id"]), (False, "change", made["client_id"]))
        self.assertEqual(item["changes"], [{"field": "name", "before": "S", "after": "New"},
                                           {"field": "redirect_urls", "before": "", "after": "https://a.example/cb"}])
        self.assertIn("S → New", self.desk.run("import", file, expect=2).out)
        self.assertEqual(self.desk.json("app", "show", made["id"])["name"], "S")
        self.desk.run("import", file, "--yes")
        changed = self.desk.json("app", "show", made["id"])
        self.assertEqual((changed["name"], changed["redirect_urls"]), ("New", [CALLBACK, "https://a.example/cb"]))

    def test_all_or_nothing(self):
        good = {"client_name": "Good", "redirect_uris": ["https://a.example/cb"]}
        bad = {"client_name": "Bad", "redirect_uris": ["https://*.example/cb"]}
        refused = self.desk.run("--json", "import", self.write([good, bad]), "--yes", expect=1)
        self.assertEqual([i["action"] for i in refused.json["items"]], ["create", "refuse"])
        (refusal,) = refused.json["items"][1]["refusals"]
        self.assertEqual((refusal["path"], refusal["code"]), ("redirect_uris[0]", "redirect_url.wildcard"))
        self.assertEqual(refused.error["code"], "redirect_url.wildcard")
        self.assertEqual(self.desk.json("app", "list"), [])
        many = [{**good, "client_name": f"G{number}"} for number in range(11)]
        refused = self.desk.run("--json", "import", self.write(many), "--yes", expect=1)
        self.assertEqual(refused.error["code"], "applications.limit_reached")
        self.assertEqual(self.desk.json("app", "list"), [])
        self.desk.run("import", self.write(many[:10]), "--yes")
        self.assertEqual(len(self.desk.json("app", "list")), 10)

    def test_broken_logo(self):
        pixel = ("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
        client = {"client_name": "W", "redirect_uris": [CALLBACK], "logo_uri": "data:image/png;base64," + pixel}
        broken = {**client, "logo_uri": client["logo_uri"].replace("R42mNk", "R42mNm")}
        refused = self.desk.run("--json", "import", self.write(broken), "--yes", expect=1)
        (item,) = refused.json["items"]
        (refusal,) = item["refusals"]
        self.assertEqual((item["action"], refusal["path"], refusal["code"]),
                         ("refuse", "logo_uri", "import.logo_damaged"))
        self.assertIn("damaged or incomplete", refusal["message"])
        self.assertEqual(self.desk.json("app", "list"), [])
        self.desk.run("import", self.write(client), "--yes")

    def test_what_was_deleted_is_restored_instead(self):
        self.desk.create("web", "W")
        text = self.desk.run("export").out
        self.desk.run("app", "delete", "W", "--yes")
        refused = self.desk.run("--json", "import", "-", "--yes", stdin=text, expect=1)
        self.assertEqual(refused.error["code"], "applications.was_deleted")
        self.desk.run("app", "purge", "W", "--yes")
        self.desk.run("import", "-", "--yes", stdin=text)
        self.desk.json("app", "show", "W")

    def test_other_servers_and_secrets(self):
        secret = "Zk3xQ0mVt7Yb2Nn8Lw5Rj1Hc6Pd9Fs4G"
        client = {"client_id": "order-desk", "client_secret": secret, "client_secret_expires_at": 0,
                  "client_name": "Order desk", "redirect_uris": [CALLBACK], "scope": "openid",
                  "grant_types": ["authorization_code", "refresh_token"], "logo_uri": None}
        done = self.desk.run("--json", "import", "-", "--yes", stdin=json.dumps(client))
        self.assertEqual(done.json["ignored"], ["client_id", "scope"])
        self.assertNotIn(secret, done.out + done.err)
        made = self.desk.json("app", "show", "Order desk")
        self.assertRegex(made["client_id"], HEX32)
        self.assertEqual((made["type"], made["secrets"][0]["last_four"]), ("web", "Fs4G"))
        self.desk.add_user()
        with Server(self.desk) as server:
            code = Browser(server).authorize(made["client_id"])["code"]
            self.assertEqual(server.form(TOKEN, code_grant({**made, "client_secret": secret}, code))[0], 200)

    def test_nonsense(self):
        for content, code in (("", "interchange.not_json"), ("[]", "interchange.empty"),
                              ("{}", "interchange.not_a_client"), ("[" * 100000, "interchange.not_json"),
                              ('{"client_name":1}', "json.not_text"),
                              ('{"client_name":"A","grant_types":["password"]}', "interchange.type_unclear")):
            with self.subTest(content[:20]):
                refused = self.desk.run("--json", "import", "-", stdin=content, expect=1)
                self.assertEqual(refused.error["code"], code)
        self.assertEqual(self.desk.run("--json", "import", "/no/such", expect=1).error["code"], "file.unreadable")


if __name__ == "__main__":
    unittest.main()
