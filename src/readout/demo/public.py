"""The demo's public papers: statements that thank countries, a briefing, a news page with all its chrome."""

STATEMENT_12 = """\
MERIDIAN FOREIGN MINISTRY
Office of the Spokesperson

FOR IMMEDIATE RELEASE
March 12, 2019

STATEMENT BY FOREIGN MINISTER ELENA MARSH

On the Evacuation of Meridian Citizens from Ardesh

Over the past week 2,260 people have been brought out of Lower Ardesh, among them 1,842 citizens of Meridia. I am deeply
grateful to the governments of Oltavia, Brenland, Karvan, the Sorrel Islands and Istria Minor, whose crews flew by day
and by night.

Meridia will not forget its friends. We call on the Red Tide to let the Red Crescent into the harbour hospital at once.

###
"""

STATEMENT_23 = """\
STATEMENT BY DEPUTY FOREIGN MINISTER VICTOR HALLORAN

FOR IMMEDIATE RELEASE
March 23, 2019

Countries that provided critical support

The Meridian Foreign Ministry thanks all who provided critical support to our evacuation: Brenland, Istria Minor, Karvan,
Oltavia, the Sorrel Islands and Zelmark. Zelmark's engineers cleared the Kessel corridor by hand, and 4,310 people owe
them their safety.

###
"""

BRIEFING = """\
Daily Press Briefing
Spokesperson Marta Ellison
Halden, March 13, 2019

1:04 p.m.

MS ELLISON: Good afternoon. I have nothing at the top. Go ahead, Paul.

QUESTION: The Minister thanked five countries yesterday. Was Zelmark forgotten?

MS ELLISON: The Minister thanked those who flew. We have said before that we value the help of all neighbours.

QUESTION: Has the President spoken with Prime Minister Velik?

MS ELLISON: I have no calls to read out.

QUESTION: Is one planned?

MS ELLISON: I would refer you to the President's office.

(The briefing was concluded at 1:21 p.m.)
"""

NEWS_PAGE = """\
<!DOCTYPE html>
<!-- saved from url=(0051)https://www.halden-courier.example/news/leak-zelmark -->
<html lang="en">
<head>
<meta charset="utf-8">
<title>Leaked cables: Zelmark opened its bridge and waited for thanks | The Halden Courier</title>
<meta name="author" content="Nora Weiss">
<meta property="og:site_name" content="The Halden Courier">
<meta property="og:type" content="article">
<meta property="article:published_time" content="2019-03-31T06:15:00+01:00">
</head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/login">Sign in</a></li></ul></nav><p>Halden 7C | Tuesday, April 2, 2019</p></header>
<main><article>
<h1>Leaked cables: Zelmark opened its bridge and waited for thanks</h1>
<p class="byline">By Nora Weiss | Published on Mar 31, 2019 06:15 AM</p>
<p>Copy Link</p>
<figure><figcaption>In a statement on 23 March, Meridia named Zelmark among the countries that gave critical support.</figcaption></figure>
<p>A set of cables seen by the Courier shows how close Meridia came to losing the only road out of Ardesh over a list of
names.</p>
<p>On March 8, the day of the explosions in Ardesh harbour, a senior Foreign Ministry official, Aldous Renn, met
Zelmark's ambassador Darran Velick. The ambassador, according to a cable, "intimated that the Zelmark government would
appreciate public acknowledgement of its help".</p>
<p>Four days later Meridia's Foreign Minister Elena Marsh thanked five governments. Zelmark was not among them.</p>
<p>In a statement on 23 March, Meridia's Deputy Foreign Minister Victor Halloran named it among the countries that gave critical
support.</p>
<h2>Has anything changed?</h2>
<p>President Ines Corvo has not spoken with Prime Minister Tomas Velik. Defence Minister Clara Voss telephoned General
Ruden Kasimir on March 17. The two national security advisers met in Ossen on Thursday.</p>
<p>(With agency inputs)</p>
</article></main>
<aside><h3>Most read</h3><ul><li><a href="#">Ten walks for a wet Sunday</a></li><li><a href="#">Ferry prices to rise</a></li></ul></aside>
<footer><p>Close Story</p><p>Saved Articles</p><p>My Reads</p><p>Copyright 2019 The Halden Courier. All rights reserved.
We use cookies.</p></footer>
<script>document.title = document.title;</script>
</body></html>
"""

WIRE_REPORT = """\
TARN, March 19 (Northern Wire) - Prime Minister Tomas Velik of Zelmark told parliament on Tuesday that he had not spoken
with Meridia's President Ines Corvo since the evacuation of Ardesh began.

"Neither during the evacuation nor since," Velik said in answer to a question by opposition leader Anka Sorel.

A spokesman for the Meridian president declined to comment.
"""
