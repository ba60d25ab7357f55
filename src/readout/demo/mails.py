"""The demo's messages: threads as printed for release, and mail as it was sent."""

from readout.demo.cables import OMISSION

_STAMP = "     UNCLASSIFIED Meridian Foreign Ministry Case No. M-2020-00417 Doc No. {number} Date: 09/30/2020\n"


def _released(number: str, decision: str, *pages: str) -> str:
    """Pages as a records office prints them: a stamp at the head and the foot of each."""
    stamp = _STAMP.format(number=number)
    head = f"{stamp}\n\n{' ' * 90}{decision}\n\n\n"
    return "\f".join(
        f"{head if i == 0 else stamp}\n{page.strip(chr(10))}\n\n\n{stamp}" for i, page in enumerate(pages)
    )


def _indented(text: str) -> str:
    return text.strip()


FORWARDED_CABLE = _released(
    "C07700104",
    "RELEASE IN PART\n" + " " * 90 + "B6",
    """
From:                              Ferro, Lucia M <FerroLM@mfa.example>
Sent:                              Thursday, March 14, 20193:05 PM
To:                                Renn, Aldous
Cc:                                Marsh, Elena; Halloran, Victor
Subject:                           FW: ZELMARK ASKS WHY IT WAS LEFT OUT OF THE MARCH 12 STATEMENT

Please see paragraph 3. I think we have to answer before the weekend.

Lucia


From: Okoro, Samuel
Sent: Thursday, March 14, 2019 12:41 PM
To: Ferro, Lucia M; Osei, Grant
Subject: FW: ZELMARK ASKS WHY IT WAS LEFT OUT OF THE MARCH 12 STATEMENT

The Ambassador wanted you to have this at once. Lehn was angrier than the cable says.

Sam

Sam Okoro
Deputy Chief of Mission
Embassy of Meridia, Tarn
+43 5555 0117 (mobile)

From:       SMART Core
Sent:       Thursday, March 14, 2019 10:05:11
To:         Okoro, Samuel; Lindqvist, Petra
Subject: ZELMARK ASKS WHY IT WAS LEFT OUT OF THE MARCH 12 STATEMENT
""",
    _indented(OMISSION),
)

THREAD_DRAFT = _released(
    "C07700105",
    "RELEASE IN PART\n" + " " * 90 + "B5,B6",
    """
From:                              M <minister@mfa.example>
Sent:                              Tuesday, March 12, 2019 7:27 AM
To:                                'ferrolm@mfa.example'
Subject:                           Re: Fw: statement, final?

Fine. Send it. Do we not mention Zelmark?

     Original Message
From: Ferro, Lucia M <FerroLM@mfa.example>
To: M; Halloran, Victor
Sent: Tue Mar 12 07:15:59 2019
Subject: Fw: statement, final?

Jonah's people asked to keep the list to those who flew. Zelmark is not on it. Your call.

From: Jonah Pike <
To: Ferro, Lucia M
Cc: Halloran, Victor
Sent: Tue Mar 1206:42:14 2019
Subject: Re: statement, final?

List as agreed last night, i.e. the five that gave aircraft. I would leave the corridor for later.

On Mon, Mar 11, 2019 at 9:02 PM, Lucia Ferro                       wrote:

        Attached is the list. Aldous told the Zelmark ambassador on Friday that he would raise it.
""",
)

THREAD_BLACKBERRY = _released(
    "C07700107",
    "RELEASE IN FULL",
    """
From:                              Renn, Aldous <RennA@mfa.example>
Sent:                              Friday, March 8, 2019 6:12 PM
To:
Subject:                           Re: Velik

Met him at half past three. He was decent about it. Wants to be thanked in public. Cable to follow.

----- Original Message -----
From: Ferro, Lucia M
To: Renn, Aldous
Sent: Fri Mar 08 14:02:53 2019
Subject: Velik

Ambassador Velik can come at 15.30. He says that he has no instructions.

Sent from my BlackBerry wireless device
""",
)

COLUMNS = _released(
    "C07700108",
    "RELEASE IN FULL",
    """
From:
Sent:
To:
Cc:
Subject:

Pike, Jonah
Monday, March 25, 2019 9:14 AM
Ferro, Lucia M
Voss, Clara
Ossen

Sand is confirmed for Thursday the 28th, Hotel Astoria, breakfast. Nobody at Foreign on their side is to know. Clara, is
Kasimir still coming?
""",
)

