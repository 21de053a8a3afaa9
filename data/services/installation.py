"""What an installation was set up with: limits of the reference and settings of the environment."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import make_url

from data.reference import Thresholds, thresholds
from data.rules.roles import Permission, Viewer, authorise
from data.settings import Settings

RULES_FILE = "data/reference/scoring.toml"


@dataclass(frozen=True)
class Installation:
    """Limits of a kabupaten with the file they stand in, the home, the kind of database, the one setting."""

    limits: Thresholds
    rules_path: str
    home: Path
    database: str
    fetch_boundaries: bool


def load_installation(viewer: Viewer, settings: Settings, kabupaten: str) -> Installation:
    """Nothing secret is among it: of the database only its kind is told. Raises NotAllowed."""
    authorise(viewer, Permission.SEE_HISTORY, kabupaten=kabupaten)
    kind = make_url(settings.database_url).get_backend_name()
    return Installation(thresholds(kabupaten), RULES_FILE, settings.home, kind, settings.fetch_boundaries)
