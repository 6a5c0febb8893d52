"""The loads: wrk with a Lua script, and whole code flows one after another by a small browser of our own."""
import json
import os
import pathlib
import shutil
import subprocess

from measure import run

HERE = pathlib.Path(__file__).parent
CONNECTIONS = 16


def wrk(script, port, seconds, connections=CONNECTIONS, path="/", body="", tokens=None):
    """What `wrk/script` prints, with "cpu", wrk's own CPU seconds."""
    environment = {**os.environ, "BENCH_SUMMARY": str(HERE / "wrk" / "summary.lua"), "BENCH_PATH": path,
                   "BENCH_BODY": body, "BENCH_TOKENS": str(tokens or "")}
    output, cpu = run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s",
                       str(HERE / "wrk" / f"{script}.lua"), f"http://127.0.0.1:{port}{path}"], env=environment)
    return {**json.loads(output.strip().splitlines()[-1]), "cpu": cpu}


def build_browser(folder):
    """Compiles flows.cpp into `folder` unless it is newer than its source. wrk cannot do these flows: where an answer
    sets several cookies, its scripts see one."""
    source, program = HERE / "flows.cpp", pathlib.Path(folder) / "flows"
    if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
        compiler = os.environ.get("CXX") or shutil.which("g++") or "c++"
        subprocess.run([compiler, "-std=c++20", "-O2", "-o", program, source], check=True)
    return program


def flows(program, port, seconds, site, sign_in_each):
    """Code flows on one connection: authorization, pages, token. `site` says where and what to type."""
    command = [str(program), str(port), str(seconds), "each" if sign_in_each else "once", site["authorize"],
               site["token_path"], site["token_body"], site["redirect_uri"], site["allow"], *site["sign_in"]]
    output, cpu = run(command)
    return {**json.loads(output), "cpu": cpu}
