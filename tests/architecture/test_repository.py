"""What lies in the repository as a whole: one owner a package, tests beside sources, no names of registries."""

from __future__ import annotations

import subprocess
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.architecture.source_tree import CHECKOUT, PACKAGES, source_files, write

REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("files", "pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("registry", "yarnpkg", "com"),
        ("deb", "debian", "org"),
    )
]
"""Put together here, so that this file does not name them either. Which registry serves is the machine's business."""
LARGEST = 2_000_000


def tracked_files(root: Path) -> list[Path]:
    """Files that git keeps or would keep."""
    command = ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [root / name for name in listed.split("\0") if name and (root / name).is_file()]


def named_registries(files: list[Path]) -> list[str]:
    """Text files that name the host of a package registry."""
    findings = []
    for path in files:
        text = path.read_bytes()[:LARGEST].decode("utf-8", "replace")
        findings += [f"{path.name} names {host}" for host in REGISTRIES if host in text]
    return findings


def untested_folders(root: Path) -> list[str]:
    """Folders with code that no test file is named after, by folder or by file name."""
    tests = [path.relative_to(root / "tests").as_posix() for path in (root / "tests").rglob("test_*.py")]
    folders = {file.path.parent.relative_to(root) for file in source_files(root) if not file.is_package}
    return sorted(folder.as_posix() for folder in folders if not any(folder.name in test for test in tests))


def test_no_other_distribution_owns_our_packages() -> None:
    owners = packages_distributions()
    assert {package: set(owners.get(package, ["capillary"])) for package in PACKAGES} == {
        package: {"capillary"} for package in PACKAGES
    }


def test_no_tracked_file_names_a_registry() -> None:
    assert named_registries(tracked_files(CHECKOUT)) == []


def test_every_folder_with_code_has_tests() -> None:
    assert untested_folders(CHECKOUT) == []


def test_a_named_registry_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "requirements.txt"
    path.write_text(f"--index-url https://{REGISTRIES[0]}/simple\n", "utf-8")
    assert named_registries([path]) == [f"requirements.txt names {REGISTRIES[0]}"]


def test_a_folder_without_tests_is_seen(tmp_path: Path) -> None:
    write(tmp_path, "wallet/vault/file.py", "")
    write(tmp_path, "wallet/money.py", "")
    write(tmp_path, "tests/unit/wallet/test_money.py", "")
    assert untested_folders(tmp_path) == ["wallet/vault"]
