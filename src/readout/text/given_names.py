"""Given names and their short forms: which of two may be those of one person."""

from functools import lru_cache

_TABLE = """
abigail abby gail; abraham abe; adelaide addie; albert al bert; alexander alex alec sandy sasha; alexandra alex
sandra sasha; alfred al fred; andrew andy drew; anthony tony; antonio tony; arthur art; barbara barb babs;
barnett barney; benjamin ben benny binyamin bibi; bernard bernie; beverly bev; caroline carrie; catherine cathy
kate katie cate; charles charlie chuck; christina chris tina; christine chris chrissy; christopher chris kit;
clifford cliff; constance connie; cynthia cindy; daniel dan danny; david dave; deborah deb debbie; dennis denny;
donald don donny; dorothy dot dottie; douglas doug; edgar ed; edmund ed ted; eduard ed; edward ed eddie ted ned;
eleanor ellie nell; elizabeth liz beth betsy betty lizzie eliza libby lisa; emily em; ernest ernie; eugene gene;
ezekiel zeke; frances fran frannie; francis frank fran; franklin frank; frederick fred freddie; gabriel gabe;
geoffrey geoff jeff; george georgie; gerald gerry jerry; geraldine gerry; gilbert gil; gregory greg; harold hal
harry; harrison harry; helen nell; henry hank harry; herbert herb; howard howie; hubert bert; isaac ike; jacob
jake jack; james jim jimmy jamie; jane janie; jason jay; jeffrey jeff; jennifer jen jenny; jerome jerry; jessica
jess; john jack johnny jon; jonathan jon; joseph joe joey; joshua josh; judith judy; julia julie; katherine
kathy kate katie kit; kathleen kathy kate; kenneth ken kenny; kimberly kim; kristopher kris; kristin kris
kristy; lauren laurie; laurence larry; lawrence larry; leonard len lenny; leonardo leo; leopold leo; lewis lew
lou; lillian lilly; louis lou louie; louise lou; lucille lucy; madeline maddie; madeleine maddie; margaret
maggie meg peggy marge greta; martin marty; matthew matt; maureen mo; maximilian max; melissa mel lissa; melvin
mel; michael mike mick mickey; mitchell mitch; nancy nan; nathan nate nat; nathaniel nate nat; nicholas nick;
norman norm; pamela pam; patricia pat patty trish; patrick pat; peter pete; philip phil; phillip phil; rachel
rae; raymond ray; rebecca becky; reginald reggie; richard rich rick dick ricky; robert bob rob bobby robby bert;
roderick rod; rodney rod; roger rodge; ronald ron ronnie; rosemary rose; rudolph rudy; russell russ; samantha
sam; samuel sam sammy sandy; sanford sandy; sarah sally sara; sebastian seb; sidney sid; sigmund sig; solomon
sol; stanley stan; stephanie steph; stephen steve; steven steve; stuart stu; stewart stu; susan sue susie;
suzanne sue susie; sydney sid; terence terry; teresa terry; theodore ted theo teddy; theresa terry; thomas tom
tommy; timothy tim; tobias toby; valerie val; vernon vern; victor vic; victoria vicky; vincent vince; virginia
ginny; walter walt; wesley wes; wilhelm bill willy; william bill will billy willie liam; winston win; zachary
zach; mikhail misha; dmitri dima; aleksandr sasha; vladimir volodya; ivan vanya; nikolai kolya; francisco paco
pancho; guillermo memo; ignacio nacho; jesus chuy
"""
_GROUPS = tuple(tuple(group.split()) for group in _TABLE.replace("\n", " ").split(";"))
_FORMAL: dict[str, frozenset[str]] = {}
for _formal, *_short in _GROUPS:
    for _name in (_formal, *_short):
        _FORMAL[_name] = _FORMAL.get(_name, frozenset()) | {_formal}

_SAME = (
    "catherine katherine kathryn catharine", "stephen steven stefan", "geoffrey jeffrey jeffery",
    "philip phillip philippe",
    "sara sarah", "jon john", "nicolas nicholas", "frederic frederick", "eric erik", "marc mark", "carl karl",
    "alan allan allen", "ann anne anna", "brian bryan", "gary garry", "glen glenn", "kristin kristen",
    "lawrence laurence", "michael michel", "neil neal", "sean shaun shawn", "stuart stewart", "susan suzanne",
    "theresa teresa", "craig kraig", "jerome gerome", "lynn lynne", "marian marion", "francis frances",
)  # fmt: skip
_SPELT = {word: words[0] for words in (group.split() for group in _SAME) for word in words}


@lru_cache(maxsize=8192)
def formal_names(given: str) -> frozenset[str]:
    """The names of which a given name (small letters) is a short form, and itself."""
    return frozenset(_SPELT.get(name, name) for name in (given, *_FORMAL.get(given, ())))


def same_given(a: str, b: str) -> bool:
    """Whether two given names may be one: equal, a short form of the other, or short forms of one name."""
    return a == b or bool(formal_names(a) & formal_names(b))


def is_given(word: str) -> bool:
    """Whether a word in small letters is known as a given name."""
    return word in _FORMAL or word in _SPELT
