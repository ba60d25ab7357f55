"""What web pages say beside an article: the words of buttons, menus, share bars, footers and page clocks."""

import re


def _words(table: str) -> frozenset[str]:
    return frozenset(word.strip() for word in re.split(r"[|\n]", table))


SURE = _words(
    """copy link|close story|story saved|saved articles|my reads|sign out|log out|share this article
    share on facebook|share on twitter|share via email|share this story|email this article|email this
    print this page|print this article|skip to main content|skip to content|skip to navigation|skip navigation
    jump to navigation|back to top|toggle navigation|open menu|close menu|main menu|site index|site map
    sitemap|privacy policy|cookie policy|terms of use|terms of service|terms and conditions|terms & conditions
    terms of sale|accept cookies|accept all cookies|manage cookies|cookie settings
    do not sell my personal information|do not sell or share my personal information|your privacy choices
    ad choices|adchoices|about us|contact us|advertise with us|subscribe now|subscribe to our newsletter
    sign up for our newsletter|already a subscriber?|log in or register|sign in or register|create an account
    my account|forgot password?|read more news|read the full story|read full story|related articles
    related stories|related topics|related links|related news|more stories|more from this section|most popular
    most read|most viewed|most emailed|most shared|top stories|trending now|recommended for you
    you may also like|you might also like|recommended stories|editor's picks|editors' picks|advertisement
    advertisement - continue reading below|article continues below|article continues after advertisement
    story continues below advertisement|story continues below|continue reading|scroll for more|view comments
    post a comment|leave a comment|add a comment|show comments|comments are closed|report this ad
    sponsored content|paid post|promoted|play video|watch live|listen to this article|view gallery
    view slideshow|next article|previous article|next story|get the app|download the app|download our app
    get notifications|turn on notifications|follow us on twitter|follow us on|follow us|find us on facebook
    like us on facebook|join the conversation|load more|show more|see more|text size|font size|reprints
    order reprints|today's paper|today's epaper|e-paper|epaper|all rights reserved|all rights reserved.
    rss feeds|view in browser|view this email in your browser|unsubscribe|change text size|save article
    save this story|bookmark this|switch edition|change edition|choose your edition|enable javascript
    please enable javascript|loading...|loading…|copy shortlink|link copied|copied to clipboard|open in app
    read in app|subscribe to read|unlock this article"""
)
"""Lines that are a web page's own, wherever they stand (lower case)."""

LIKELY = _words(
    """home|news|world|india|us|u.s.|uk|politics|business|markets|economy|sports|sport|opinion|editorial|cities
    entertainment|lifestyle|technology|tech|science|health|education|travel|style|culture|arts|video|videos
    photos|pictures|podcasts|podcast|weather|search|menu|login|log in|sign in|sign up|subscribe|register|share
    tweet|email|e-mail|print|facebook|twitter|linkedin|whatsapp|telegram|reddit|instagram|youtube|pinterest
    google+|rss|comments|comment|reply|like|save|close|more|next|previous|newsletters|newsletter|archive
    archives|live|latest|latest news|trending|topics|tags|premium|e-paper|games|crossword|horoscope|jobs
    classifieds|help|faq|feedback|careers|about|contact|privacy|terms|cookies|ok|accept|decline|got it|dismiss
    advertise|aa|a+|a-|follow|message|copy|edition|international|asia|africa|europe|americas|middle east
    home page|homepage|blogs|blog|magazine|explore|profile|settings|notifications|my account|read later"""
)
"""Lines that are a web page's own where others like them stand near (lower case)."""

_BUTTON = r"(?:Share|Tweet|Email|Print|Pin|Post|Like|Follow|Save|Comment|Facebook|Twitter|LinkedIn|WhatsApp)"
SHAPES = re.compile(
    r"^(?:[A-Z][A-Za-z .'-]{1,30}\s-?\d{1,2}\s?°?\s?[CF]"  # a place and its temperature
    r"|\d+\s(?:comments?|shares?|likes?|views?)|\d+[ -](?:min|mins|minute|minutes) read"
    rf"|{_BUTTON}(?:\s*[|/•·]?\s*{_BUTTON})+"
    r"|(?:Also read|ALSO READ|READ MORE|Read more|READ ALSO|Read also|Also see|See also)\s?[:|].{3,160}"
    r"|(?:We use|This (?:site|website) uses|By (?:using|continuing)).{0,60}cookies.{0,160}"
    r"|(?:Subscribe|Sign up|Sign in)\s(?:to|for|now|here|today|with)\b.{0,90}|Follow us\b.{0,60}"
    r"|https?://\S+\s+\d{1,3}/\d{1,3}|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d\d(?:\s?[AP]M)?\s.{3,120})$"
)
"""Other forms of a web page's own lines."""

LIKELY_SHAPES = re.compile(
    r"^(?:\d{1,2}:\d\d\s?(?:[AaPp]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?|(?:©|\(c\)|Copyright)\s.{0,80}|[|•·«»>]{1,3}"
    r"|(?:Download|Join|Get|Follow|Watch)\s(?:us|our|the)\b.{0,60})$"
)
"""Forms that are a web page's own where others stand near: a clock, a copyright line, a separator."""

_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
CLOCK = re.compile(
    r"^(?:[A-Z][\w .'’-]{1,30}\s[+-]?\d{1,3}\s?°?[CF]\s*[|,·•]\s*)?"
    rf"(?:(?:Today is|Updated|As of)\s)?{_WEEKDAY},?\s+(?:{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH}),?\s+\d{{4}}"
    r"(?:[\s,|]+\d{1,2}:\d\d(?::\d\d)?(?:\s?[APap]\.?[Mm]\.?)?(?:\s[A-Z]{2,4})?)?$"
)
"""A line that is nothing but a weekday and a date, as a page's own clock prints them, the weather before it."""

PRINTED = re.compile(r"^(\d{1,2}/\d{1,2}/\d{2,4}),? \d{1,2}:\d\d(?:\s?[AP]M)?(?:\s|$)")
ARCHIVED = re.compile(r"web\.archive\.org/web/(\d{4})(\d\d)(\d\d)\d{0,6}")
"""A browser's print head, and the address of an archived page: when the page was saved."""
