"""What shops post: one webhook for each ``shop`` subentry. Checked and understood in ``crm/intake``, taken in by the desk.

A 2xx is given only after the commit. An unknown webhook would be answered with 200 and lost, so ours stay there while the entry is
reloaded, or its book cannot be opened: they then answer 503, and the shop sends again.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from http import HTTPStatus
import logging
from typing import Any, Final

from aiohttp import ClientError, StreamReader
from aiohttp.http import HttpProcessingError
from aiohttp.web import Request, RequestPayloadError, Response

from homeassistant.components import webhook
from homeassistant.config_entries import ConfigEntryState, ConfigSubentry
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.util import dt as dt_util
from homeassistant.util.hass_dict import HassKey

from . import issues
from .const import DOMAIN, SUBENTRY_SHOP
from .coordinator import AftersaleConfigEntry
from .crm.intake import LARGEST, Refused, Shop, understand

_LOGGER = logging.getLogger(__name__)

REGISTERED: Final[HassKey[set[str]]] = HassKey(f"{DOMAIN}_webhooks")
FAILURES: Final[HassKey[dict[str, int]]] = HassKey(f"{DOMAIN}_webhook_failures")
"""By shop, how many signatures in a row did not fit."""
SECRETS: Final[HassKey[dict[str, str]]] = HassKey(f"{DOMAIN}_webhook_secrets")
"""By shop, the secret that its messages are checked by; with another one its failures are forgotten."""
SEVERAL: Final = 3
CHUNK: Final = 65536


@callback
def keep_webhooks(hass: HomeAssistant, entry: AftersaleConfigEntry, *, none: bool = False) -> None:
    """Have exactly the webhooks of the entry's shops (``none``: the entry is removed)."""
    registered = hass.data.setdefault(REGISTERED, set())
    wanted = {} if none else {shop.data["webhook_id"]: shop for shop in shops(entry)}
    for webhook_id in registered - set(wanted):
        webhook.async_unregister(hass, webhook_id)
        hass.async_create_task(_async_forget_in_the_cloud(hass, webhook_id), "aftersale shop's address in the cloud")
    for webhook_id in set(wanted) - registered:
        name = f"Aftersale: {wanted[webhook_id].title}"
        webhook.async_register(hass, DOMAIN, name, webhook_id, _handle, allowed_methods=("POST",))
    registered.clear()
    registered.update(wanted)
    secrets = {} if none else {shop.subentry_id: shop.data["secret"] for shop in shops(entry)}
    for subentry_id, secret in hass.data.get(SECRETS, {}).items():
        if secrets.get(subentry_id) != secret:
            _fits(hass, subentry_id)
    hass.data[SECRETS] = secrets


async def _async_forget_in_the_cloud(hass: HomeAssistant, webhook_id: str) -> None:
    """An address that Home Assistant Cloud gave out for a shop ends with the shop."""
    if "cloud" in hass.config.components:
        from homeassistant.components import cloud

        with suppress(HomeAssistantError, ValueError):  # not logged in, or never given out
            await cloud.async_delete_cloudhook(hass, webhook_id)


def shops(entry: AftersaleConfigEntry) -> list[ConfigSubentry]:
    """The shops of the practice."""
    return [one for one in entry.subentries.values() if one.subentry_type == SUBENTRY_SHOP]


