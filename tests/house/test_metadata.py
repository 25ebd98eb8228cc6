"""What Home Assistant, hassfest and HACS want to know about the integration.

hassfest itself runs on GitHub only; here stand its rules for a custom integration.
"""

from __future__ import annotations

import json
from pathlib import Path
import re
import struct
import subprocess
from typing import Any

from awesomeversion import AwesomeVersion, AwesomeVersionStrategy
from packaging.requirements import Requirement
import pytest
import voluptuous as vol
import yaml

from homeassistant import components
from homeassistant.const import MAJOR_VERSION, MINOR_VERSION
from homeassistant.helpers.service import _SERVICES_SCHEMA
from homeassistant.loader import Manifest
from homeassistant.util.yaml import load_yaml_dict

ROOT = Path(__file__).resolve().parents[2]
INTEGRATION = ROOT / "custom_components" / "aftersale"
CORE = Path(components.__path__[0])
OWNER = "aftersale-ha"
REPOSITORY = f"https://github.com/{OWNER}/aftersale"

MANIFEST_KEYS = {
    "domain",
    "name",
    "after_dependencies",
    "codeowners",
    "config_flow",
    "dependencies",
    "documentation",
    "import_executor",
    "integration_type",
    "iot_class",
    "issue_tracker",
    "loggers",
    "requirements",
    "single_config_entry",
    "version",
}
HACS = vol.Schema(
    {
        vol.Required("name"): str,
        vol.Optional("homeassistant"): vol.Match(r"^\d{4}\.\d{1,2}\.\d+$"),
        vol.Optional("render_readme"): bool,
        vol.Optional("persistent_directory"): str,
    }
)
# Not platforms, but always there or of no consequence for the order of set-up.
ALWAYS_THERE = {"homeassistant"}
IMAGES = {
    f"{prefix}{name}{suffix}.png": (scale, name)
    for prefix in ("", "dark_")
    for name in ("icon", "logo")
    for suffix, scale in (("", 1), ("@2x", 2))
}


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    return json.loads((INTEGRATION / "manifest.json").read_text())


def tracked() -> list[Path]:
    """The files of the project that are, or are about to be, under version control."""
    if not (ROOT / ".git").exists():
        return [
            path for path in ROOT.rglob("*") if path.is_file() and not path.relative_to(ROOT).parts[0].startswith(".")
        ]
    listed = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.splitlines() if (ROOT / name).is_file()]


def test_the_manifest_has_only_keys_that_hassfest_takes_in_its_order(manifest: Manifest) -> None:
    keys = list(manifest)
    assert set(keys) <= MANIFEST_KEYS
    assert keys == ["domain", "name", *sorted(keys[2:])]


def test_the_manifest_says_what_the_integration_is(manifest: Manifest) -> None:
    assert manifest["domain"] == INTEGRATION.name
    assert manifest["integration_type"] == "service"
    assert manifest["iot_class"] == "calculated"
    assert manifest["config_flow"]
    assert manifest["single_config_entry"]
    assert (INTEGRATION / "config_flow.py").exists()


def test_the_domain_is_no_integration_of_home_assistant(manifest: Manifest) -> None:
    assert not (CORE / manifest["domain"]).exists()


def test_the_manifest_names_owner_and_repository(manifest: Manifest) -> None:
    assert manifest["codeowners"] == [f"@{OWNER}"]
    assert manifest["documentation"] == REPOSITORY
    assert manifest["issue_tracker"] == f"{REPOSITORY}/issues"


def test_the_version_is_one_that_home_assistant_loads(manifest: Manifest) -> None:
    assert AwesomeVersion(manifest["version"]).strategy is AwesomeVersionStrategy.SEMVER


@pytest.mark.parametrize("environment", ["test.txt", "home.txt"])
def test_what_is_required_cannot_fight_home_assistants_pins(manifest: Manifest, environment: str) -> None:
    pins = dict(
        line.split("==")
        for line in (ROOT / "requirements" / environment).read_text().splitlines()
        if line and not line.startswith("#")
    )
    for required in map(Requirement, manifest["requirements"]):
        assert {one.operator for one in required.specifier} == {">="}, f"{required} must be a lower bound only"
        assert required.specifier.contains(pins[required.name])


