"""The measures are looked at after every change while that is quick, and seldom where it is not."""

from __future__ import annotations

import asyncio
from datetime import timedelta
import logging

from freezegun.api import FrozenDateTimeFactory
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.aftersale.measuring import EVERY, Measuring
from homeassistant.core import HomeAssistant


class Book:
    """A book whose measures take so long."""

    def __init__(self, hass: HomeAssistant, took: float) -> None:
        """Nobody has looked."""
        self.took = took
        self.looks = 0
        self.measuring = Measuring(hass, logging.getLogger(__name__), self.look, hass.async_create_task)

    async def look(self) -> float:
        """Look, which takes a while."""
        self.looks += 1
        await asyncio.sleep(0)
        return self.took


async def test_a_quick_look_follows_every_change_and_one_follows_many(hass: HomeAssistant) -> None:
    book = Book(hass, 0.001)
    book.measuring.schedule()
    await hass.async_block_till_done()
    for _ in range(5):
        book.measuring.schedule()
    await hass.async_block_till_done()
    assert book.looks == 3
    book.measuring.stop()


async def test_a_slow_look_waits(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    book = Book(hass, EVERY)
    for _ in range(3):
        book.measuring.schedule()
        await hass.async_block_till_done()
    assert book.looks == 2
    freezer.tick(timedelta(seconds=EVERY * 100 + 1))
    async_fire_time_changed(hass)
    await hass.async_block_till_done()
    assert book.looks == 3
    book.measuring.stop()
