"""`server` for the Procfile; the data file is named by DATA."""

import os
from pathlib import Path

from dashboard.app import create_app
from dashboard.page.library import open_library

DATA = Path(os.environ.get("DATA", "data/karabakh-2016.yaml"))

server = create_app(open_library(DATA)).server
