"""Does to an XLIFF file what a translator's tool does, with a library of its own.

    translators.py FILE RESULT

Every unit without a translation gets the pieces of its source text in reverse order, placeholders
among them; then the file is saved.
"""

import sys

from translate.storage.placeables import StringElem
from translate.storage.xliff import xlifffile

store = xlifffile.parsefile(sys.argv[1])
assert (store.getsourcelanguage(), store.gettargetlanguage()) == ("fr", "ar")
for unit in store.units:
    assert unit.source and unit.getlocations() and unit.getnotes(), unit
    # A tool must see what needs work, and must not see it elsewhere.
    needs_work = bool(unit.target) and unit.get_state_n() < unit.S_TRANSLATED
    assert needs_work == unit.getid().endswith("lease#2"), unit
    if not unit.target:
        pieces = [piece for source in unit.rich_source for piece in source.sub]
        unit.rich_target = [StringElem(pieces[::-1])]
store.savefile(sys.argv[2])
