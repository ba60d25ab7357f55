"""What speaks for and against joining a mention to a cluster, as features that are plain words.

A feature's name is short because weights are kept by it. Those of a new cluster begin with an exclamation mark.
"""

from collections.abc import Sequence

from readout.extract._clusters import Cluster, Item
from readout.extract._phrases import PARTICLES, Phrase
from readout.model import Form, MentionType
from readout.text.ocr import one_slip
from readout.text.roles import word_set

POST_HEADS = word_set("EMBASSY MISSION CONSULATE POST DEPARTMENT USUN USNATO AMBASSADOR CHARGE DCM CONGEN STATE")
_OWN_HEADS = ("EMBASSY", "MISSION", "DEPARTMENT", "STATE", "DELEGATION", "AMBASSADOR", "CONSULATE", "POST")
_DISTANCE = ("0", "1", "2", "3", "4", "4", "6", "6", "6")


def mention_class(item: Item) -> str:
    """The sort of mention, each with weights of its own: a pronoun's kind, or form and what it names."""
    phrase = item.phrase
    if phrase.kind:
        return phrase.kind
    kind = "p" if item.type is MentionType.PERSON else "s" if item.state else "o"
    return ("N" if phrase.form is Form.NAME else "n") + kind


def features(item: Item, cluster: Cluster, rank: int, spoke: int) -> list[str]:
    """What speaks for and against the item's being what a cluster names."""
    phrase, last = item.phrase, cluster.items[-1]
    distance = item.sentence - last.sentence
    out = [
        "bias",
        "d" + (_DISTANCE[distance] if distance < len(_DISTANCE) else "9"),
        f"r{rank if rank < 4 else 4}",
        "t" + item.type[:2] + cluster.type[:2],
        "l" + (last.phrase.kind or last.phrase.form[:2]),
        "z" + ("1" if len(cluster.items) == 1 else "3" if len(cluster.items) < 4 else "9"),
    ]
    if last.type is not item.type:
        out.append("lt")
    if phrase.kind:
        _pronoun(item, cluster, last, spoke, out)
    else:
        _words(item, cluster, out)
    if last.end >= item.end:
        out.append("in")
    elif distance == 0 and 0 < item.start - last.end < 4:
        out.append("near" + item.joint)
    return out


def _pronoun(item: Item, cluster: Cluster, last: Item, spoke: int, out: list[str]) -> None:
    kind = item.phrase.kind
    if kind in cluster.kinds:
        out.append("kind")
    gender = {"he": "m", "she": "f"}.get(kind or "", "")
    if gender and cluster.gender:
        out.append("g+" if gender == cluster.gender else "g-")
    if cluster.plural is not None:
        out.append("pl" if cluster.plural else "sg")
    near = min(2, item.sentence - last.sentence)
    if last.subject:
        out.append(f"subj{near}" + ("s" if item.subject else "o"))
    if last.said:
        out.append(f"said{near}" + ("s" if item.said else "o"))
    if cluster.spoke:
        out.append(
            ("spoke" if cluster.spoke == spoke else "silent") + ("s" if item.said else "o") + str(int(item.opens))
        )
    if item.opens and cluster.opened == item.sentence - 1:
        out.append("opened")
    if last.quoted != item.quoted:
        out.append("q" + str(int(item.quoted)))
    if cluster.named:
        out.append("named")
    if last.sentence == item.sentence and any(
        i.sentence == item.sentence and i.subject for i in cluster.items[-3:]
    ):
        out.append("clause")
    if last.paragraph != item.paragraph:
        out.append("par")
    if kind in ("i", "we", "you"):
        _own(cluster, last, out)


def _own(cluster: Cluster, last: Item, out: list[str]) -> None:
    out.extend("has" + head for head in _OWN_HEADS if head in cluster.heads)
    if "United States" in cluster.states:
        out.append("hasus")
    out.extend("k" + k for k in sorted(cluster.kinds))
    if last.last:
        out.append("signed")


def _words(item: Item, cluster: Cluster, out: list[str]) -> None:
    phrase = item.phrase
    if phrase.words in cluster.wholes:
        out.append("same")
    elif phrase.head in cluster.heads:
        out.append("head")
    if phrase.head in POST_HEADS:
        out.extend("hp" + phrase.head + h for h in sorted(cluster.heads & POST_HEADS))
    person = item.type is MentionType.PERSON
    if phrase.names:
        _names(phrase, cluster, person, out)
    elif cluster.names and not item.state:
        out.append("cnames")
    _states(item, cluster, out)
    if item.of and cluster.of:
        out.append("of+" if item.of in cluster.of else "of-")
    elif item.of:
        out.append("of=" if item.of in cluster.states else "of0")
    if phrase.role:
        _roles(phrase, cluster, out)
    if cluster.plural is not None and phrase.plural != cluster.plural:
        out.append("num-")
    if phrase.gender and cluster.gender and phrase.gender != cluster.gender:
        out.append("g-")
    single = len(phrase.words) == 1
    if (
        (phrase.head in cluster.initials and len(phrase.head) > 1)
        if single
        else (phrase.initials in cluster.heads)
    ):
        out.append("acr")
    if cluster.kinds & {"i", "we", "you"}:
        out.append("self" + (phrase.head if phrase.head in POST_HEADS else ""))
    if item.last:
        out.append("sign")
    if not cluster.named:
        out.append("unnamed")


