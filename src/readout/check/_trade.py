"""Words as diplomats, officials and reporters use them: phrases, words that mean the same, opposites, kinds.

Beside the general table in `kin.txt`; a lemma may stand in several groups.
"""

_PHRASES = """
call off=cancel;
block off=close; seal off=close; put off=postpone; carry out=implement; give up=abandon; set up=establish;
speed up=accelerate; step up=increase; take part=participate; take place=occur; turn down=reject;
call for=urge; call on=urge; call upon=urge; point out=note; get hold=seize; drive back=repel;
push back=object; rule out=exclude; look for=seek; ask for=request; break off=end; go on=continue;
keep on=continue; stay on=remain; bring up=raise; lay out=present; find out=learn; leave out=omit;
hand over=deliver; take over=seize; wind up=end; pay for=finance; in touch=contact; get in touch=contact;
reach out=contact; shoot down=destroy; bring down=destroy; come down=crash; hold up=present;
put forward=propose; set out=present; speak out=criticize; stand by=support; back up=support;
follow through=implement; follow up=continue; look forward=expect; shut down=close; close down=close;
make sure=ensure; opt out=abstain; stay out=abstain; pick up=collect; be aware=know; carry on=continue;
cut off=stop; sort out=resolve; work out=formulate; write down=record; turn out=attend; wipe out=destroy;
throw out=expel; push for=urge; press for=urge; insist on=demand; take off=leave; set off=leave;
at odds=disagree; as well=also; in favor=support; go ahead=proceed; swear in=inaugurate;
sworn in=inaugurate; take the oath=inaugurate; take oath=inaugurate; put on hold=suspend;
place a hold=suspend; place hold=suspend; in person=personally; take note=note; make clear=stress;
lose job=dismiss; fire from=dismiss; take into custody=detain; give back=return; hand back=return;
send back=return; take back=return; pay back=return; come back=return; go back=return; bring back=return;
get back=return; pull together=prepare; draw up=prepare; put together=prepare; make up=form; put out=issue;
come out=appear; break out=begin; break down=fail; fall through=fail; back down=retreat; pull out=withdraw;
pull back=withdraw; step down=resign; stand down=resign; step aside=resign; set free=release; let go=release;
let out=release; look into=examine; go over=discuss; go through=review; talk over=discuss; run out=expire;
end up=become; wind down=end; blow up=destroy; tear down=destroy; speak against=oppose; vote against=oppose;
argue against=oppose; come out against=oppose; vote for=support; argue for=support; speak for=support;
in favour=support; all for=support; take issue=disagree; at issue=dispute; be against=oppose; stand for=support;
get rid=remove; do away=abolish; make progress=progress; pay visit=visit; pay a visit=visit; on leave=absent;
take away=remove; turn over=deliver; pass on=convey; pass along=convey; send on=forward; hang up=end;
cut short=shorten; kick out=expel; force out=oust; drive out=expel; give rise=cause; bring about=cause;
come about=happen; come up=arise; fill in=inform; weigh in=intervene; opt out=abstain; blow off=ignore
"""
PHRASES: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): word
    for phrase, word in (pair.strip().split("=") for pair in _PHRASES.replace("\n", " ").split(";"))
}
"""Words side by side that mean what one word means."""

