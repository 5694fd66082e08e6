"""`server` for the Procfile; DATA names the data file, TEXTS a folder of texts."""

import os
from pathlib import Path

from dashboard.app import create_app
from dashboard.page.library import open_library

DATA = Path(os.environ.get("DATA", "data/karabakh-2016.yaml"))
TEXTS = os.environ.get("TEXTS")

server = create_app(open_library(DATA, Path(TEXTS) if TEXTS else None)).server
