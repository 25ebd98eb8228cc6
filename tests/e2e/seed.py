"""A configuration folder that starts quietly, without onboarding and without the internet.

Only what is missing is written: a folder that somebody filled keeps its own files. The two
exceptions are the port, which has to be the one asked for, and an access token added for
the owner, so that a home that has its users already can be reached.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
import secrets
import socket
import time
from typing import Any
import uuid

import jwt

ROOT = Path(__file__).resolve().parents[2]
INTEGRATION = ROOT / "custom_components" / "aftersale"
TOKEN_FILE = "aftersale_access_token"
OWN_CONFIGURATION = "# Written by Aftersale's scripts/develop.\n"
ONBOARDING_STEPS = ("core_config", "analytics", "integration")
LIFESPAN = timedelta(days=365)

CONFIGURATION = (
    OWN_CONFIGURATION
    + """\
homeassistant:
  name: Aftersale
  country: DE
  currency: EUR
  language: en
  latitude: 52.52
  longitude: 13.405
  elevation: 34
  time_zone: {time_zone}
  unit_system: metric
  auth_providers:
    - type: homeassistant

api:
assist_pipeline:
backup:
calendar:
config:
conversation:
frontend:
history:
logbook:
logger:
  default: warning
  logs:
    custom_components.aftersale: debug
    # Misses a library that only snapshots of cameras want.
    homeassistant.components.camera.img_util: critical
mobile_app:
my:
recorder:
todo:
webhook:
websocket_api:
"""
)


def prepare(config: Path, port: int, time_zone: str) -> None:
    """Fill in what a folder needs so that Home Assistant starts from it on this port."""
    storage = config / ".storage"
    storage.mkdir(parents=True, exist_ok=True)
    configuration = config / "configuration.yaml"
    if not configuration.exists():
        configuration.write_text(CONFIGURATION.format(time_zone=time_zone))
    _link_integration(config)
    _set_port(storage, port)
    _skip_onboarding(storage)
    if not (storage / "core.config_entries").exists():
        entries = [_silenced(domain) for domain in ("analytics", "marketplace")]
        _store(storage, "core.config_entries", {"entries": entries}, version=1, minor=5)


def is_ours(config: Path) -> bool:
    """Whether the folder's configuration was written here, so that all it needs is installed."""
    configuration = config / "configuration.yaml"
    return configuration.exists() and configuration.read_text().startswith(OWN_CONFIGURATION)


def token_file(config: Path) -> Path:
    """Name the file that holds the owner's access token."""
    return config / ".storage" / TOKEN_FILE


def keep_token(config: Path, token: str) -> None:
    """Write the access token where only the owner of the folder can read it."""
    path = token_file(config)
    path.touch(mode=0o600)
    path.write_text(token)


def owner_token(config: Path) -> str | None:
    """An access token of the folder's owner, made when there is none; None when there is no owner.

    Only to be called while Home Assistant does not run.
    """
    stored = _load(config / ".storage", "auth")
    if stored is None:
        return None
    data = stored["data"]
    admins = [
        user
        for user in data["users"]
        if user["is_active"] and not user["system_generated"] and "system-admin" in user["group_ids"]
    ]
    owner = next((user for user in admins if user["is_owner"]), admins[0] if admins else None)
    if owner is None:
        return None
    known = {token["id"]: token for token in data["refresh_tokens"] if token["user_id"] == owner["id"]}
    kept = token_file(config)
    if kept.exists() and _is_signed_by(kept.read_text(), known):
        return kept.read_text()
    made = _long_lived(owner["id"])
    data["refresh_tokens"].append(made)
    (config / ".storage" / "auth").write_text(json.dumps(stored))
    now = int(time.time())
    claims = {"iss": made["id"], "iat": now, "exp": now + int(LIFESPAN.total_seconds())}
    keep_token(config, jwt.encode(claims, made["jwt_key"], algorithm="HS256"))
    return kept.read_text()


def is_on_disk(config: Path, key: str, text: str) -> bool:
    """Whether one of Home Assistant's stores, which are written a moment later, holds this text."""
    path = config / ".storage" / key
    return path.exists() and text in path.read_text()


