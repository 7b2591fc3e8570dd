"""Does to an XLIFF file what a translator's tool does, with a library of its own.

    translators.py [--same] FILE RESULT

Every unit without a translation gets the pieces of its source text in reverse order, placeholders
among them; then the file is saved. With --same they stay in order, and any file will do.
"""

import sys

from translate.storage.placeables import StringElem
from translate.storage.xliff import xlifffile

is_same = sys.argv[1] == "--same"
file, result = sys.argv[-2:]
store = xlifffile.parsefile(file)
languages = (store.getsourcelanguage(), store.gettargetlanguage())
assert is_same or languages == ("fr", "ar")
for unit in store.units:
    assert unit.source and unit.getlocations() and (is_same or unit.getnotes()), unit
    # A tool must see what needs work, and must not see it elsewhere.
    needs_work = bool(unit.target) and unit.get_state_n() < unit.S_TRANSLATED
    assert is_same or needs_work == unit.getid().endswith("lease#2"), unit
    if not unit.target:
        pieces = [piece for source in unit.rich_source for piece in source.sub]
        unit.rich_target = [StringElem(pieces if is_same else pieces[::-1])]
store.savefile(result)
