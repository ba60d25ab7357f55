"""Whether the clause around a place tells of what happened or of what is to come."""

import re

_BEHIND, _AHEAD, _MOST = 160, 90, 20
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_STOP = re.compile(r"[.?!]\s+(?=[A-Z\"“(])|\n\s*\n|\f|;|•")
_FULL_STOP = re.compile(r"(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z][a-z])[.?!](?:\s|\Z)|\n\s*\n|\f|;|•")
_MODAL = frozenset(
    {
        *("will", "shall", "would", "could", "can", "should", "may", "might", "must", "let's", "lets", "won't"),
        *("i'll", "we'll", "you'll", "he'll", "she'll", "they'll", "it'll", "that'll", "there'll"),
    }
)
_PLAN = _MODAL | frozenset(
    {
        *(
            "schedule",
            "scheduled",
            "scheduling",
            "schedules",
            "intend",
            "intends",
            "intending",
            "invite",
            "inviting",
        ),
        *(
            "invited",
            "invites",
            "invitation",
            "invitations",
            "tomorrow",
            "propose",
            "proposes",
            "proposed",
            "proposal",
        ),
        *("proposing", "upcoming", "due", "ready", "available", "free", "please", "pls", "deadline", "arrive"),
        *(
            "arrives",
            "arriving",
            "depart",
            "departs",
            "departing",
            "leave",
            "leaves",
            "leaving",
            "begin",
            "begins",
        ),
        *("start", "starts", "open", "opens", "convene", "convenes", "meet", "meets", "fly", "flies", "travel"),
        *("travels", "return", "returns", "prep", "tbd", "reschedule", "rescheduled", "tentative", "tentatively"),
        *(
            "expected",
            "closes",
            "ends",
            "lapses",
            "expires",
            "resumes",
            "reconvenes",
            "lands",
            "sails",
            "vote",
            "votes",
            "happens",
            "seeing",
            "doing",
            "having",
            "hold",
            "holds",
            "aiming",
        ),
    }
)
_PLAN_PAIRS = frozenset(
    {
        *(("going", "to"), ("plan", "to"), ("plans", "to"), ("planned", "to"), ("planning", "to"), ("plan", "on")),
        *(("plan", "for"), ("plans", "for"), ("planned", "for"), ("planning", "for"), ("expect", "to")),
        *(
            ("expects", "to"),
            ("expected", "to"),
            ("expecting", "to"),
            ("hope", "to"),
            ("hoped", "to"),
            ("hopes", "to"),
        ),
        *(("hoping", "to"), ("set", "for"), ("set", "to"), ("need", "to"), ("needs", "to"), ("want", "to")),
        *(("wants", "to"), ("are", "you"), ("do", "you"), ("able", "to"), ("prepare", "to"), ("preparing", "to")),
        *(("prepare", "for"), ("preparing", "for"), ("is", "to"), ("are", "to"), ("to", "be"), ("see", "you")),
        *(("ahead", "of"), ("moved", "to"), ("being", "held"), ("planned", "on")),
    }
)
_AT_ONCE = frozenset({"by", "until", "till", "through", "thru", "is", "due", "for"})
"""What stands right before a time to come, whatever the verb."""
_PASSED = frozenset({"since", "than"})
_PAPERS = frozenset({"note", "memo", "email", "mail", "cable", "message", "letter", "mtg", "notes", "emails"})
_REPORT = frozenset(
    {
        *(
            "yesterday",
            "said",
            "told",
            "was",
            "were",
            "had",
            "did",
            "met",
            "held",
            "spoke",
            "came",
            "went",
            "made",
        ),
        *(
            "took",
            "gave",
            "began",
            "saw",
            "left",
            "sent",
            "wrote",
            "thought",
            "got",
            "heard",
            "read",
            "found",
            "won",
        ),
        *(
            "lost",
            "has",
            "have",
            "says",
            "fell",
            "rose",
            "struck",
            "hit",
            "led",
            "kept",
            "put",
            "sought",
            "brought",
        ),
        *("shot", "fled", "became", "arose", "withdrew", "flew", "quit", "sat", "paid", "drew", "fought", "broke"),
        *("reports", "agreed", "freed", "decreed"),
        *(
            "swept",
            "cut",
            "shut",
            "burst",
            "dealt",
            "drove",
            "ate",
            "felt",
            "froze",
            "grew",
            "hung",
            "hid",
            "hurt",
        ),
        *("knew", "laid", "meant", "rang", "ran", "rode", "sank", "sold", "shook", "shrank", "slept", "spent"),
        *("split", "spread", "stood", "stole", "swore", "taught", "threw", "understood", "woke", "wore", "bought"),
        *("caught", "chose", "overtook", "undertook", "sprang", "swung", "tore", "forgot", "lent"),
    }
)
_NO_VERB = frozenset({"oped", "wed", "hundred", "sacred", "indeed", "united", "red", "bed", "led"})


def tense(text: str, start: int, end: int) -> int:
    """1 where the clause that holds `[start, end)` speaks of a time to come, -1 where it reports, 0 where neither.

    The verb nearest before it decides; where none stands before it in the sentence, the first one after.
    """
    before, low = text[max(0, start - _BEHIND) : start], max(0, start - _BEHIND)
    cut = 0
    for stop in _STOP.finditer(text, low, start + 1):  # with the first letter, before which a sentence may end
        cut = min(stop.end(), start) - low
    words = _words(before[cut:])[-_MOST:]
    if words and before[-1:].isspace() and (at_once := _at_once(words)):
        return at_once
    for at in range(len(words) - 1, -1, -1):
        if told := _told(words, at):
            return told
    after = text[end : end + _AHEAD]
    if full_stop := _FULL_STOP.search(after):
        after = after[: full_stop.start()]
    words = _words(after)[:_MOST]
    return next((told for at in range(len(words)) if (told := _told(words, at))), 0)


def _at_once(words: list[str]) -> int:
    """What the word right before a time says of it, whatever the verb; 0 for nothing."""
    if words[-1] in _AT_ONCE or words[-2:] == ["not", "before"]:
        return 1
    before, last = words[-2:-1], words[-1]
    passed = last in _PASSED and before != ["later"]
    return -1 if passed or (last == "from" and _PAPERS.intersection(before)) else 0


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


def _told(words: list[str], at: int) -> int:
    """What one word of a clause tells: 1 of a plan, -1 of a report."""
    word = words[at]
    if word in _PLAN or (at + 1 < len(words) and (word, words[at + 1]) in _PLAN_PAIRS):
        return 1
    if word in _REPORT or (word.endswith("ed") and word not in _NO_VERB and not word.endswith(("eed", "need"))):
        helped = words[max(0, at - 3) : at]
        # `will be announced`, `to be held`, `may have left`
        return 1 if _MODAL.intersection(helped) or "be" in helped or "being" in helped[-1:] else -1
    return 0
