"""How the process of a command ends: at once, with nothing lost."""

import subprocess
import sys


def ended(code):
    return subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)


def test_what_is_written_and_registered_is_done_first():
    done = ended(
        "import atexit, sys; from factcheck.cli.leave import leave\n"
        "atexit.register(print, 'registered')\n"
        "sys.stdout.write('out'); sys.stderr.write('err')\n"
        "leave(3)\n"
    )
    assert (done.returncode, done.stdout, done.stderr) == (3, "outregistered\n", "err")


def test_another_thread_is_waited_for():
    done = ended(
        "import threading, time; from factcheck.cli.leave import leave\n"
        "threading.Thread(target=lambda: (time.sleep(0.2), print('thread'))).start()\n"
        "leave(1)\n"
    )
    assert (done.returncode, done.stdout) == (1, "thread\n")
