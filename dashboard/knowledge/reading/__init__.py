"""Reading YAML: strings only, each with its line and column, every fault named.

Plain YAML says too much for curated data (`NO` is false, `010` is eight, a
repeated key silently wins), so values stay texts here and the models give them
types. Aliases, anchors, tags, several documents, control and invisible
characters, deep nesting and large values are faults with a place.
"""

from dashboard.knowledge.reading.located import Fault, Located, Path, Value
from dashboard.knowledge.reading.reader import read, read_text

__all__ = ["Fault", "Located", "Path", "Value", "read", "read_text"]