_CLOSE = """
say tell state declare announce report inform remark note mention add explain
telephone phone call ring
letter note message cable telegram telex communication
cable telegram dispatch telex
meet see talk speak confer
meeting talk conversation discussion session audience encounter
talk speak discuss converse
visit trip travel tour journey go come fly
travel go come fly leave depart
delegation mission team party group
urge press appeal request ask
ask request invite
ask say question
invite join ask invitation
demand insist
thank gratitude grateful appreciation appreciate
praise applaud compliment commend laud hail welcome
criticize criticize slam attack condemn denounce lambast
attack raid assault bombing blast explosion strike
blast explosion bombing bomb detonation
kill slay die dead death murder
hurt injure wound
dismiss fire sack remove oust
oath swear inaugurate
choose elect appoint name nominate
accept agree approve consent
reject refuse decline
deny dispute reject
confirm affirm acknowledge
promise pledge vow assure undertake commit
plan intend prepare expect
hope wish want desire
worry concern anxious fear afraid worried concerned
support back endorse favor favor
oppose object protest resist
help assist aid assistance support
money fund aid finance funding
pay finance fund money
begin start launch commence open
end finish complete close conclude stop cease
finish complete conclude
release free liberate
free release liberate freed
arrest detain seize custody prison
jail prison custody
lawyer attorney counsel
soldier troop army military force
militant fighter insurgent guerrilla rebel
rebel insurgent opposition
guard security
government administration cabinet authority regime
minister secretary
ministry department
ambassador envoy representative diplomat
representative envoy delegate rep
spokesman spokeswoman spokesperson
post post-holder position office
official officer
officer official
newspaper paper daily journal
reporter journalist correspondent
permit visa permission authorization authorization license
let allow permit
forbid prohibit ban bar prevent
stop prevent prohibit bar
rise increase growth go-up grow
increase escalate intensify
fall decrease decline drop decrease
cut reduce reduction decrease
change alter revise amend modification
carry implement execute
implement execute carry fulfil fulfill
agreement accord deal pact treaty
deal agreement accord pact
negotiation talk discussion
talk negotiation
use employ
big large major great
small little minor
main principal chief primary major
mainly primarily chiefly mostly principally
important significant vital crucial
whole entire all
build construct establish
buy purchase acquire
send dispatch transmit forward
forward send pass
get receive obtain
receive get obtain host
give grant provide supply deliver hand
hand give deliver present
deliver hand present give convey
show indicate reveal demonstrate
raise mention broach
poll survey
vote ballot election
election vote poll
win victory defeat gain
defeat beat win
lead head
boss head leader chief
head lead chief director
quake earthquake
war conflict fighting
fight battle clash fighting
battle fight clash
clash fight battle skirmish
refuse decline
quit resign leave
resign resignation quit
stay remain keep
remain stay keep retain
keep retain stay maintain remain
book reserve arrange
reserve book arrange accommodation
room accommodation suite
hotel inn
dinner lunch meal luncheon
lunch luncheon dinner
school kindergarten classroom
child kid minor pupil student
sick ill
doctor physician
medicine drug medicament
drug medicine
charity organization foundation
aid assistance help support
worker employee staff
firm company business
company firm business corporation
goods product
price cost
rate price cost
pay salary wage
percent percentage per-cent
rise increase
expert specialist
draft text
paper document text
text document wording
last final
final last
first initial
current present
former previous ex
earlier previous before
previous earlier past
yearly annual
probably likely
likely probably expected
maybe perhaps possibly
almost nearly about
about approximately around roughly some
some about approximately several
enough sufficient
several many various number
many numerous several
again anew once
only sole just solely
alone only
abandon drop
compare match similar like
similar like alike match
vanish disappear missing go
disappear vanish missing
missing vanish disappear
tell inform advise brief
brief inform tell
advise recommend suggest counsel
suggest propose recommend
propose suggest offer
offer propose suggest
plane aircraft airplane
aircraft plane drone
drone aircraft
ship vessel boat tanker
boat vessel ship
deputy mp parliamentarian member
public open
publicly public open
private confidential
secret classified confidential
mutual common shared
common shared mutual joint
shared common mutual
enemy foe adversary
target aim hit
recognition acknowledgement acknowledgment acknowledge
acknowledgement recognition acknowledge acknowledgment
revenge retribution reprisal retaliation
reprisal revenge retribution retaliation
assure reassure guarantee
stress underscore underline emphasize emphasize highlight insist
underscore stress underline emphasize emphasize highlight
hint intimate suggest imply indicate
intimate hint imply suggest let-know
question query ask
answer reply respond response
reply answer respond response
respond response answer reply
comment remark statement
remark comment statement
statement declaration communique comment
plenary general
assembly general
counterpart colleague opposite
evacuate evacuation
predict anticipate foresee forecast expect
anticipate predict expect foresee
expect anticipate foresee predict
know aware knowledge
aware know conscious
understand comprehension understanding
believe think feel consider
think believe feel consider view
feel think believe
view opinion believe
opinion view
try attempt seek effort
attempt try bid effort
effort attempt try
seek try request pursue want
want wish desire seek like
like want wish
wish want hope
need require want
require need demand request
obligation duty
remove removal dismiss
removal remove dismissal
dismissal remove sack
closure closedown close shutdown
close closure shut closedown shutdown
reopen open
extend prolong renew
prolong extend renew
gunman attacker assailant
knife stab
stab knife
unemployed jobless
jobless unemployed
unemployment jobless
growing grow ascendant rise increase
ahead before lead
near close next
side part
problem issue trouble difficulty
issue problem question matter topic
matter issue question problem
case issue matter
call appeal
happy pleased satisfied glad
satisfied pleased happy
angry furious outrage
regret apologize sorry
surprise astonish unexpected surprised
disappoint dissatisfied
strained tense strain
calm quiet peaceful
quickly rapidly fast soon
soon shortly quickly
immediately promptly
immediate prompt urgent
urgent immediate pressing
postpone delay defer
delay postpone defer
cancel scrap abandon
suspend halt freeze hold
halt stop suspend
freeze suspend hold
hold suspend freeze
harsh severe tough strict
tough harsh hard
strong firm vigorous
firm strong
fake forge
warn caution threaten alert
pull withdraw
withdraw withdrawal pull
withdrawal withdraw pullout
declare announce proclaim pledge
allegiance loyalty
loyal allegiance
loyalist supporter follower
supporter follower backer loyalist
follower supporter
condition situation state
situation condition
envoy ambassador representative
consulate consular
consul consular consulate
consular consul
embassy mission post
mission embassy delegation
premier prime
audit check review
review check examination
check review
clarify clarification explain
clarification clarify explanation
explanation explain
apply applicability application
applicability apply
participation take-part participate share
participate participation join attend
join enter participate accede
attend participate
handle deal treat
treat handle
"""
CLOSE: dict[str, frozenset[str]] = {}
for _line in _CLOSE.strip().splitlines():
    _head, *_rest = _line.split()
    CLOSE[_head] = CLOSE.get(_head, frozenset()) | frozenset(_rest)
