"""Words as they are compared: case, marks, apostrophes and the script aside.

Cyrillic, Armenian and Georgian letters become the Latin ones that stand for their
sound, so that a name is found from any of these keyboards; letters of other scripts
are compared as they are.
"""

# ruff: noqa: RUF001  other alphabets are what this file is about

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = (
    "аa бb вv гg дd еe жzh зz иi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh "
    "щshch ъ ыy ь эe юyu яya єye іi ґg ђdj јj љlj њnj ћc џdz әa ғg қk ңn өo ұu үu һh"
)
_ARMENIAN = (
    "աa բb գg դd եe զz էe ըe թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo "
    "չch պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf"
)
_GEORGIAN = (
    "აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh "
    "ჩch ცts ძdz წts ჭch ხkh ჯj ჰh"
)
_LATIN = "ıi əa øo łl đd æae œoe ðd þth"

_SOUNDS = {
    ord(pair[0]): pair[1:]
    for letters in (_CYRILLIC, _ARMENIAN, _GEORGIAN, _LATIN)
    for pair in letters.split()
}

_DROPPED = dict.fromkeys(map(ord, "'’‘ʼʻʿʾʹ`´՚׳"))
"""Apostrophes: left out, never a gap between words."""


_PLAIN = re.compile("[a-z0-9]+")


def words(text: str) -> tuple[str, ...]:
    """The words of a text, each as it is compared.

    Examples
    --------
    >>> words("Nagorno-Karabakh"), words("İlham Əliyev"), words("Эрдоган")
    (('nagorno', 'karabakh'), ('ilham', 'aliyev'), ('erdogan',))
    """
    text = text.translate(_DROPPED)
    if text.isascii():
        return tuple(_PLAIN.findall(text.lower()))
    plain = unicodedata.normalize("NFKD", text)
    lower = unicodedata.normalize("NFKD", plain.casefold())
    bare = "".join(letter for letter in lower if unicodedata.category(letter) != "Mn")
    latin = bare.replace("ու", "u").translate(_SOUNDS)
    return tuple("".join(map(_kept, latin)).split())


@lru_cache(maxsize=4096)
def spellings(text: str) -> tuple[tuple[str, ...], ...]:
    """Its words in each way it is spelled: ə is written a, and often e."""
    other = text.replace("ə", "e").replace("Ə", "E")
    return tuple(dict.fromkeys((words(text), words(other))))


def _kept(letter: str) -> str:
    """Letters, digits and their signs stay; what cannot be seen goes; gaps part."""
    category = unicodedata.category(letter)
    if category[0] in "LNM":
        return letter
    return "" if category == "Cf" else " "
