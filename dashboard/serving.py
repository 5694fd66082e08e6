"""Serve the page on one machine, for one reader: `make run`."""

import logging
from pathlib import Path

from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.page.library import open_library


def serve(host: str, port: int, data: Path, texts: Path | None) -> None:
    """Serve until interrupted; the address is printed once the data is read.

    Raises
    ------
    BadData, Unreadable
        Before anything listens.
    """
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    app = create_app(open_library(data, texts))
    server = make_server(host, port, app.server, threaded=True)
    print(f"Open http://{host}:{server.server_port}/  (Ctrl-C ends it)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print("\nStopped.")
    finally:
        server.server_close()
