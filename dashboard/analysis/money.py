"""Sums of money in words: as given, never rounded."""

from collections.abc import Iterable

_SIGN = {"USD": "$", "EUR": "€", "GBP": "£"}
_SCALE = ((10**12, "trillion"), (10**9, "bn"), (10**6, "million"))
_QUALIFIER = {
    "exact": "",
    "about": "about ",
    "at_least": "at least ",
    "more_than": "more than ",
}


def money(amount: int, currency: str, qualifier: str = "exact") -> str:
    """An amount in full units, in words: never rounded.

    Examples
    --------
    >>> money(4_000_000_000, "USD", "about")
    'about $4 bn'
    >>> money(1_234_567, "RUB")
    'RUB 1,234,567'
    """
    sign = _SIGN.get(currency, f"{currency} ")
    for scale, word in _SCALE:
        whole, rest = divmod(amount, scale // 100)
        if amount >= scale and not rest:
            number = f"{whole / 100:.2f}".rstrip("0").rstrip(".")
            return f"{_QUALIFIER[qualifier]}{sign}{number} {word}"
    return f"{_QUALIFIER[qualifier]}{sign}{amount:,}"


def summed(qualifiers: Iterable[str]) -> str:
    """Qualifier of a sum: exact only of exact parts, a bound of bounds, else about."""
    found = set(qualifiers) - {"exact"}
    if not found:
        return "exact"
    if found <= {"at_least", "more_than"}:
        return min(found) if found == {"at_least"} else "more_than"
    return "about"
