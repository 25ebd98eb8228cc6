"""The options' import: a preview before anything is written, one undo for all of it; and the export."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
import json
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.aftersale import import_flow
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import ServiceValidationError

from .conftest import Act

CSV = "name,email\nAnna Weber,anna@weber.example\nBad Mail,nobody\n"
UPLOAD = "7b5a0e9e4e6a4d0f8f6f7c4b7a1d2c3e"


@pytest.fixture(autouse=True)
async def uploads(hass: HomeAssistant, practice: MockConfigEntry) -> None:
    """The practice is open."""


@contextmanager
def uploaded(path: Path) -> Iterator[None]:
    """A file that the frontend has sent."""

    @contextmanager
    def process(_hass: HomeAssistant, _file_id: str) -> Iterator[Path]:
        if not path.exists():
            raise ValueError("File does not exist")
        yield path

    with patch.object(import_flow, "process_uploaded_file", process):
        yield


async def choose(hass: HomeAssistant, practice: MockConfigEntry, path: Path) -> Any:
    menu = await hass.config_entries.options.async_init(practice.entry_id)
    form = await hass.config_entries.options.async_configure(menu["flow_id"], {"next_step_id": "import"})
    if form["type"] is not FlowResultType.FORM:
        return form
    with uploaded(path):
        return await hass.config_entries.options.async_configure(form["flow_id"], {"file": UPLOAD})


async def test_a_preview_then_the_import_then_its_undo(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, tmp_path: Path
) -> None:
    """Nothing is written before it is confirmed."""
    file = tmp_path / "list.csv"
    file.write_bytes(CSV.encode("utf-16"))
    shown = await choose(hass, practice, file)
    assert shown["step_id"] == "import_preview"
    said = shown["description_placeholders"]
    assert (said["created"], said["rejected"], said["check_ins_per_day"]) == ("1", "1", "1")
    assert said["lines"].startswith("- 3: ") and "nobody" in said["lines"]
    assert (await act("list_customers"))["total"] == 0
    done = await hass.config_entries.options.async_configure(shown["flow_id"], {"cadence_days": 40})
    assert (done["type"], done["reason"]) == (FlowResultType.ABORT, "import_done")
    assert (await act("list_customers"))["total"] == 1
    assert practice.options["cadence_days"] == 40
    assert practice.runtime_data.practice.cadence_days == 40
    again = await choose(hass, practice, file)
    assert again["description_placeholders"]["unchanged"] == "1"
    done_again = await hass.config_entries.options.async_configure(again["flow_id"], {"cadence_days": 40})
    assert done_again["reason"] == "import_done"
    await act("undo", import_id=done["description_placeholders"]["import_id"])
    assert (await act("list_customers"))["total"] == 0


async def test_many_bad_lines_are_not_all_shown(hass: HomeAssistant, practice: MockConfigEntry, tmp_path: Path) -> None:
    """The first of them are, and how many there are."""
    file = tmp_path / "cards.VCF"
    file.write_text("BEGIN:VCARD\nEND:VCARD\n" * 30, encoding="utf8")
    said = (await choose(hass, practice, file))["description_placeholders"]
    assert (said["created"], said["rejected"]) == ("0", "30")
    assert len(said["lines"].splitlines()) == import_flow.SHOWN + 1


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("list.pdf", b"x", "unknown_format"),
        ("list.csv", b"a,b\n1,2\n", "import_refused"),
        ("book.json", b"{}", "import_refused"),
        ("gone.csv", None, "file_gone"),
        ("odd.csv", b"\xff\xfex", "file_gone"),
        ("large.csv", b"x" * 33, "file_too_large"),
    ],
)
async def test_a_bad_file_is_refused_in_the_form(
    hass: HomeAssistant, practice: MockConfigEntry, tmp_path: Path, name: str, content: bytes | None, error: str
) -> None:
    """With a reason, and another may be chosen."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with patch.object(import_flow, "LARGEST_IMPORT", 32):
        form = await choose(hass, practice, tmp_path / name)
    assert (form["step_id"], form["errors"]) == ("import", {"file": error})
    assert bool(form["description_placeholders"]["reason"]) == (error == "import_refused")


async def test_a_closed_practice_takes_nothing_in(
    hass: HomeAssistant, practice: MockConfigEntry, act: Act, tmp_path: Path
) -> None:
    """Neither before the preview nor after it; nor a book into one that has filled since."""
    file = tmp_path / "book.json"
    file.write_text((await act("export_book"))["content"], encoding="utf8")
    shown = await choose(hass, practice, file)
    other = await choose(hass, practice, file)
    await act("add_customer", name="Anna Weber")
    refused = await hass.config_entries.options.async_configure(shown["flow_id"], {"cadence_days": 27})
    assert refused["reason"] == "import_refused"
    await hass.config_entries.async_unload(practice.entry_id)
    late = await hass.config_entries.options.async_configure(other["flow_id"], {"cadence_days": 27})
    assert late["reason"] == "import_not_loaded"
    assert (await choose(hass, practice, file))["reason"] == "import_not_loaded"


async def test_the_export_action_and_its_way_back(act: Act) -> None:
    """JSON comes back as text, or as what a template made of it; into an empty book only."""
    anna = (await act("add_customer", name="Anna Weber"))["customer_id"]
    content = (await act("export_book"))["content"]
    with pytest.raises(ServiceValidationError, match="in the book already"):
        await act("import_customers", content=content, format="json")
    await act("erase_customer", customer=anna)
    assert (await act("import_customers", content=json.loads(content), format="json"))["created"] == 1
    assert (await act("export_book", format="json"))["content"] == content
    for format_ in ("csv", "vcard"):
        assert "Anna Weber" in (await act("export_book", format=format_))["content"]
