#!/usr/bin/env python3
"""./dev bench server: the built-in authorization server beside its peers, taking turns in one run."""
import argparse
import collections
import http.client
import json
import os
import pathlib
import shutil
import signal
import statistics
import sys
import time
import urllib.parse

import load
import measure
import report
import servers
from glewlwyd import Glewlwyd
from grantdesk import Grantdesk
from servers import fresh

SUBJECT = "5f3a9c1e7b2d4860a1c3e5f7091b2d4f"
FAMILIES = 96
MOST_EXCHANGES = 30_000  # a second: so many assertions are kept ready for each second of a turn
SCENARIOS = ("refresh", "code", "jwt", "start", "cost")


def arguments():
    parser = argparse.ArgumentParser(prog="./dev bench server", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one short round of everything: shows that it works")
    parser.add_argument("--rounds", type=int, help="how often each takes its turn (5)")
    parser.add_argument("--seconds", type=int, help="how long a turn lasts (5)")
    parser.add_argument("--tries", type=int, help="how often a disturbed turn is taken at most (6)")
    parser.add_argument("--only", choices=SCENARIOS, action="append", help="may be given several times")
    parser.add_argument("--program", default="build-release/bin/grantdeskctl", type=pathlib.Path)
    parser.add_argument("--folder", default="build/bench", type=pathlib.Path, help="where everything is put")
    options = parser.parse_args()
    usual = {"rounds": 5, "seconds": 5, "tries": 6}
    for name, value in usual.items():
        if getattr(options, name) is None:
            setattr(options, name, 1 if options.quick else value)
    options.only = options.only or list(SCENARIOS)
    options.whole = (set(options.only) == set(SCENARIOS) and not options.quick
                     and all(getattr(options, name) >= value for name, value in usual.items()))
    options.warm_up = 1 if options.quick else 2
    options.assertions = 6_000 if options.quick else 180_000
    options.stored = 20_000 if options.quick else 1_000_000
    options.program = options.program.resolve()
    options.folder = options.folder.resolve()
    return options


class Bench:
    def __init__(self, options):
        self.options = options
        self.folder = options.folder
        self.rounds = collections.defaultdict(lambda: collections.defaultdict(list))
        self.detail = {}
        self._prepare()

    def say(self, words):
        print(f"· {words}", file=sys.stderr, flush=True)

    def _prepare(self):
        packages = self.folder / "npm"
        self.say("signing assertions")
        claims = {"iss": SUBJECT, "sub": SUBJECT, "aud": "http://bench.invalid", "exp": int(time.time()) + 12 * 3600}
        wanted = self.options.assertions if "jwt" in self.options.only else 100
        signed, _ = measure.run(["node", str(servers.HERE / "peers" / "sign.mjs"), str(self.folder / "assertions"),
                                 str(wanted), json.dumps(claims)])
        self.jwt = {**json.loads(signed), "subject": SUBJECT}
        lines = (self.folder / "assertions").read_text().splitlines()
        warm = min(len(lines) // 4, MOST_EXCHANGES // 2)
        self.assertions = len(lines) - warm
        servers.write_lines(self.folder / "assertions-warm-up", lines[:warm])
        servers.write_lines(self.folder / "assertions", lines[warm:])

        settings = json.dumps({"password": servers.PASSWORD, **servers.ARGON2})
        password_hash, _ = measure.run(["node", str(servers.HERE / "peers" / "hash.cjs")], cwd=packages,
                                       env={**os.environ, "BENCH_SETTINGS": settings})
        self.say("preparing the data folders")
        self.ours = Grantdesk(self.options.program, self.folder / "template-grantdesk", FAMILIES)
        self.ours.prepare(SUBJECT, self.jwt["pem"])
        self.glewlwyd = Glewlwyd(FAMILIES)
        self.glewlwyd.prepare(self.folder / "template-glewlwyd")
        self.node_oauth = servers.NodeOauth(packages, FAMILIES)
        self.oidc_provider = servers.OidcProvider(packages, FAMILIES, password_hash.strip())
        self.nginx = servers.Nginx()
        self.labels = {one.key: one.label for one in
                       (self.ours, self.nginx, self.node_oauth, self.oidc_provider, self.glewlwyd)}

    def turn(self, scenario, key, take):
        """Takes a turn, again while something else used the processor, and notes its figures."""
        for attempt in range(self.options.tries):
            self.say(f"{scenario}: {key}" + (f", again ({attempt})" if attempt else ""))
            figures = take(fresh(self.folder / "round"))
            figures["disturbed"] = figures.pop("others") > measure.TOLERATED
            figures["repeated"] = attempt
            if not figures["disturbed"]:
                break
        self.rounds[scenario][key].append(figures)
        return figures

    @staticmethod
    def loaded(running, run):
        """The figures of `run`, a load, on a server that runs."""
        before = measure.cpu_seconds(running.pid)
        with measure.Watch() as watch:
            result = run()
            cpu = measure.cpu_seconds(running.pid) - before
        good = result["requests"] - result["refused"]
        if good <= 0 or result["socket_errors"]:
            raise RuntimeError(f"{running.process.args[0]}: the load failed: {result}")
        return {"rate": good * 1e6 / (result.get("lasted") or result["microseconds"]), "p50_ms": result["p50"] / 1000,
                "p99_ms": result["p99"] / 1000, "p999_ms": result.get("p999", 0) / 1000,
                "max_ms": result.get("max", 0) / 1000, "cpu_us": cpu * 1e6 / good,
                "rss_mb": measure.resident_mb(running.pid), "refused": result["refused"],
                "others": watch.others(result["cpu"], cpu)}

    def refreshes(self, contestant, running, tokens=None):
        options = {"path": contestant.token_path, "body": contestant.refresh_body, "tokens": tokens or running.tokens}
        load.wrk("refresh", running.port, self.options.warm_up, **options)
        return self.loaded(running, lambda: load.wrk("refresh", running.port, self.options.seconds, **options))

    def refresh(self):
        def nginx(folder):
            with self.nginx.start(folder) as running:
                return self.loaded(running, lambda: load.wrk("static", running.port, self.options.seconds))

        def take(contestant):
            def run(folder):
                with contestant.start(folder) as running:
                    return self.refreshes(contestant, running)
            return run

        for _ in range(self.options.rounds):
            self.turn("refresh", "nginx", nginx)
            for contestant in (self.ours, self.node_oauth, self.oidc_provider, self.glewlwyd):
                self.turn("refresh", contestant.key, take(contestant))

    def code(self):
        browser = load.build_browser(self.folder)

        def take(contestant, sign_in_each, checks_password):
            def run(folder):
                with contestant.start(folder, checks_password=checks_password) as running:
                    flows = (browser, running.port)
                    load.flows(*flows, self.options.warm_up, contestant.site, sign_in_each)
                    return self.loaded(running, lambda: load.flows(*flows, self.options.seconds, contestant.site,
                                                                   sign_in_each))
            return run

        self.labels |= {
            "grantdesk_consent": "Grantdesk, signed in, consent each", "grantdesk_sign_in": "Grantdesk, sign-in each",
            "oidc_consent": "oidc-provider, signed in, consent each",
            "oidc_sign_in": "oidc-provider, sign-in each with Argon2id",
            "oidc_no_password": "oidc-provider, sign-in each, no password looked at"}
        for _ in range(self.options.rounds):
            self.turn("code", "grantdesk_consent", take(self.ours, False, False))
            self.turn("code", "oidc_consent", take(self.oidc_provider, False, False))
            self.turn("code", "grantdesk_sign_in", take(self.ours, True, False))
            self.turn("code", "oidc_sign_in", take(self.oidc_provider, True, True))
            self.turn("code", "oidc_no_password", take(self.oidc_provider, True, False))

    def exchanges(self, contestant, running):
        options = {"path": contestant.jwt_path, "body": contestant.jwt_body}
        seconds = max(1, min(self.options.seconds, self.assertions // MOST_EXCHANGES))
        load.wrk("assertions", running.port, 1, **options, tokens=self.folder / "assertions-warm-up")
        return self.loaded(running, lambda: load.wrk("assertions", running.port, seconds, **options,
                                                     tokens=self.folder / "assertions"))

    def jwt_exchange(self):
        def take(contestant):
            def run(folder):
                with contestant.start(folder, jwt=self.jwt) as running:
                    return self.exchanges(contestant, running)
            return run

        def openssl(_):
            with measure.Watch() as watch:
                rate, cpu = measure.verifications_a_second(min(self.options.seconds, 3))
            return {"rate": rate, "cpu_us": 1e6 / rate, "others": watch.others(cpu)}

        self.labels["openssl"] = "openssl speed, RSA-2048 verifications"
        for _ in range(self.options.rounds):
            for contestant in (self.ours, self.oidc_provider):
                self.turn("jwt", contestant.key, take(contestant))
            self.turn("jwt", "openssl", openssl)
        self.detail["what_is_kept"] = [self.memory(self.ours), self.memory(self.oidc_provider)]

    def memory(self, contestant):
        """What is left of an access token, a refresh token and a used assertion after all the other assertions."""
        self.say(f"what is kept: {contestant.key}")
        first = (self.folder / "assertions-warm-up").read_text().split("\n", 1)[0]
        with contestant.start(fresh(self.folder / "round"), jwt=self.jwt) as running:
            def ask(path, body):
                connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=30)
                connection.request("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})
                response = connection.getresponse()
                answer = response.read()
                connection.close()
                return response.status, answer

            refresh_token = running.tokens.read_text().split("\n", 1)[0]
            status, _ = ask(contestant.jwt_path, contestant.jwt_body + first)
            assert status == 200, f"{contestant.key} refuses the first assertion"
            replayed_at_once, _ = ask(contestant.jwt_path, contestant.jwt_body + first)
            # wrk does not end before its time: enough for all of them, and little more.
            rate = report.median([one["rate"] for one in self.rounds["jwt"][contestant.key]])
            seconds = min(int(self.assertions / rate * 1.5) + 2, 60 if contestant is self.ours else 3)
            result = load.wrk("assertions", running.port, seconds, path=contestant.jwt_path, body=contestant.jwt_body,
                              tokens=self.folder / "assertions")
            again, _ = ask(contestant.jwt_path, contestant.jwt_body + first)
            refreshed, _ = ask(contestant.token_path, contestant.refresh_body + urllib.parse.quote(refresh_token))
        return {"who": contestant.key, "assertions_between": result["requests"] - result["refused"],
                "replay_accepted_at_once": replayed_at_once == 200, "replay_accepted_afterwards": again == 200,
                "refresh_token_kept": refreshed == 200}

    def start(self):
        def take(contestant, **how):
            def run(folder):
                with measure.Watch() as watch:
                    began = time.perf_counter()
                    running = contestant.start_empty(folder, **how)
                    with running:
                        running.await_answer()
                        taken = time.perf_counter() - began
                        cpu = measure.cpu_seconds(running.pid)
                        figures = {"rate": 1 / taken, "p50_ms": taken * 1000, "cpu_us": cpu * 1e6,
                                   "rss_mb": measure.resident_mb(running.pid)}
                # The process ends within the watch too: its last ticks are not another's. Short as it is, a start
                # counts as disturbed only by more than two ticks.
                share = watch.others(cpu)
                return {**figures, "others": share if share * watch.seconds > 0.03 else 0}
            return run

        self.labels["grantdesk_first"] = "Grantdesk, first start on an empty folder"
        for _ in range(self.options.rounds * 3):
            self.turn("start", "grantdesk", take(self.ours))
            self.turn("start", "grantdesk_first", take(self.ours, first=True))
            for contestant in (self.node_oauth, self.oidc_provider, self.glewlwyd):
                self.turn("start", contestant.key, take(contestant))

    def cost(self):
        stored = self.options.stored
        self.say(f"filling a data folder with {stored:,} tokens")
        full = self.ours.fill(self.folder / "template-full", stored, in_use=20_000)
        old = self.ours.fill(self.folder / "template-old", stored, in_use=0, expired=stored // 2)
        for kind, label in (("few", f"{FAMILIES} families stored"), ("full", f"the same, {stored:,} more stored"),
                            ("spread", f"20,000 families in use of {stored:,} stored"),
                            ("sweeping", f"as many, while {stored // 2:,} expired rows are swept")):
            self.labels[kind] = label
        swept = []

        def take(source, tokens="tokens", counts=False):
            def run(folder):
                with self.ours.start(folder, source=source) as running:
                    before = self.ours.expired_sessions(folder) if counts else 0
                    figures = self.refreshes(self.ours, running, folder / tokens)
                    if counts:
                        swept.append(before - self.ours.expired_sessions(folder))
                        if swept[-1] <= 0:
                            raise RuntimeError("no expired row was swept in a turn that is to show what that costs")
                    return figures
            return run

        for _ in range(self.options.rounds):
            self.turn("cost", "few", take(None))
            self.turn("cost", "full", take(full))
            self.turn("cost", "spread", take(full, "tokens-spread"))
            self.turn("cost", "sweeping", take(old, counts=True))
        self.detail["rows_swept_under_load"] = swept
        for folder in (full, old):
            shutil.rmtree(folder)

    def figures(self):
        rounds = self.rounds
        grown = [report.ratio(rounds["cost"], kind, "few", "cpu_us") for kind in ("full", "spread")]
        ours = [one["rss_mb"] for scenario in ("refresh", "code", "jwt", "cost") for key, turns in rounds[scenario].items()
                if key.startswith("grantdesk") or scenario == "cost" for one in turns]
        starts = [one["p50_ms"] for one in rounds["start"]["grantdesk"]]
        return {
            "refresh_vs_oidc_provider": report.ratio(rounds["refresh"], "grantdesk", "oidc_provider"),
            "refresh_vs_node_oauth": report.ratio(rounds["refresh"], "grantdesk", "node_oauth"),
            "refresh_vs_glewlwyd": report.ratio(rounds["refresh"], "grantdesk", "glewlwyd"),
            "jwt_exchange_vs_oidc_provider": report.ratio(rounds["jwt"], "grantdesk", "oidc_provider"),
            "jwt_exchange_vs_openssl_verify": report.ratio(rounds["jwt"], "grantdesk", "openssl"),
            "code_flow_vs_oidc_provider": report.ratio(rounds["code"], "grantdesk_consent", "oidc_consent"),
            "code_flow_with_sign_in_vs_oidc_provider": report.ratio(rounds["code"], "grantdesk_sign_in", "oidc_sign_in"),
            "cold_start_ms": report.median(starts),
            "rss_after_load_mb": max(ours, default=None),
            "refresh_cost_1m_vs_1": max((one for one in grown if one is not None), default=None),
        }

    def versions(self):
        def said(*command):
            return measure.run(list(command))[0].strip().splitlines()[0]

        packages = self.folder / "npm" / "node_modules"
        # As peers/oidc_provider.mjs chooses.
        oidc = "oidc-provider" if said("node", "-p", "typeof URL.parse") == "function" else "oidc-provider-8"
        return {"grantdesk": said("git", "describe", "--always", "--dirty"), "node": said("node", "--version"),
                "openssl": said("openssl", "version")} | {
            name: json.loads((packages / folder / "package.json").read_text())["version"]
            for name, folder in (("oidc-provider", oidc), ("@node-oauth/oauth2-server",) * 2)} | {
            package: said("dpkg-query", "-W", "-f=${Version}", package) for package in ("glewlwyd", "nginx-light", "wrk")}

    def print_notes(self):
        print("\nNotes")
        print("  - p50 and p99 of wrk's loads are corrected by wrk for coordinated omission, so a slow answer counts as"
              " many;\n    those of the code flows, which come one after another, are not.")
        for one in (self.ours, self.nginx, self.node_oauth, self.oidc_provider, self.glewlwyd):
            print(f"  - {one.note}")
        sync = self.detail["sync_us"]
        print(f"  - one 4 KiB write to this disk is safe after {sync:,.0f} µs (fdatasync); Grantdesk waits for it, the"
              " stores in memory do not")
        if self.rounds["code"]:
            print("  - code flows: the ratio is of flows within one signed-in session with a consent each. Where each"
                  " flow signs in, a\n    password costs "
                  f"Argon2id with {servers.ARGON2['memoryKiB'] // 1024} MiB and {servers.ARGON2['passes']} passes on"
                  " both sides; what oidc-provider brings along looks at no password.")
            code = self.rounds["code"]
            for ours, theirs in (("grantdesk_consent", "oidc_consent"), ("grantdesk_sign_in", "oidc_sign_in"),
                                 ("grantdesk_sign_in", "oidc_no_password")):
                print(f"    {self.labels[ours]} : {self.labels[theirs]} = "
                      f"{report.figure(report.ratio(code, ours, theirs), 2)}")
        print("  - versions: " + ", ".join(f"{name} {version}" for name, version in self.detail["versions"].items()))
        for kept in self.detail.get("what_is_kept", ()):
            print(f"  - {self.labels[kept['who']]}: after {kept['assertions_between']:,} other assertions a used one is "
                  f"{'ACCEPTED AGAIN' if kept['replay_accepted_afterwards'] else 'still refused'} and an unused refresh"
                  f" token is {'still good' if kept['refresh_token_kept'] else 'FORGOTTEN'}")
        if swept := self.detail.get("rows_swept_under_load"):
            print(f"  - expired rows swept during a turn: {statistics.median(swept):,.0f}; the longest answers took "
                  + ", ".join(f"{report.figure(report.median([one['max_ms'] for one in self.rounds['cost'][kind]]))} ms"
                              f" ({self.labels[kind]})" for kind in ("full", "sweeping")))
        print(f"  - a turn in which other processes used more than {measure.TOLERATED:.0%} of a core is taken again, at"
              f" most {self.options.tries} times in all")

    def run(self):
        self.detail["sync_us"] = measure.sync_microseconds(self.folder)
        titles = {"refresh": "Refresh with rotation (wrk, 1 thread, 16 connections)",
                  "code": "Code + PKCE flows, one after another on one connection",
                  "jwt": "JWT exchange, distinct assertions (wrk, 1 thread, 16 connections)",
                  "start": "Cold start, process to first answer (p50: the time)",
                  "cost": "The cost of a refresh as the store grows"}
        actions = {"refresh": self.refresh, "code": self.code, "jwt": self.jwt_exchange, "start": self.start,
                   "cost": self.cost}
        for scenario in SCENARIOS:
            if scenario in self.options.only:
                actions[scenario]()
        for scenario, title in titles.items():
            if scenario in self.rounds:
                report.print_load(title, self.rounds[scenario], self.labels)
        figures = self.figures()
        report.print_aims(figures)
        self.detail["versions"] = self.versions()
        self.print_notes()
        self.detail |= {"at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                        "quick": self.options.quick, "rounds_asked": self.options.rounds,
                        "seconds": self.options.seconds, "tries": self.options.tries, "labels": self.labels,
                        "medians": {scenario: {key: report.medians(rounds) for key, rounds in rows.items()}
                                    for scenario, rows in self.rounds.items()},
                        "rounds": self.rounds}
        # What a short run or a part of one finds must not stand where the whole was.
        written = self.folder / ("server.json" if self.options.whole else "server-partial.json")
        report.write(written, figures, self.detail)
        print(f"\nwritten to {written}")


def main():
    options = arguments()
    if not options.program.exists():
        sys.exit(f"{options.program} is missing; ./dev bench server builds it")
    options.folder.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    bench = None
    try:
        bench = Bench(options)
        bench.run()
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        for name in ("round", "template-full", "template-old", "template-grantdesk", "template-glewlwyd"):
            shutil.rmtree(options.folder / name, ignore_errors=True)


if __name__ == "__main__":
    main()
