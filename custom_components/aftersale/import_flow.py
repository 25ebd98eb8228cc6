"""The options' pages for an import: choose a file, see what it would do, and only then write it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import probatio as vol

from homeassistant.components.file_upload import process_uploaded_file
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult, OptionsFlow
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.selector import (
    FileSelector,
    FileSelectorConfig,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
)

from .coordinator import AftersaleCoordinator
from .import_text import LARGEST_IMPORT, decoded, reasons
from .options import RANGES, option
from .practice_watch import async_practice

FORMATS: Final[Mapping[str, str]] = {".csv": "csv", ".txt": "csv", ".tsv": "csv", ".vcf": "vcard", ".json": "json"}
"""What a file holds, by the end of its name."""
SHOWN: Final = 20
"""So many rejected lines are shown; the rest is counted."""

type Counted = dict[str, str]


class ImportSteps(OptionsFlow):
    """Two pages: the file, and what it would do."""

    _import: Mapping[str, str]
    _preview: Mapping[str, Any]

    async def async_step_import(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Choose a file; nothing is written yet."""
        errors: dict[str, str] = {}
        reason = ""
        if self.config_entry.state is not ConfigEntryState.LOADED:
            return self.async_abort(reason="import_not_loaded")
        if user_input is not None:
            file = await self.hass.async_add_executor_job(_read_upload, self.hass, user_input["file"])
            if isinstance(file, str):
                errors["file"] = file
            else:
                self._import = file
                try:
                    self._preview = await self._run(dry_run=True)
                except HomeAssistantError as error:
                    errors["file"], reason = "import_refused", str(error)
                else:
                    return await self.async_step_import_preview()
        selector = FileSelector(FileSelectorConfig(accept=",".join(FORMATS)))
        return self.async_show_form(
            step_id="import",
            data_schema=vol.Schema({vol.Required("file"): selector}),
            errors=errors,
            description_placeholders={"reason": reason},
        )

    async def async_step_import_preview(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """What it would do, line by line where it would not; to confirm writes it."""
        if user_input is not None:
            return await self._async_write(int(user_input["cadence_days"]))
        least, most = RANGES["cadence_days"]
        number = NumberSelector(NumberSelectorConfig(min=least, max=most, step=1, mode=NumberSelectorMode.BOX))
        fitting = self._preview["fitting_cadence_days"]
        limit = option(self.config_entry.options, "check_ins_per_day")
        rejected = await reasons(self.hass, self._preview["rejected"])
        return self.async_show_form(
            step_id="import_preview",
            data_schema=vol.Schema({vol.Required("cadence_days", default=fitting): number}),
            description_placeholders={
                **_counted(self._preview),
                "lines": _lines(rejected),
                "check_ins_per_day": str(self._preview["check_ins_per_day"]),
                "limit": str(limit),
                "cadence": str(option(self.config_entry.options, "cadence_days")),
                "fitting": str(fitting),
            },
        )

    async def _async_write(self, cadence: int) -> ConfigFlowResult:
        """Work by the cadence from now on, and write the import by it."""
        if self.config_entry.state is not ConfigEntryState.LOADED:
            return self.async_abort(reason="import_not_loaded")
        try:
            if cadence != option(self.config_entry.options, "cadence_days"):
                options = {**self.config_entry.options, "cadence_days": cadence}
                self.hass.config_entries.async_update_entry(self.config_entry, options=options)
                await self._coordinator.async_adopt(await async_practice(self.hass, self.config_entry))
            answer = await self._run(dry_run=False)
        except HomeAssistantError as error:
            return self.async_abort(reason="import_refused", description_placeholders={"reason": str(error)})
        return self.async_abort(
            reason="import_done", description_placeholders={**_counted(answer), "import_id": answer["import_id"]}
        )

    @property
    def _coordinator(self) -> AftersaleCoordinator:
        coordinator: AftersaleCoordinator = self.config_entry.runtime_data
        return coordinator

    async def _run(self, *, dry_run: bool) -> dict[str, Any]:
        verb = self._coordinator.desk.import_customers
        return await self._coordinator.run(verb, way="import", dry_run=dry_run, **self._import)


def _counted(answer: Mapping[str, Any]) -> Counted:
    counts = {name: str(answer[name]) for name in ("created", "updated", "unchanged")}
    return {**counts, "rejected": str(len(answer["rejected"]))}


def _lines(rejected: list[dict[str, Any]]) -> str:
    """The rejected lines as a list, the first of them only."""
    shown = [f"- {one['line']}: {one['why']}" for one in rejected[:SHOWN]]
    return "\n".join([*shown, "- …"] if len(rejected) > SHOWN else shown) or "–"


def _read_upload(hass: HomeAssistant, file_id: str) -> dict[str, str] | str:
    """The text and the format of an uploaded file, or what is wrong with it. Blocks."""
    try:
        with process_uploaded_file(hass, file_id) as path:
            return _read(path)
    except OSError, ValueError:
        return "file_gone"


def _read(path: Path) -> dict[str, str] | str:
    if (format_ := FORMATS.get(path.suffix.lower())) is None:
        return "unknown_format"
    if path.stat().st_size > LARGEST_IMPORT:
        return "file_too_large"
    return {"content": decoded(path.read_bytes()), "format": format_}