async def _handle(hass: HomeAssistant, webhook_id: str, request: Request) -> Response:
    """Answer a shop; whatever happens, never with a 200 for what is not in the book."""
    entry = next(iter(hass.config_entries.async_entries(DOMAIN)), None)
    shop = next((one for one in shops(entry) if one.data["webhook_id"] == webhook_id), None) if entry else None
    if entry is None or shop is None:
        return _answer(HTTPStatus.NOT_FOUND, "This shop is not connected any more.")
    try:
        body = await _body(request)
        return await _take_in(hass, entry, shop, request.headers, body)
    except Refused as refusal:
        if refusal.status == HTTPStatus.FORBIDDEN:
            _does_not_fit(hass, shop)
        _LOGGER.info("A message for the shop %s was refused (%s): %s", shop.title, refusal.status, refusal.reason)
        return _answer(refusal.status, refusal.reason)
    except ServiceValidationError as error:
        _LOGGER.info("A message for the shop %s was refused: %s", shop.title, error.translation_key)
        return _answer(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
    except HomeAssistantError:
        return _answer(HTTPStatus.SERVICE_UNAVAILABLE, "The book cannot be written now. Send it again.")
    except ClientError, HttpProcessingError, RequestPayloadError, OSError, ValueError:
        return _unreadable(request)
    except Exception:
        _LOGGER.exception("A message for the shop %s was not taken in", shop.title)
        return _answer(HTTPStatus.INTERNAL_SERVER_ERROR, "Something went wrong here. Send it again.")


@callback
def _does_not_fit(hass: HomeAssistant, shop: ConfigSubentry) -> None:
    """Several signatures in a row that do not fit are no accident: the shop signs with another secret."""
    failures = hass.data.setdefault(FAILURES, {})
    failures[shop.subentry_id] = failures.get(shop.subentry_id, 0) + 1
    if failures[shop.subentry_id] >= SEVERAL:
        issues.tell(hass, issues.SHOP_SIGNATURE, shop.subentry_id, shop=shop.title)


@callback
def _fits(hass: HomeAssistant, subentry_id: str) -> None:
    """The shop signs as it should, or has another secret now, or is gone."""
    if hass.data.setdefault(FAILURES, {}).pop(subentry_id, None) is not None:
        issues.over(hass, issues.SHOP_SIGNATURE, subentry_id)


async def _take_in(
    hass: HomeAssistant, entry: AftersaleConfigEntry, shop: ConfigSubentry, headers: Mapping[str, str], body: bytes
) -> Response:
    """Understand a message and have the desk take it in."""
    data = shop.data
    settings = Shop(data["kind"], data["secret"], data.get("sent_is_delivered", True))
    small = {name.lower(): value for name, value in headers.items()}
    news = understand(settings, small, body, dt_util.utcnow())
    if news is not None or settings.kind != "woocommerce":  # whose ping is not signed
        _fits(hass, shop.subentry_id)
    if news is None:
        return _answer(HTTPStatus.OK, "Nothing to do.")
    if entry.state is not ConfigEntryState.LOADED:
        return _answer(HTTPStatus.SERVICE_UNAVAILABLE, "Aftersale is not running. Send it again.")
    coordinator = entry.runtime_data
    fields: dict[str, Any] = {"product": data.get("product", ""), "walkthrough": data.get("walkthrough", True)}
    answer = await coordinator.run(coordinator.desk.take_in, way="webhook", source=data["source"], news=news, **fields)
    return _answer(HTTPStatus.OK, "Taken in." if answer["order_id"] else "Noted until the order comes.")


async def _body(request: Request) -> bytes:
    """The raw body, as far as it is not too large. Requests that come through the cloud have no ``read``."""
    too_large = Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "The message is too large.")
    said = request.headers.get("Content-Length", "")
    if said.isascii() and said.isdigit() and int(said[:12]) > LARGEST:
        raise too_large
    stream, body = request.content, bytearray()
    while chunk := await stream.read(CHUNK):
        body += chunk
        if len(body) > LARGEST:
            raise too_large
    return bytes(body)


def _unreadable(request: Request) -> Response:
    """The rest is not waited for: the server would stumble over it again, with a traceback in the log."""
    if isinstance(request.content, StreamReader):
        request.content.feed_eof()
    answer = _answer(HTTPStatus.BAD_REQUEST, "The body could not be read.")
    answer.force_close()
    return answer


def _answer(status: int, line: str) -> Response:
    return Response(status=status, text=f"{line}\n")
