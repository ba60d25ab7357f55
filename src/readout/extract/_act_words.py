"""The words of speech and of contact, by what they tell; one that stands under two labels counts for the first."""

ACT_WORDS = {
    "criticise": """
        accusation accuse allegation allege anger attack belittle bemoan berate blame censure charge chastise
        complain
        complaint condemn condemnation contend criticise criticism criticize critical decry denounce denunciation
        deplore disappointed disappointment displeasure dismay distress fault frustration harangue implicate indict
        lambast lambaste mock object objection outburst outrage protest questioned rebuke reproach reprove scold
        skepticism slam unhappiness unhappy upset vilify concern concerned alarm assail fear angry
    """,
    "warn": "admonish alert caution forecast threat threaten ultimatum warn warning",
    "deny": "contradict denial deny disavow disavowal disclaim dismiss dispute rebut refute retract disown",
    "refuse": """
        decline demur oppose opposition rebuff refusal refuse reject rejection reluctance reluctant resist
        unwilling
        unwillingness veto withhold baulk balk adamant
    """,
    "offer": """
        assurance assure commit commitment guarantee offer pledge promise reaffirm reassure swear undertake
        undertaking
        volunteer vow willing willingness reaffirmation
    """,
    "agree": """
        accept acceptance accede acquiesce adopt agree agreement approve approval assent concur concurrence
        consensus
        consent endorse endorsement grant support echo second
    """,
    "acknowledge": """
        acknowledge acknowledgment admit admission apologise apologize apology applaud appreciate appreciation
        appreciative commend compliment concede condolence condolences confess congratulate congratulation
        congratulations gratitude grateful hail kudos lament laud pleasure praise pleased recognise recognition
        recognize regret satisfaction satisfied sympathise sympathize sympathy thank thanks tribute understanding
        welcome glad greet
    """,
    "request": """
        advice appeal ask beg beseech bid challenge counsel demand demarche direct encourage encouragement
        enquire enquiry entreat entreaty exhort favor hope implore inquire inquiry insistence instruct instruction
        invitation invite lobby order petition plea plead press pressure propose proposal push query question
        recommend
        recommendation request seek solicit suggest suggestion summon task urge want wish wonder advocate
        appealing desire
    """,
    "state": """
        according account add advise affirm allude analysis announce announcement answer anticipate appraise argue
        argument assert assertion assess assessment assume attribute aver belief believe boast brief briefing
        broadcast
        characterise characterize circulate cite claim clarify clarification comment commentary communicate compare
        conclude conclusion confide confirm confirmation consider continue convey convince convinced correct
        counter
        cover declaration declare defend depict describe description disclose discuss discussion doubt elaborate
        emphasise emphasize enumerate envisage estimate expect expectation explain explanation expound feel flag
        foresee highlight hint identify imply indicate indication inform insist interject interpret intervene
        intimate
        introduce joke learn list maintain mean mention message news note notify observation observe opine opinion
        outline paint point portray predict prediction presentation proclaim profess pronounce publish put
        quip quote
        raise read reason recall recollect recount refer reference reflect reiterate reiteration relate relay
        remark
        remember remind report repeat reply represent representation reporting respond response restate retort
        reveal
        review rumor rumour say sense show signal speculate speculation speak specify state statement story stress
        stipulate submit summarise summarize summary tell term testify testimony think thought touch translate
        underline underscore update view voice write remarks readout talk theme inform point hear share
    """,
}
LIGHT = """
    express voice raise convey deliver give make issue present register communicate extend conclude repeat
    reiterate
    note state come have be go put send strongly speak use
"""
ACT_PHRASES = {
    "state": r"express\w* (?:\w+ )?hopes?|voic\w+ hopes?|want\w* you to know"
    r"|point(?:s|ed|ing)? (?:out|to)|call(?:s|ed|ing)? attention to"
    r"|(?:make|makes|made|making) (?:it )?(?:\w+ )?clear"
    r"|refer\w* to|in (?:\w+ )?(?:view|opinion)",
    "refuse": r"push(?:ed|es|ing)? back|rul(?:ed|es|ing) out|turn(?:ed|s|ing)? down"
    r"|(?:do|does|did) not agree|said no",
    "deny": r"(?:plead|pleaded) not guilty",
    "acknowledge": r"pa(?:id|ys?|ying) tribute|plead(?:ed)? guilty|express\w* (?:\w+ )?(?:support|solidarity)",
    "request": r"call(?:s|ed|ing)? (?:for|on|upon)|(?:would|should) (?:\w+ )*(?:like|prefer)|want\w* to know"
    r"|look(?:s|ed|ing)? for|insist\w* on|interest\w*",
    "agree": r"as did|all for|go(?:es)? along|went along|in favou?r of",
    "warn": r"take(?:s|n)? care that|serious consequences",
}
IRREGULAR = {
    "say": "said",
    "tell": "told",
    "speak": "spoke spoken",
    "write": "wrote written",
    "think": "thought",
    "feel": "felt",
    "hold": "held",
    "give": "gave given",
    "make": "made",
    "seek": "sought",
    "swear": "swore sworn",
    "undertake": "undertook undertaken",
    "withhold": "withheld",
    "foresee": "foresaw foreseen",
    "beseech": "besought",
    "hear": "heard",
    "mean": "meant",
    "forecast": "forecast",
    "meet": "met mtg mtgs",
    "see": "saw seen",
    "send": "sent",
    "go": "went gone",
    "come": "came come",
    "fly": "flew flown",
    "be": "is was were been being are",
    "have": "has had",
    "shoot": "shot",
    "pay": "paid",
}

KIND_WORDS = {
    "visit": """
        visit visitor trip travel tour codel arrive arrival journey stopover fly go come coming mission
    """,
    "call": "call phone phonecall telephone telcon svtc teleconference videoconference ring dial voicemail",
    "meeting": """
        audience bilateral breakfast brief briefing bilat ceremony chair chat conclave confer conference
        consultation
        conversation convene debate dialogue dine dinner discussion drop-by encounter forum gathering hearing hello
        interview lunch luncheon meet meeting memcon ministerial negotiation party photo pre-brief presentation
        pull-aside reception round-table roundtable seeing see session signing sit-down summit symposium talks
        testify testimony trilateral
    """,
    "message": """
        airgram aide-memoire cable circulate circular communication communique correspondence demarche
        dispatch e-mail
        email fax forward invitation letter mail memo memorandum message non-paper notification pouch send telegram
        telex transmit transmittal write deliver convey
    """,
    "contact": """
        advise agree agreement answer appeal approach approached ask assure caution channel check communicate
        confirm
        consult contact coordinate deny discuss engage exchange explain hear indicate inform instruct learn
        liaise lobby
        negotiate notify offer outreach press promise propose protest provide raise reach receive remind
        report request
        representation say share sound invite pass follow-up respond speak suggest talk tell touch urge warn
        working thank
    """,
}
KIND_PHRASES = {
    "call": r"(?:by|on the) (?:tele)?phone|(?:phone|conference|telephone) (?:call|conversation|talk)s?"
    r"|returned (?:\w+ )?call",
    "meeting": r"call(?:ed|s|ing)? (?:on|upon|in)\b|courtesy calls?|farewell calls?|press conferences?"
    r"|exchanged? views|working (?:lunch|breakfast|dinner)|g[eo]t together|called .{1,20} office|drop(?:ped)? by",
    "contact": r"in (?:close )?(?:touch|contact)|reach(?:ed|es|ing)? out|work(?:ed|s|ing)? with|spoken?|spoke",
    "message": r"^notes?$|passed on|in writing|aide memoire|note verbale|night letter",
}
