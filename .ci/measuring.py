"""What a run of a command costs."""
import os
import subprocess
import sys
import threading
import time

QUIET = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL,
         "env": {**os.environ, "LC_ALL": "C.UTF-8"}}
# The peak only grows, so that what is looked at so often misses little of its end.
LOOK = 0.005


def peak_of(process, stop, peaks):
    """Notes the peak of a process's memory until it is told to stop. What the system says at the end would not do: that counts what
    the process was before it became the command, which is a copy of this program."""
    while not stop.wait(LOOK):
        try:
            with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
                peaks.extend(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM"))
        except OSError:
            return


def measure_once(command, accepts=(0,)):
    """CPU seconds, seconds on the clock and peak memory in bytes of one run."""
    stop, peaks = threading.Event(), [0]
    began = time.perf_counter()
    process = subprocess.Popen(command, **QUIET)
    watcher = threading.Thread(target=peak_of, args=(process, stop, peaks))
    watcher.start()
    _, status, used = os.wait4(process.pid, 0)
    clock = time.perf_counter() - began
    stop.set()
    watcher.join()
    # Said to Popen too, which has not waited for the process itself.
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepts:
        sys.exit(f"{' '.join(command[:4])} … exited with {process.returncode}")
    return used.ru_utime + used.ru_stime, clock, max(peaks)