def test_every_component_that_is_imported_is_declared(manifest: Manifest) -> None:
    declared = {*manifest.get("dependencies", ()), *manifest.get("after_dependencies", ())}
    platforms = {path.stem for path in INTEGRATION.glob("*.py")}
    imported: dict[str, str] = {}
    for path in INTEGRATION.rglob("*.py"):
        text = path.read_text()
        for name in re.findall(r"^\s*from homeassistant\.components\.(\w+)", text, re.MULTILINE):
            imported[name] = path.name
        for names in re.findall(r"^\s*from homeassistant\.components import ([\w, ]+)", text, re.MULTILINE):
            imported |= dict.fromkeys((name.split()[0] for name in names.split(",")), path.name)
    missing = {name: where for name, where in imported.items() if name not in declared | platforms | ALWAYS_THERE}
    assert missing == {}


def test_declared_components_exist(manifest: Manifest) -> None:
    for name in (*manifest.get("dependencies", ()), *manifest.get("after_dependencies", ())):
        assert (CORE / name / "manifest.json").exists(), name


def test_hacs_reads_its_file() -> None:
    told = HACS(json.loads((ROOT / "hacs.json").read_text()))
    assert told["name"] == "Aftersale"
    assert (ROOT / "README.md").exists()
    assert (ROOT / "LICENSE").read_text().startswith("MIT License")
    assert [path.parent.name for path in (ROOT / "custom_components").glob("*/manifest.json")] == ["aftersale"]


def test_the_oldest_home_assistant_is_the_one_that_tests_run_on() -> None:
    oldest = json.loads((ROOT / "hacs.json").read_text())["homeassistant"]
    assert oldest == f"{MAJOR_VERSION}.{MINOR_VERSION}.0"


@pytest.mark.parametrize(("image", "what"), IMAGES.items(), ids=IMAGES)
def test_brand_images_have_the_sizes_that_home_assistant_wants(image: str, what: tuple[int, str]) -> None:
    scale, name = what
    content = (INTEGRATION / "brand" / image).read_bytes()
    assert content.startswith(b"\x89PNG\r\n\x1a\n")
    width, height, _, colour_type = struct.unpack(">IIBB", content[16:26])
    assert colour_type == 6, "a brand image is transparent"
    assert height == 256 * scale
    assert width == height if name == "icon" else width > height


def test_every_brand_image_has_its_drawing() -> None:
    drawn = {path.stem for path in (ROOT / "brand-src").glob("*.svg")}
    assert drawn == {"icon", "logo"}
    assert {path.name for path in (INTEGRATION / "brand").iterdir()} == set(IMAGES)


def test_home_assistant_reads_services_and_icons() -> None:
    assert _SERVICES_SCHEMA(load_yaml_dict(str(INTEGRATION / "services.yaml")))
    icons = json.loads((INTEGRATION / "icons.json").read_text())
    assert set(icons) <= {"conditions", "entity", "services", "triggers"}
    assert set(icons["services"]) == set(load_yaml_dict(str(INTEGRATION / "services.yaml")))


@pytest.mark.parametrize("kind", ["triggers", "conditions"])
def test_triggers_and_conditions_describe_themselves(kind: str) -> None:
    code = INTEGRATION / f"{kind.removesuffix('s')}.py"
    assert code.exists() == (INTEGRATION / f"{kind}.yaml").exists()


def test_the_quality_scale_says_done_or_why_not() -> None:
    def check(answer: Any) -> bool:
        if isinstance(answer, str):
            return answer == "done"
        return set(answer) == {"status", "comment"} and answer["status"] in ("todo", "exempt")

    told = yaml.safe_load((INTEGRATION / "quality_scale.yaml").read_text())["rules"]
    assert len(told) == 54
    assert [rule for rule, answer in told.items() if not check(answer)] == []


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_requirements_are_pinned_and_name_no_host(path: Path) -> None:
    for line in path.read_text().splitlines():
        assert not line or line.startswith("#") or re.fullmatch(r"[\w.-]+==[\w.]+", line), line


@pytest.mark.parametrize("path", sorted((ROOT / ".github" / "workflows").glob("*.yml")), ids=lambda path: path.name)
def test_workflows_use_pinned_actions(path: Path) -> None:
    for job in yaml.safe_load(path.read_text())["jobs"].values():
        for step in job["steps"]:
            assert "uses" not in step or re.search(r"@[0-9a-f]{40}$", step["uses"]), step


def test_no_file_names_a_registrys_host_or_a_machines_folder() -> None:
    unwanted = re.compile(rb"(?:pypi|npmjs|pythonhosted|deb\.debian)\.(?:org|com)|(?<![\w.])/(?:root|work)/")
    here = Path(__file__)
    found = []
    for path in tracked():
        if path == here or path.suffix in (".png", ".svg"):
            continue
        found += [f"{path.relative_to(ROOT)}: {hit.group().decode()}" for hit in unwanted.finditer(path.read_bytes())]
    assert found == []
