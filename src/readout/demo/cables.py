"""The demo's cables: an invented embassy's reports on an invented crisis.

Meridia (capital Halden) brings its people out of the port of Ardesh through Zelmark (capital Tarn) in March 2019.
Traps on purpose: Ambassador Daran Velik and Prime Minister Tomas Velik share a surname; the ambassador is also
spelt Darran Velick; one meeting stands in two documents; some referenced cables are not in the pile.
"""

_HEAD = """\
{marking}

Info Office:                   {info}

MRN:                           {mrn}
Date/DTG:                      {day} / {dtg}
From:                          {sender}
Action:                        {action}
E.O.:                          13526
TAGS:                          {tags}
Captions:                      {captions}
{reference}Subject:                       {subject}

{body}

Signature:                     {signature}

Drafted By:                    {drafted}
Cleared By:                    {cleared}
Approved By:                   {approved}
Released By:                   {released}
Dissemination Rule:            Archive Copy

{marking}
"""


def _cable(
    mrn: str,
    day: str,
    dtg: str,
    subject: str,
    body: str,
    *,
    sender: str = "MERIDEMB TARN",
    action: str = "HALDEN, FOREIGN MINISTRY IMMEDIATE",
    tags: str = "PREL, PGOV, CASC, ZM",
    captions: str = "SENSITIVE, SIPDIS",
    reference: str = "",
    signature: str = "LINDQVIST",
    drafted: str = "TARN:Okoro, Samuel",
    cleared: str = "DAO:Brandvold, Nils",
    approved: str = "EXEC:Lindqvist, Petra",
    marking: str = "SENSITIVE BUT UNCLASSIFIED",
) -> str:
    return _HEAD.format(
        marking=marking,
        info="NEA_INFO, OPS_INFO",
        mrn=mrn,
        day=day,
        dtg=dtg,
        sender=sender,
        action=action,
        tags=tags,
        captions=captions,
        reference=f"Reference:                     {reference}\n" if reference else "",
        subject=subject,
        body=body.strip(),
        signature=signature,
        drafted=drafted,
        cleared=cleared,
        approved=approved,
        released=f"{mrn.split()[1]}:{signature.title()}",
    )


CORRIDOR = _cable(
    "19 TARN 104",
    "Mar 02, 2019",
    "021640Z MAR 19",
    "ZELMARK: GENERAL KASIMIR WILL LOOK AT THE KESSEL CORRIDOR",
    """
1. (SBU) Summary: Ambassador Lindqvist met Chief of the General Staff General Ruden Kasimir on March 1 and asked that
Zelmark open the Kessel corridor to buses carrying Meridian citizens out of Ardesh. Kasimir promised an answer within
48 hours. He warned that the Red Tide militia would treat any military escort as a provocation. End summary.

2. (SBU) The Ambassador said that about 1,900 Meridian citizens and 400 locally employed staff were still in Lower
Ardesh. She stressed that the harbour could close at any time. Kasimir replied that the corridor was mined on both
sides of the Kessel bridge and that clearing one lane would take three days.

3. (SBU) Kasimir asked whether Meridia would pay for the fuel. The Ambassador said that she would report the request.

4. (SBU) Comment: Kasimir did not mention Prime Minister Velik once. Our contacts say that the two have not spoken
since the budget vote. End comment.
""",
    reference="A. 19 TARN 98\n                               B. 19 HALDEN 2190",
)

BUSES = _cable(
    "19 TARN 107",
    "Mar 05, 2019",
    "051815Z MAR 19",
    "ZELMARK OPENS ONE LANE OF THE KESSEL CORRIDOR",
    """
1. (SBU) Zelmark opened one lane of the Kessel corridor at 0600 local time on March 5. By nightfall 31 buses had
crossed with 1,204 people, among them 860 Meridian citizens (Ref A). Zelmark's Interior Ministry provided water, two
field kitchens and a surgeon.

2. (SBU) Deputy Interior Minister Halka Dorn told DCM Okoro on March 5 that her government "did this for its neighbours
and not for applause". She urged that Meridia send its own police officers to check documents at the bridge. Okoro
agreed to pass on the request.

3. (SBU) Oltavia's ambassador telephoned Ambassador Lindqvist the same evening and thanked Meridia for taking 62
Oltavian nurses on the buses.
""",
    reference="A. 19 TARN 104",
)