def token_id(token: str) -> str:
    """Tell the id under which Home Assistant keeps an access token."""
    return str(jwt.decode(token, options={"verify_signature": False})["iss"])


def free_port() -> int:
    """Find a port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _link_integration(config: Path) -> None:
    """Let the folder use the integration of this checkout, unless it has one of its own."""
    place = config / "custom_components" / "aftersale"
    place.parent.mkdir(exist_ok=True)
    if place.is_symlink() and place.resolve() != INTEGRATION:
        place.unlink()
    if not place.exists():
        place.symlink_to(INTEGRATION, target_is_directory=True)


def _set_port(storage: Path, port: int) -> None:
    """Serve on this port of the loopback interface; `http:` in YAML would be tried and reverted."""
    stored = _load(storage, "http")
    if stored is not None and stored["version"] == 3:
        stored["data"]["stable"]["server_port"] = port
        stored["data"]["pending"] = None
        (storage / "http").write_text(json.dumps(stored))
        return
    stable = {
        "server_host": ["127.0.0.1"],
        "server_port": port,
        "cors_allowed_origins": [],
        "login_attempts_threshold": -1,
        "ip_ban_enabled": True,
        "ssl_profile": "intermediate_v6",
        "use_x_frame_options": True,
        "created_at": _now(),
        "error": None,
        "error_message": None,
    }
    data = {"stable": stable, "pending": None, "yaml_migration_done": True}
    _store(storage, "http", data, version=3)


def _skip_onboarding(storage: Path) -> None:
    """Leave of the onboarding at most the step that makes the first user.

    A home that was killed while it made that user has a password for nobody, which would be in the way.
    """
    auth = _load(storage, "auth")
    users = [user for user in auth["data"]["users"] if not user["system_generated"]] if auth else []
    if not users:
        (storage / "auth_provider.homeassistant").unlink(missing_ok=True)
    done = [*ONBOARDING_STEPS, *(["user"] if users else [])]
    stored = _load(storage, "onboarding")
    if stored is None or set(stored["data"]["done"]) != set(done):
        _store(storage, "onboarding", {"done": done}, version=4)


def _silenced(domain: str) -> dict[str, Any]:
    """Tell the disabled entry of a default integration that would ask the internet."""
    return {
        "created_at": _now(),
        "data": {},
        "disabled_by": "user",
        "discovery_keys": {},
        "domain": domain,
        "entry_id": uuid.uuid4().hex,
        "minor_version": 1,
        "modified_at": _now(),
        "options": {},
        "pref_disable_new_entities": False,
        "pref_disable_polling": False,
        "source": "system",
        "subentries": [],
        "title": domain.title(),
        "unique_id": None,
        "version": 1,
    }


def _long_lived(user_id: str) -> dict[str, Any]:
    """A refresh token as Home Assistant keeps one for a long-lived access token."""
    return {
        "id": uuid.uuid4().hex,
        "user_id": user_id,
        "client_id": None,
        "client_name": f"Aftersale develop {secrets.token_hex(4)}",
        "client_icon": None,
        "token_type": "long_lived_access_token",
        "created_at": _now(),
        "access_token_expiration": LIFESPAN.total_seconds(),
        "token": secrets.token_hex(64),
        "jwt_key": secrets.token_hex(64),
        "last_used_at": None,
        "last_used_ip": None,
        "expire_at": None,
        "credential_id": None,
        "version": None,
    }


def _is_signed_by(token: str, known: dict[str, dict[str, Any]]) -> bool:
    """Whether a kept token still opens this home."""
    try:
        jwt.decode(token, known[token_id(token)]["jwt_key"], algorithms=["HS256"], options={"verify_iss": False})
    except KeyError, jwt.PyJWTError:
        return False
    return True


def _load(storage: Path, key: str) -> dict[str, Any] | None:
    path = storage / key
    return json.loads(path.read_text()) if path.exists() else None


def _store(storage: Path, key: str, data: Any, *, version: int, minor: int = 1) -> None:
    content = {"version": version, "minor_version": minor, "key": key, "data": data}
    path = storage / key
    path.touch(mode=0o600)
    path.write_text(json.dumps(content))


def _now() -> str:
    return datetime.now(UTC).isoformat()