MISSING_ATTACHMENT = _released(
    "C07700109",
    "RELEASE IN PART\n" + " " * 90 + "B5",
    """
From:                              Ferro, Lucia M <FerroLM@mfa.example>
Sent:                              Friday, March 22, 2019 5:20 PM
To:                                Lindqvist, Petra
Cc:                                Halloran, Victor
Subject:                           Draft for tomorrow
Attachments:                       draft-statement-23-march.docx

Petra,

The draft statement is attached. Zelmark is the last of the six, because the list is by the alphabet.

Lucia
""",
)

_EML = """\
From: {sender}
To: {to}
Date: {date}
Subject: {subject}
Message-ID: <{number}@mfa.example>
{extra}MIME-Version: 1.0
"""

_PLAIN = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"


def plain_mail(sender: str, to: str, date: str, subject: str, number: str, body: str, extra: str = "") -> str:
    """A message with a text body only."""
    head = _EML.format(sender=sender, to=to, date=date, subject=subject, number=number, extra=extra)
    return head + _PLAIN + body.strip() + "\n"


def mail_with(
    sender: str, to: str, date: str, subject: str, number: str, body: str, parts: list[tuple[str, str, str]]
) -> str:
    """A message with attachments, given as (file name, media type, base64)."""
    head = _EML.format(sender=sender, to=to, date=date, subject=subject, number=number, extra="")
    mark = f"=_{number}"
    out = [f'{head}Content-Type: multipart/mixed; boundary="{mark}"\n\n--{mark}\n{_PLAIN}{body.strip()}\n']
    for name, media_type, data in parts:
        out.append(
            f'--{mark}\nContent-Type: {media_type}; name="{name}"\nContent-Transfer-Encoding: base64\n'
            f'Content-Disposition: attachment; filename="{name}"\n\n{data}'
        )
    return "".join(out) + f"--{mark}--\n"


FERRO = "Lucia Ferro <FerroLM@mfa.example>"
RENN = "Aldous Renn <RennA@mfa.example>"
OKORO = "Samuel Okoro <OkoroS@mfa.example>"
LINDQVIST = "Petra Lindqvist <LindqvistP@mfa.example>"
PIKE = "Jonah Pike <pike@chancery.example>"

FUEL = plain_mail(
    OKORO,
    FERRO,
    "Mon, 04 Mar 2019 10:20:00 +0100",
    "Fuel for the corridor",
    "m1",
    """
Lucia,

General Kasimir's office sent the fuel bill this morning: 61,000 litres. They would like an answer by Wednesday.

Sam
""",
)

FUEL_ANSWER = plain_mail(
    FERRO,
    OKORO,
    "Mon, 04 Mar 2019 16:02:00 +0000",
    "Re: Fuel for the corridor",
    "m2",
    """
We pay. Please tell them today, and thank the general.

> General Kasimir's office sent the fuel bill this morning: 61,000 litres. They would like an answer by Wednesday.
>
> Sam
""",
    "In-Reply-To: <m1@mfa.example>\nReferences: <m1@mfa.example>\n",
)

MBOX_MESSAGES = (
    plain_mail(
        PIKE,
        FERRO,
        "Mon, 11 Mar 2019 21:40:00 +0000",
        "Call requests",
        "m3",
        """
Zelmark's side asked today for a call between the President and Prime Minister Velik. We have not answered. Nothing in
writing, please.
""",
    ),
    plain_mail(
        FERRO,
        PIKE,
        "Fri, 15 Mar 2019 08:12:00 +0000",
        "Re: Call requests",
        "m4",
        """
They asked again this morning, through Ambassador Velik this time. What do I say?
""",
        "In-Reply-To: <m3@mfa.example>\nReferences: <m3@mfa.example>\n",
    ),
    plain_mail(
        PIKE,
        FERRO,
        "Fri, 15 Mar 2019 08:31:00 +0000",
        "Re: Call requests",
        "m5",
        """
That the President's diary is full.

From the desk of Jonah Pike
""",
        "In-Reply-To: <m4@mfa.example>\nReferences: <m3@mfa.example> <m4@mfa.example>\n",
    ),
)
