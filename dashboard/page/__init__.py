"""The Dash edge: shell, controls, callbacks; it only translates."""
