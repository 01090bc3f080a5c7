"""docs/checks.md says what the code says."""

import subprocess
import sys


def test_the_manual_of_the_checks_is_current(root):
    command = [sys.executable, str(root / "tools" / "checks.py"), "--check"]
    told = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    assert told.returncode == 0, told.stdout + told.stderr
