#!/usr/bin/python3
"""./dev bench console: cold start and memory of the console beside KeePassXC and DB Browser for SQLite, taking turns.

Each program is started under Xvfb, with a home of its own and no session bus. Two moments count from its start: its
first window on the screen, and the window looking as it will stay (for the console: the list of ten applications is
there). The ratios are those of the second."""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "server"))
import measure  # noqa: E402
import report  # noqa: E402
from screen import Screen, Timeout  # noqa: E402

AIM = 0.7
AIMS = [
    ("window_vs_keepassxc", "start to a usable window : KeePassXC", "keepassxc", "usable_ms"),
    ("window_vs_sqlitebrowser", "start to a usable window : DB Browser for SQLite", "sqlitebrowser", "usable_ms"),
    ("rss_vs_keepassxc", "resident memory : KeePassXC", "keepassxc", "rss_mb"),
    ("rss_vs_sqlitebrowser", "resident memory : DB Browser for SQLite", "sqlitebrowser", "rss_mb"),
]
#: KeePassXC asks once whether it may look for updates; nobody is there to answer.
KEEPASSXC_SETTINGS = "[General]\nUpdateCheckMessageShown=true\n\n[GUI]\nCheckForUpdates=false\n"
TYPES = ("web", "single-page", "machine-to-machine")
SETTLED = 2.5  # seconds after which a window has come to rest


class Program:
    """One of the programs, with the home it always finds."""

    def __init__(self, key, label, command, folder):
        self.key, self.label, self.command = key, label, command
        self.home = folder / key
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir(parents=True)

    def environment(self, display):
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
        return kept | {"HOME": str(self.home), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb",
                       "DBUS_SESSION_BUS_ADDRESS": "disabled:", "XDG_RUNTIME_DIR": str(self.home)}

    def start(self, display):
        log = open(self.home / "output.txt", "ab")
        try:
            return subprocess.Popen(self.command, env=self.environment(display), stdin=subprocess.DEVNULL, stdout=log,
                                    stderr=log)
        finally:
            log.close()


def arguments():
    parser = argparse.ArgumentParser(prog="./dev bench console", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9, help="how often each takes its turn (9)")
    parser.add_argument("--tries", type=int, default=6, help="how often a disturbed turn is taken at most (6)")
    parser.add_argument("--program", default="build-release/bin/grantdesk", type=pathlib.Path)
    parser.add_argument("--folder", default="build/bench", type=pathlib.Path, help="where console.json is put")
    options = parser.parse_args()
    options.program = options.program.resolve()
    return options


def fill(ctl, folder):
    """Ten applications, as many as there can be."""
    for number in range(10):
        subprocess.run([ctl, "--data-dir", folder, "--json", "app", "create", "--type", TYPES[number % len(TYPES)],
                        "--name", f"Application {number + 1}"], check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)


def programs(options, folder):
    console = Program("grantdesk", "Grantdesk", [options.program, "--data-dir", folder / "registry"], folder)
    fill(options.program.with_name("grantdeskctl"), folder / "registry")
    keepassxc = Program("keepassxc", "KeePassXC",
                        ["keepassxc", "--config", folder / "keepassxc" / "settings.ini"], folder)
    (keepassxc.home / "settings.ini").write_text(KEEPASSXC_SETTINGS)
    browser = Program("sqlitebrowser", "DB Browser for SQLite", ["sqlitebrowser"], folder)
    return [console, keepassxc, browser]


def stop(process):
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def turn(program, screen):
    """One cold start: milliseconds to the window and to its final look, resident memory at rest."""
    with measure.Watch() as watch:
        server_before = measure.cpu_seconds(screen.pid)
        began = time.perf_counter()
        process = program.start(screen.display)
        try:
            window = screen.wait_for_window(30)
            shown = time.perf_counter()
            usable = screen.moment_of_rest(window, SETTLED)
            memory = measure.resident_mb(process.pid)
            known = (measure.cpu_seconds(process.pid), measure.cpu_seconds(screen.pid) - server_before)
        finally:
            stop(process)
            screen.wait_until_empty()
    return {"window_ms": (shown - began) * 1000, "usable_ms": (usable - began) * 1000, "rss_mb": memory,
            "disturbed": watch.others(*known) > measure.TOLERATED}


def quiet_turn(program, screen, tries):
    """A turn in which nothing else used the processor, or the last of so many tries."""
    for attempt in range(tries):
        one = turn(program, screen)
        if not one["disturbed"]:
            break
    one["repeated"] = attempt
    return one


def print_table(everyone, rounds):
    rows = []
    for program in everyone:
        turns = rounds[program.key]
        middle = {name: statistics.median(one[name] for one in turns) for name in ("window_ms", "usable_ms", "rss_mb")}
        disturbed = sum(one["disturbed"] for one in turns)
        rows.append([program.label, report.figure(middle["window_ms"]), report.figure(middle["usable_ms"]),
                     report.figure(middle["rss_mb"]),
                     f"{disturbed} of {len(turns)} rounds disturbed" if disturbed else ""])
    print()
    report.table(["", "window ms", "usable ms", "RSS MB", ""], rows)


def ratios(rounds):
    return {key: statistics.median(ours[what] / theirs[what]
                                   for ours, theirs in zip(rounds["grantdesk"], rounds[peer]))
            for key, _, peer, what in AIMS}


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="grantdesk-bench-") as name, Screen(1280, 900) as screen:
        everyone = programs(options, pathlib.Path(name))
        for program in everyone:  # a first start makes settings and warms what the system caches
            turn(program, screen)
        rounds = {program.key: [] for program in everyone}
        for number in range(options.rounds):
            print(f"round {number + 1} of {options.rounds}", file=sys.stderr)
            for program in everyone:
                rounds[program.key].append(quiet_turn(program, screen, options.tries))
    print_table(everyone, rounds)
    figures = ratios(rounds)
    print("\nRatios against the aims (medians over the rounds)")
    report.table(["", "measured", "aim", ""],
                 [[words, report.figure(figures[key], 2), f"≤ {AIM}", "met" if figures[key] <= AIM else "SHORT"]
                  for key, words, *_ in AIMS])
    options.folder.mkdir(parents=True, exist_ok=True)
    path = options.folder / "console.json"
    path.write_text(json.dumps({key: round(value, 3) for key, value in figures.items()} | {"rounds": rounds}, indent=2,
                               default=report.round_off) + "\n")
    print(f"\nwritten: {path}")


if __name__ == "__main__":
    try:
        main()
    except (Timeout, subprocess.CalledProcessError, OSError) as error:
        sys.exit(f"bench: {error}")
