"""Whether a contact took place, where the verb that tells of it leaves no doubt."""

import re

from readout.extract.tags import MetTag
from readout.model import ContactStatus, Span

_PAST = re.compile(
    r"(?:met|told|spoke|talked|saw|said|sent|held|wrote|called|phoned|telephoned|visited|informed|advised|delivered|"
    r"handed|discussed|conferred|received|briefed|consulted|raised|presented|conveyed|assured|asked|replied|noted|"
    r"e-?mailed|stressed|expressed|agreed|attended|convened|hosted|contacted|passed|warned|urged|thanked|testified|"
    r"interviewed|gave|lunched|dined)",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"\w+ed|met|told|spoken|seen|sent|held|written|given", re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:be|been|being|would|will|shall|not|never|if|unless|get|getting)\b|n['’]t\b", re.IGNORECASE
)
_PERFECT = re.compile(r"(?:\b(?:has|have|had)|['’]ve) (?:\w+ )?$", re.IGNORECASE)
_DENIED = re.compile(
    r"(?:\b(?:has|have|had|did|do|does) (?:not|never)|\b(?:has|have|had|did)n['’]t|(?<!will )(?<!shall )\bnever) "
    r"(?!only\b)(?:(?!not\b)\w+ )?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"[^.;:]*\b(?:un)?till?\b", re.IGNORECASE)
"""They had not met until then: then they did."""

_SUPPOSED = re.compile(r"\b(?:if|unless|why|whether|would|could|should)\b", re.IGNORECASE)
_FUTURE = re.compile(r"(?:\b(?:will|shall)|['’]ll) (?:\w+ ){0,2}$", re.IGNORECASE)
_NOT_FUTURE = re.compile(r"\b(?:not|never|have|if)\b", re.IGNORECASE)
_BEFORE, _NEAR = 90, 20
"""How many characters before the word are looked at, and how many for a negation."""

_RANG = re.compile(r"(?:called|phoned|telephoned|asked)", re.IGNORECASE)


def settled(text: str, tag: MetTag, sentence: Span) -> ContactStatus:
    """The status that a telling's own words give it; the reading model's where they do not say.

    A plain past tense tells of what took place, `had not` of what did not, and `will` of what is to come: the
    model sees these, but not always which verb they belong to. Somebody `called for you` may have asked for a
    call, and the model knows better.
    """
    word = text[slice(*tag.anchor)]
    before = " ".join(text[max(sentence[0], tag.anchor[0] - _BEFORE) : tag.anchor[0]].split()) + " "
    if _PAST.fullmatch(word) and not _UNREAL.search(before[-_NEAR:]):
        return tag.status if _RANG.fullmatch(word) else ContactStatus.OCCURRED
    denied = tag.status is ContactStatus.OCCURRED and _DENIED.search(before)
    after = text[tag.anchor[1] : sentence[1]]
    if denied and not _SUPPOSED.search(before[max(denied.start() - _NEAR, 0) :]) and not _UNTIL.match(after):
        return ContactStatus.DID_NOT_OCCUR
    perfect = _PARTICIPLE.fullmatch(word) and _PERFECT.search(before)
    if perfect and not _UNREAL.search(before[max(perfect.start() - _NEAR, 0) :]):
        return ContactStatus.OCCURRED
    future = tag.status is ContactStatus.OCCURRED and _FUTURE.search(before)
    if future and not _NOT_FUTURE.search(before[max(future.start() - _NEAR, 0) :]):
        return ContactStatus.PLANNED
    return tag.status
