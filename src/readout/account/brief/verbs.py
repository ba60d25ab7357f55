"""Words by which documents say that somebody said something, brought into the past tense.

`says`, `saying` and `said` are one verb, and a brief, which looks back, has it in the past. Only verbs of the
table are changed; a brief quotes the others as they are printed.
"""

from enum import StrEnum
from functools import lru_cache

from readout.text.roles import word_set


class Takes(StrEnum):
    """What follows a verb where nothing stands between: a clause, somebody who is told, or a thing."""

    CLAUSE = "clause"
    HEARER = "hearer"
    THING = "thing"


_CLAUSE = """
say=said add state note claim argue insist explain stress emphasize emphasise report confirm announce
declare write=wrote warn indicate complain acknowledge reply respond reiterate repeat predict admit
conclude recall allege maintain affirm reaffirm underscore underline comment observe remark mention
believe think=thought contend assert concede reveal disclose intimate imply caution lament swear=swore
volunteer point_out make_clear=made_clear make_it_clear=made_it_clear estimate vow pledge promise agree
deny fear suspect counter boast tweet relate
"""
_HEARER = """
tell=told inform assure brief remind notify
"""
_THING = """
ask urge request call call_for describe offer refuse decline reject accuse criticize criticise praise
thank blame invite demand condemn welcome dismiss propose recommend order instruct call_on express want
cite outline raise recognize recognise congratulate appeal appeal_for appeal_to endorse advise encourage
question press push_for refer_to insist_on ask_about ask_for denounce challenge dispute hail applaud
commend rule_out oppose support protest approve share voice signal identify seek=sought threaten defend
regret apologize apologize_for apologise apologise_for complain_of complain_about warn_of warn_against
speak_of=spoke_of caution_against hope suggest agree_to object_to lobby_for convey
"""
_DOUBLED = word_set("admit regret refer permit commit")
_NOUNS = word_set(
    """
    report request claim offer protest demand order appeal call hope warn promise pledge vow remark comment
    estimate want question challenge dispute reply praise welcome invite press question approve thank voice
    share support fear state note signal counter boast answer tweet brief
    """
)


def past_of(verb: str) -> str:
    """The past of a regular verb."""
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ed"
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if verb.endswith("y") and verb[-2] not in "aeiou" else f"{verb}ed"


def third_of(verb: str) -> str:
    """What one does: `says`, `denies`, `presses`."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"


def doing(verb: str) -> str:
    """What one is doing: `saying`, `noting`, `admitting`."""
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    return f"{verb[:-1]}ing" if verb.endswith("e") and not verb.endswith("ee") else f"{verb}ing"


def _table() -> dict[str, tuple[str, Takes]]:
    found: dict[str, tuple[str, Takes]] = {"written": ("wrote", Takes.CLAUSE), "sworn": ("swore", Takes.CLAUSE)}
    for takes, entries in ((Takes.THING, _THING), (Takes.HEARER, _HEARER), (Takes.CLAUSE, _CLAUSE)):
        for entry in entries.split():
            base, _, given = entry.replace("_", " ").partition("=")
            verb, blank, rest = base.partition(" ")
            past = (given.partition(" ")[0] or past_of(verb)) + blank + rest
            forms = (verb, third_of(verb), doing(verb))
            found |= dict.fromkeys((past, *(form + blank + rest for form in forms)), (past, takes))
    return found


_KNOWN = _table()


@lru_cache(maxsize=4096)
def said(cue: str) -> tuple[str, Takes] | None:
    """A cue in the past tense, with what follows it; None where it is no verb that is known."""
    return _KNOWN.get(" ".join(cue.casefold().split()))


def may_be_noun(cue: str) -> bool:
    """Whether a cue may be a noun (`his claim that`), which the words before it must rule out."""
    word = cue.casefold().partition(" ")[0]
    return word in _NOUNS or word.removesuffix("s") in _NOUNS