BLAST_DAY = _cable(
    "19 HALDEN 2207",
    "Mar 08, 2019",
    "082130Z MAR 19",
    "UNDER-SECRETARY RENN'S MEETING WITH ZELMARK'S AMBASSADOR ON THE DAY OF THE ARDESH EXPLOSIONS",
    """
1. (SBU) Under-Secretary Aldous Renn received Zelmark's ambassador Daran Velik at 1530 on March 8, five hours after the
explosions in Ardesh harbour. Acknowledging the tragedy, Renn underscored the mutual interest that Meridia and Zelmark
have in defeating the Red Tide. In response the ambassador acknowledged that the Red Tide was "a common enemy of both
our peoples".

2. (SBU) At one point Ambassador Velik intimated that the Zelmark government would appreciate public acknowledgement of
its help on the Kessel corridor. Renn said that he would raise it with Foreign Minister Marsh.

3. (SBU) Renn asked that the corridor stay open until March 20. Velik said that he had no instructions, but that General
Kasimir was in favour and that Prime Minister Velik (no relation) had not decided.

4. (SBU) Velik denied press reports that Zelmark had let Red Tide wounded into its hospitals. He accused "one Halden
newspaper" of inventing the story.
""",
    sender="FOREIGN MINISTRY HALDEN",
    action="TARN, MERIDEMB IMMEDIATE",
    signature="MARSH",
    drafted="U/S:Ferro, Lucia",
    cleared="CA:Osei, Grant",
    approved="U/S:Renn, Aldous",
    reference="A. 19 TARN 107",
)

OMISSION = _cable(
    "19 TARN 121",
    "Mar 14, 2019",
    "141002Z MAR 19",
    "ZELMARK ASKS WHY IT WAS LEFT OUT OF THE MARCH 12 STATEMENT",
    """
1. (C) Foreign Ministry Director Oskar Lehn called in the Ambassador on March 13 and complained that the Foreign
Minister's statement of March 12 thanked five governments for their help in the evacuation and did not name Zelmark. He
called this "a slap in the face of the soldiers who cleared the bridge". He demanded a correction.

2. (C) The Ambassador said that no offence was meant and that a further statement was being considered. Lehn noted that
President Corvo had not telephoned Prime Minister Velik since taking office, and that the Prime Minister "can count
days".

3. (C) Lehn said that unless there was a public gesture by the end of the month the corridor would close to all but
Zelmark's own citizens.

4. (C) Comment: The threat is probably empty, but the grievance is real. Recommend that the Ministry include Zelmark in
the next statement. End comment.
""",
    marking="CONFIDENTIAL",
    captions="SIPDIS",
    reference="A. 19 HALDEN 2231\n                               B. 19 HALDEN 2207",
)

KASIMIR_CALL = _cable(
    "19 TARN 126",
    "Mar 18, 2019",
    "181455Z MAR 19",
    "READOUT OF DEFENCE MINISTER VOSS'S CALL TO GENERAL KASIMIR",
    """
1. (SBU) Defence Minister Clara Voss spoke by telephone with General Kasimir for twenty minutes on March 17. She thanked
him for the work of his engineers. Kasimir said that 4,310 people had crossed the Kessel bridge between March 5 and
March 16.

2. (SBU) Voss proposed that the two meet in Ossen on the margins of the donors' conference. Kasimir accepted.

3. (SBU) Asked about the next week, Kasimir assured Voss that the corridor would stay open "as long as I am in this
office".
""",
    drafted="DAO:Brandvold, Nils",
    cleared="POL:Okoro, Samuel",
)

PARLIAMENT = _cable(
    "19 TARN 129",
    "Mar 20, 2019",
    "201720Z MAR 19",
    "PRIME MINISTER VELIK TELLS PARLIAMENT THAT HALDEN HAS NOT CALLED",
    """
1. (U) Prime Minister Tomas Velik told parliament on March 19 that he had not spoken with President Corvo, "neither
during the evacuation nor since". He said that Zelmark had asked for nothing and had been given exactly that.

2. (SBU) Government spokesman Ilya Brandt declined to say afterwards whether a call was planned. Opposition leader Anka
Sorel criticised the Prime Minister for "counting telephone calls while Ardesh burns".

3. (SBU) The Embassy understands from the Prime Minister's office that a call was requested on March 11 and again on
March 15. Neither request has been answered.
""",
    reference="A. 19 TARN 121",
)

SECOND_STATEMENT = _cable(
    "19 TARN 133",
    "Mar 24, 2019",
    "240905Z MAR 19",
    "ZELMARK WELCOMES THE MARCH 23 STATEMENT",
    """
1. (SBU) Director Lehn telephoned the Ambassador on March 23, an hour after Deputy Foreign Minister Halloran's statement,
and welcomed that Zelmark was named among the countries that gave critical support. He said that the Prime Minister had
read it aloud to his cabinet.

2. (SBU) Lehn confirmed that National Security Adviser Mirela Sand will meet National Security Adviser Jonah Pike in
Ossen on March 28. He asked that the meeting not be announced beforehand.
""",
    reference="A. 19 TARN 121\n                               B. 19 HALDEN 2256",
)

