"""Small words, and what they do to those after them."""

from readout.text.roles import word_set

FUNCTION = word_set("""
a an the this that these those of in on at to from by for with about into onto over under between among
through during until since before after above below up down out off as than and or but nor so yet if whether
because while although though whereas unless when where who whom whose which what why how i me my we us our
ours you your yours he him his she her hers it its they them their theirs one ones oneself himself herself
itself themselves be am is are was were been being have has had having do does did doing done will would shall
should may might must can could not no never neither none there here then thus hence also too very just even
still already again ever such own same other another both each etc via per re s t ll ve d m w according
concerning regarding upon within without toward towards against along across around behind beside besides
despite except like near past till throughout however moreover therefore meanwhile let get got mr mrs ms dr
said
""")

LIGHT = word_set("""
say tell state note add remark mention report inform declare announce explain write speak talk make take give
put go come use find show see look want think know feel believe call thing matter way part point time day year
week month today yesterday tomorrow morning afternoon evening night man woman people person official officer
one two several some many more most less few much lot number kind sort type case fact place side end begin
start continue include regard concern relate hold keep remain become seem appear happen occur further
currently now recently soon later earlier ago government country state department office
""")

SPEECH = word_set("""
say tell state note add remark mention report inform declare announce explain write speak claim stress
emphasise emphasize underline underscore reply answer describe acknowledge confirm according
""")

NEGATORS = word_set("not never no neither nor none nobody nothing without cannot hardly")
DENYING = word_set("""
refuse fail decline deny reject lack unable impossible unlikely avoid prevent prohibit exclude cease stop
forbid
""")
PLANNED = word_set("""
will shall would plan intend intention expect hope propose proposal schedule due want wish seek promise pledge
offer prepare prepared ready willing likely probably consider aim try attempt ask request urge suggest
recommend invite demand call appeal press instruct order threaten agree eager should must ought need going
contemplate mull ponder toy envisage
""")
POSSIBLE = word_set(
    "may might could can perhaps possibly possible maybe whether if unless unclear uncertain unsure"
)
ACHIEVED = word_set("""
manage begin start continue help come go get use seem appear prove have force cause choose
""")
BOUNDS = word_set(
    "but although though while whereas because which who whom whose where when since unless until after before as"
)
UNIVERSALS: tuple[frozenset[str], ...] = tuple(
    map(
        word_set,
        (
            "all every each entire whole everyone everybody everything whole both throughout",
            "never",
            "always ever constantly invariably",
            "only sole solely alone exclusively just one",
            "first initial initially",
            "none nobody nothing no",
            "last final finally",
            "unanimous unanimously",
            "completely totally entirely fully wholly absolutely total",
            "repeatedly regularly often",
        ),
    )
)
CLAIMED_UNIVERSALS = word_set(
    "all every each entire everyone everybody everything never always only sole solely first none nobody nothing "
    "unanimous unanimously completely totally entirely absolutely exclusively"
)
PARTIAL = word_set(
    "most some several many half part partly few majority number almost nearly mostly certain one two three"
)
FAMILIES: dict[str, dict[str, float]] = {
    "request": {
        "suggest": 0.5, "propose": 0.5, "recommend": 0.5, "advise": 0.5, "hope": 0.5, "wonder": 0.5, "ask": 1,
        "request": 1, "invite": 1, "appeal": 1, "seek": 1, "want": 1, "urge": 1.5, "press": 1.5, "plead": 1.5,
        "insist": 3, "demand": 3, "order": 3, "instruct": 3, "require": 3, "ultimatum": 3, "command": 3,
    },
    "warn": {"caution": 1, "warn": 1, "threaten": 2, "threat": 2},
    "offer": {"offer": 1, "willing": 1, "ready": 1, "promise": 1.5, "pledge": 1.5, "assure": 1.5, "guarantee": 2.5,
              "vow": 2, "swear": 2.5},
    "criticise": {"regret": 0.5, "concern": 1, "worry": 1, "question": 1, "complain": 1.5, "criticise": 2,
                  "criticize": 2, "deplore": 2, "protest": 2, "accuse": 2.5, "condemn": 3, "denounce": 3},
}  # fmt: skip
"""Acts of speech by family, and how strong each word is: one who asked has not demanded."""

ACTS = frozenset(word for family in FAMILIES.values() for word in family) | word_set(
    "thank praise deny refuse tell accuse agree admit reply respond call"
)
"""Verbs by which a report says what somebody did by speaking."""
