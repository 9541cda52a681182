"""What the description of the API says in words alone, told to the generator: such texts are no valid data.

JSON Schema could say it by a pattern a text, with which the generator takes ten times as long.
"""

import unicodedata

import schemathesis

UNKEPT = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), *range(0xFDD0, 0xFDF0)}
LINES = "\t\n\f\r"


def is_kept(character):
    code = ord(character)
    is_control = unicodedata.category(character) == "Cc" and character not in LINES
    return not is_control and code not in UNKEPT and code & 0xFFFE != 0xFFFE


def readable(value):
    if isinstance(value, str):
        kept = "".join(each if is_kept(each) else "x" for each in value)
        return kept if kept == "" or kept.strip(" \t\n\f\r\v\u00a0\ufeff") else "x" + kept[1:]
    if isinstance(value, dict):
        return {key: readable(member) for key, member in value.items()}
    return [readable(each) for each in value] if isinstance(value, list) else value


@schemathesis.hook
def before_call(context, case, kwargs):
    """Of what is to be refused nothing is touched: the server has to tell by itself."""
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    case.body = readable(case.body)
    if case.query:
        case.query = readable(dict(case.query))
