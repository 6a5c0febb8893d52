"""What the system says about processes: CPU time, memory, and whether anything else used the processor."""
import os
import pathlib
import re
import statistics
import subprocess
import time

TICKS = os.sysconf("SC_CLK_TCK")
#: Of a core. What else runs at rest on a machine stays below it; a compiler does not.
TOLERATED = 0.08


def busy_seconds():
    """CPU time of all processes of the machine since it started, and what other machines took of this one. Interrupts
    are left out: those of loopback traffic belong to whoever sends, and to nobody's account."""
    user, nice, system, _idle, _wait, _irq, _softirq, steal = map(
        int, pathlib.Path("/proc/stat").read_text().splitlines()[0].split()[1:9])
    return (user + nice + system + steal) / TICKS


def cpu_seconds(pid):
    """User and system time of all threads of a process."""
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident_mb(pid):
    return int(re.search(r"^VmRSS:\s+(\d+) kB", pathlib.Path(f"/proc/{pid}/status").read_text(), re.M)[1]) / 1024


class Watch:
    """Compares what the machine did within a block with what the block's own processes did."""

    def __enter__(self):
        self._began, self._busy, self._own = time.monotonic(), busy_seconds(), time.process_time()
        return self

    def __exit__(self, *_):
        self.seconds = time.monotonic() - self._began
        self._busy_within = busy_seconds() - self._busy
        self._own_within = time.process_time() - self._own

    def others(self, *known):
        """The share of a core that went to processes that are not the round's; `known` is the CPU time of those."""
        return max(0.0, self._busy_within - self._own_within - sum(known)) / self.seconds


def run(command, **options):
    """(standard output, CPU seconds) of a program that has to succeed."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, **options)
    try:
        output = process.stdout.read()
    except BaseException:
        process.kill()
        process.wait()
        raise
    finally:
        process.stdout.close()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return output, usage.ru_utime + usage.ru_stime


def sync_microseconds(folder):
    """The median of what a small write takes to the disk under `folder`."""
    path = pathlib.Path(folder) / "sync-probe"
    handle = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    taken = []
    try:
        for _ in range(200):
            began = time.perf_counter()
            os.write(handle, bytes(4096))
            os.fdatasync(handle)
            taken.append(time.perf_counter() - began)
    finally:
        os.close(handle)
        path.unlink()
    return statistics.median(taken) * 1e6


def verifications_a_second(seconds):
    """(RSA-2048 verifications a second on one core, CPU seconds used), by `openssl speed`."""
    text, cpu = run(["openssl", "speed", "-seconds", str(seconds), "rsa2048"], stderr=subprocess.DEVNULL)
    return float(re.search(r"rsa\s+2048 bits.*\s([\d.]+)\s*$", text, re.M)[1]), cpu