"""What may stand for a word (the first) in a report of the same thing."""

_OPPOSED = """
accept reject; accept refuse; accept decline; agree refuse; agree disagree; agree oppose; approve reject;
approve refuse; approve disapprove; support oppose; support reject; back oppose; favor oppose;
endorse oppose; welcome reject; welcome condemn; welcome protest; welcome criticize; praise criticize;
praise attack; praise condemn; applaud criticize; applaud condemn; compliment attack; compliment criticize;
commend criticize; thank criticize; confirm deny; admit deny; acknowledge deny; affirm deny; promise refuse;
offer refuse; offer demand; increase decrease; increase reduce; increase fall; increase drop; rise fall;
rise decline; rise drop; grow shrink; expand cut; expand reduce; begin end; start stop; start end;
launch end; open close; reopen close; win lose; gain lose; defeat lose; arrive leave; arrive depart;
join leave; enter leave; buy sell; arrest release; arrest free; detain release; detain free; jail free;
imprison release; kill save; attack defend; allow forbid; allow ban; allow prevent; permit forbid;
permit ban; permit prohibit; let prevent; include exclude; include omit; keep drop;
keep abandon; remain leave; remain resign; stay leave; succeed fail; trust distrust; love hate; hope fear;
optimistic pessimistic; good bad; well badly; well poorly; better worse; best worst; strong weak; high low;
large small; big small; great small; early late; before after; first last; old new; young old;
public private; publicly privately; public privately; private publicly; open secret; true false;
right wrong; legal illegal; possible impossible; likely unlikely; able unable; necessary unnecessary;
satisfied dissatisfied; satisfied disappointed; satisfied disappoint; satisfy disappoint;
pleased disappointed; pleased disappoint; happy unhappy; calm tense; friendly hostile; near far; more less;
more fewer; most least; many few; all none; always never; everybody nobody; ally enemy; friend enemy;
friend foe; peace war; success failure; victory defeat; healthy ill; well ill; alive dead; urge discourage;
encourage discourage; urge warn; invite expel; appoint dismiss; elect oust; hire fire; north south;
east west; northern southern; eastern western; northeast southwest; northwest southeast; up down;
male female; man woman; son daughter; brother sister; father mother; husband wife; boy girl; import export;
civilian military; day night; morning evening; seek avoid; cancel hold; cancel keep;
acceptable unacceptable; accelerate slow; accelerate delay; postpone advance; rebel loyalist;
majority minority; liberal conservative; mild harsh; common rival; mutual divergent; mutual conflicting;
home abroad; destroy rebuild; demand offer; loss profit; deficit surplus; creditor debtor; borrow lend;
agree deny; reveal conceal; reveal hide; know ignore; promote demote; promotion removal;
promotion dismissal; strengthen weaken; improve worsen; ease worsen; ready unready; unable able;
fail succeed; doubt believe; doubt think; doubt feel; doubt trust; sure unsure
"""
OPPOSED: dict[str, frozenset[str]] = {}
for _pair in _OPPOSED.replace("\n", " ").split(";"):
    _a, _b = _pair.split()
    OPPOSED[_a] = OPPOSED.get(_a, frozenset()) | {_b}
    OPPOSED[_b] = OPPOSED.get(_b, frozenset()) | {_a}
"""What says the opposite of a word."""

_KINDS = """
monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december
north south east west northern southern eastern western northeast northwest southeast southwest
foreign interior justice defense defense finance agriculture education health transport labor labor information
minister secretary president ambassador consul senator congressman governor mayor chancellor king premier
army navy police militia
letter call visit telegram cable dinner lunch
wheat rice corn barley sugar cotton coffee tea oil gas coal steel copper
cow sheep horse pig goat
son daughter brother sister father mother wife husband cousin uncle nephew
ship plane train truck bus car helicopter
airport harbor port station bridge road railway
hospital school university prison court embassy church mosque hotel factory
red green blue white black yellow
rifle tank missile bomb drone submarine frigate
muslim christian jewish hindu buddhist catholic protestant
january spring summer autumn winter
christmas easter ramadan
television radio newspaper
gold silver
dollar euro pound yen mark franc rouble
hour day week month year decade
soldier policeman doctor teacher student farmer engineer lawyer journalist
"""
KINDS: tuple[frozenset[str], ...] = tuple(frozenset(line.split()) for line in _KINDS.strip().splitlines())
"""Things of one kind: where a draft has one and the passage another, one of them is wrong."""