def _states(item: Item, cluster: Cluster, out: list[str]) -> None:
    phrase = item.phrase
    if item.state:
        out.append("st+" if item.state in cluster.states else "st-" if cluster.states else "st0")
        initial = cluster.type[:1]
        out.append("<" + item.preceding + initial)
        out.append(">" + item.following + initial)
        if item.type not in cluster.types:
            out.append("never")
        if item.state in cluster.states:
            out.append("f" + str(phrase.facet or "0")[:1] + ("=" if phrase.facet in cluster.facets else "/"))
    elif cluster.states:
        out.append("cst")


def _roles(phrase: Phrase, cluster: Cluster, out: list[str]) -> None:
    shared = phrase.role & cluster.roles
    out.append("role=" if shared == phrase.role else "role+" if shared else "role-" if cluster.roles else "role0")
    if phrase.rank != cluster.rank and cluster.roles:
        out.append("rank" + ("<" if phrase.rank < cluster.rank else "-"))
    if phrase.determiner:
        out.append("det" + ("=" if shared == phrase.role else "-"))


def _names(phrase: Phrase, cluster: Cluster, person: bool, out: list[str]) -> None:
    if any(_same_surname(phrase.surname, s) for s in cluster.surnames):
        out.append("sur")
        if phrase.given and cluster.givens and phrase.given not in cluster.names:
            near = any(g[0] == phrase.given[0] for g in cluster.givens)
            out.append("giv~" if near else "giv-")
    elif person and phrase.surname in cluster.names:
        out.append("surin")
    elif phrase.names[0] in cluster.names:
        out.append("firstin")
    elif any(_slip(phrase.surname, s) for s in cluster.surnames):
        out.append("slip")
    elif cluster.surnames:
        out.append("sur-")
    else:
        out.append("sur0")
    shared = sum(n in cluster.names for n in phrase.names)
    if shared:
        out.append("all" if shared == sum(n not in PARTICLES for n in phrase.names) else "some")


def _same_surname(a: str, b: str) -> bool:
    """Whether two surnames are one; in a long one, a slip of the teletype is overlooked."""
    return a == b or (len(a) > 6 and a[0] == b[0] and one_slip(a, b))


def _slip(a: str, b: str) -> bool:
    if min(len(a), len(b)) < 5:
        return False
    return one_slip(a, b) or (len(a) == len(b) and len(a) > 5 and sorted(a) == sorted(b))


def novelty(item: Item, candidates: Sequence[Cluster]) -> list[str]:
    """What speaks for the item's naming something new."""
    phrase = item.phrase
    out = ["!bias", "!ty" + item.type[:2]]
    if not candidates:
        out.append("!none")
    if phrase.determiner:
        out.append("!det" + (phrase.determiner if phrase.determiner in ("THE", "A", "AN", "THIS") else "x"))
    elif phrase.form is Form.NOMINAL:
        out.append("!bare")
    if phrase.of:
        out.append("!of")
    if len(phrase.words) > 1:
        out.append("!long")
    if phrase.plural:
        out.append("!pl")
    _known(item, candidates, out)
    if item.last:
        out.append("!sign")
    if item.sentence == 0:
        out.append("!first")
    if item.quoted:
        out.append("!q")
    return out


def _known(item: Item, candidates: Sequence[Cluster], out: list[str]) -> None:
    """Whether something like it has been named before."""
    phrase = item.phrase
    if any(phrase.words in c.wholes for c in candidates):
        out.append("!same")
    if phrase.surname and any(_same_surname(phrase.surname, s) for c in candidates for s in c.surnames):
        out.append("!sur")
    if item.state:
        same = [c for c in candidates if item.state in c.states]
        out.append("!st" + str(min(2, len(same))))
        out.append("!f" + str(phrase.facet or "0")[:1] + item.type[:1])
        out.append("!<" + item.preceding + item.type[:1])
        out.append("!>" + item.following + item.type[:1])
        if same and all(c.type is not item.type for c in same):
            out.append("!othertype")
    elif phrase.form is Form.NOMINAL:
        out.append("!heads" + str(min(2, sum(phrase.head in c.heads for c in candidates))))
        out.append("!roles" + str(min(2, sum(phrase.role <= c.roles for c in candidates))))
    if phrase.form is Form.NAME and phrase.role and not item.state:
        out.append("!role" + ("s" if any(phrase.role <= c.roles for c in candidates) else ""))