OSSEN = _cable(
    "19 OSSEN 77",
    "Mar 29, 2019",
    "291130Z MAR 19",
    "DONORS' CONFERENCE: PIKE AND SAND AGREE ON A CHANNEL",
    """
1. (C) National Security Adviser Pike met his Zelmark counterpart Mirela Sand at the Hotel Astoria in Ossen on March 28.
They agreed on a direct channel between their offices. Sand said that Ambassador Darran Velick would be told, but not
the Foreign Ministry.

2. (C) Sand asked whether President Corvo would receive Prime Minister Velik in the spring. Pike said that it was too
early to say.

3. (C) The planned meeting between Defence Minister Voss and General Kasimir did not take place; Kasimir cancelled his
journey on March 27.
""",
    sender="MERIDEMB OSSEN",
    signature="ARLEN",
    drafted="OSSEN:Quist, Maren",
    cleared="POL:Taub, Ezra",
    approved="EXEC:Arlen, Joseph",
    tags="PREL, MOPS, ZM, OV",
    marking="CONFIDENTIAL",
    captions="SIPDIS",
)

TELETYPE = """\
CONFIDENTIAL

PAGE 01        TARN  01874  01 OF 02  261234Z

R 261234Z AUG 74
FM MERIDEMB TARN
TO FOREIGN MINISTRY HALDEN PRIORITY 6612
INFO MERIDEMB OSSEN
MERIDEMB BRENSTAD
C O N F I D E N T I A L SECTION 01 OF 02 TARN 01874
E.O. 11652: GDS
TAGS: PFOR, MILI, ZM
SUBJ: STRAIT OF KESSEL: CONVERSATION WITH FOREIGN MINISTER DRAVIC
REF: (A) TARN 01866; (B) HALDEN 40213

1. I CALLED ON FOREIGN MINISTER DRAVIC AUGUST 25 AT HIS REQUEST. HE SAID THAT
ZELMARK WOULD NOT CLOSE THE STRAIT TO MERIDIAN FERRIES BUT COULD NOT ANSWER
FOR "WHAT THE FISHERMEN DO AT NIGHT."

2. DRAVIC ASKED THAT MERIDIA WITHDRAW THE FRIGATE SENT TO KESSEL LAST WEEK. I
REPLIED THAT THE FRIGATE WAS THERE TO PROTECT THE FERRIES AND WOULD LEAVE WHEN
THE ATTACKS STOPPED.
CONFIDENTIAL

CONFIDENTIAL

PAGE 02        TARN  01874  02 OF 02  261251Z

R 261234Z AUG 74
FM MERIDEMB TARN
TO FOREIGN MINISTRY HALDEN PRIORITY 6613
C O N F I D E N T I A L SECTION 02 OF 02 TARN 01874

3. DRAVIC PROMISED THAT POLICE BOATS WOULD PATROL THE NORTHERN CHANNEL FROM
AUGUST 28. HE COMPLAINED OF "HYSTERICAL" REPORTING IN THE HALDEN PRESS.

4. COMMENT: DRAVIC WAS TIRED BUT FRIENDLY. WE BELIEVE THAT HE SPEAKS FOR THE
PRIME MIN- ISTER. END COMMENT.
HOLMGREN
CONFIDENTIAL
"""

TELETYPE_REPLY = """\
LIMITED OFFICIAL USE

O 280915Z AUG 74
FM FOREIGN MINISTRY HALDEN
TO MERIDEMB TARN IMMEDIATE
LIMITED OFFICIAL USE HALDEN 40377
E.O. 11652: N/A
TAGS: PFOR, ZM
SUBJECT: STRAIT OF KESSEL
REF: TARN 01874

1. YOU SHOULD TELL DRAVIC THAT THE FRIGATE WILL LEAVE KESSEL ON AUGUST 30
PROVIDED THAT THE POLICE BOATS ARE ON STATION.

2. MINISTER ALSO WISHES YOU TO THANK DRAVIC FOR RECEIVING YOU ON SUNDAY.
ARVIDSON
"""

BODY_ALONE = """\
1. EMBOFF SPOKE AUGUST 29 WITH HARBOR MASTER KESSEL, WHO CONFIRMED THAT TWO
POLICE BOATS HAD BEEN ON STATION SINCE PREVIOUS EVENING.

2. HARBOR MASTER SAID THAT FERRY CREWS HAD THANKED HIM. HE CLAIMED THAT NO
FISHING BOAT HAD LEFT PORT FOR TWO NIGHTS.

3. MERIDIAN CONSUL AT KESSEL REPORTS CALM.
HOLMGREN
"""
