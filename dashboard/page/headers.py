"""Security headers on every answer, and 404 for what is not ours."""

from collections.abc import Sequence

from dash import Dash
from dash.exceptions import DependencyException
from flask import Flask, Response, abort, request

from dashboard.page.framing import FRAME

MAX_BODY = 200_000
"""Largest request body in bytes; a callback of ours sends under 20 kB."""

PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def secure(app: Dash) -> None:
    """Add the headers and limits to an app; call after all callbacks are set up."""
    server: Flask = app.server
    server.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    policy = content_security_policy(app.csp_hashes())

    @server.before_request
    def only_ours() -> None:
        if not _ours(request.path, app.config.requests_pathname_prefix):
            abort(404)

    @server.errorhandler(DependencyException)
    def unknown_file(_: DependencyException) -> tuple[str, int]:
        return "Not found", 404

    @server.after_request
    def harden(response: Response) -> Response:
        response.headers["Content-Security-Policy"] = policy
        response.headers["X-Content-Type-Options"] = "nosniff"
        response.headers["X-Frame-Options"] = "SAMEORIGIN"
        response.headers["Referrer-Policy"] = "no-referrer"
        response.headers["Permissions-Policy"] = PERMISSIONS
        response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        response.headers["Cross-Origin-Resource-Policy"] = "same-origin"
        return response


def content_security_policy(script_hashes: Sequence[str]) -> str:
    """The policy: everything from here, scripts by file or by hash, nothing out.

    Styles need 'unsafe-inline', because Mantine and cytoscape write style
    attributes.
    """
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(["'self'", *script_hashes]),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "frame-ancestors": "'self'",
        "form-action": "'self'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _ours(path: str, prefix: str) -> bool:
    inner = path.removeprefix(prefix.rstrip("/"))
    return inner in ("", "/", f"/{FRAME}") or inner.startswith(
        ("/_dash-", "/_reload-hash", "/assets/", "/_favicon.ico")
    )
