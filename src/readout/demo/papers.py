"""The demo's papers: memoranda, letters, schedules and tables, to be written in office formats."""

MEMCON = (
    "MEMORANDUM OF CONVERSATION",
    "",
    "DATE: March 8, 2019, 3:30 p.m.",
    "PLACE: Under-Secretary's office, Foreign Ministry, Halden",
    "PARTICIPANTS:",
    "Meridia: Under-Secretary Aldous Renn; Lucia Ferro (notetaker)",
    "Zelmark: Ambassador Daran Velik; First Secretary Jana Holt",
    "SUBJECT: Ardesh; Kessel corridor",
    "",
    "Mr Renn offered condolences for the two Zelmark sailors killed that morning. Ambassador Velik thanked him.",
    "Mr Renn asked that the corridor be kept open until 20 March. The Ambassador said that he would ask his capital.",
    "The Ambassador said that his government did not do this for thanks, “but thanks would be heard”.",
    "The meeting ended at 4:05 p.m.",
)

SCHEDULE = (
    "SCHEDULE FOR NATIONAL SECURITY ADVISER JONAH PIKE",
    "Thursday, March 28, 2019",
    "Ossen, Oltavia",
    "",
    "7:45 am\tDEPART residence of the Ambassador en route Hotel Astoria",
    "8:00 am\tBREAKFAST w/ National Security Adviser Mirela Sand, Room 12 (CLOSED PRESS)",
    "10:00 am\tDONORS' CONFERENCE, opening session",
    "1:15 pm\tLUNCH hosted by Foreign Minister of Oltavia Ruta Malin",
    "4:30 pm\tMEETING w/ General Ruden Kasimir and Defence Minister Clara Voss (TBC)",
    "8:40 pm\tWHEELS UP",
)

LETTER = (
    "Embassy of the Republic of Zelmark",
    "Halden, 16 March 2019",
    "",
    "Dear Under-Secretary,",
    "",
    "I thank you for receiving me on 8 March. I am instructed to ask when my government may expect the public word of "
    "which we spoke.",
    "The corridor remains open. I would be grateful for an answer before the end of the month.",
    "",
    "Sincerely,",
    "Daran Velik",
    "Ambassador",
)

INFO_MEMO = (
    "INFORMATION MEMORANDUM",
    "SENSITIVE BUT UNCLASSIFIED",
    "TO: The Foreign Minister",
    "FROM: U/S – Aldous Renn",
    "DATE: March 21, 2019",
    "SUBJECT: Thanking Zelmark",
    "",
    "Zelmark has asked three times for public acknowledgement: on March 8 (Ambassador Velik to me), on March 13 "
    "(Director Lehn to Ambassador Lindqvist) and in a letter of March 16.",
    "Recommendation: that Deputy Minister Halloran name Zelmark in his statement of March 23.",
    "",
    "Approve ____  Disapprove ____",
)

REPORT = (
    "After-action report: the Kessel corridor",
    "Prepared by the Crisis Centre, 30 March 2019",
    "",
    "Between 5 and 24 March 2019 a total of 5,127 people crossed the Kessel bridge in 141 buses.",
    "Lesson 1: agree the list of those to be thanked before the first bus.",
    "Lesson 2: one telephone call at the top would have spared eleven at the bottom.",
)

SLIDES = (
    ("Ardesh evacuation: lessons", "Crisis Centre, 2 April 2019"),
    ("Numbers", "5,127 people; 141 buses; 9 flights; 0 lost"),
    ("Diplomacy", "Zelmark asked for acknowledgement on 8, 13 and 16 March; named on 23 March"),
)

CALLS_HEAD = ("Date", "Time", "From", "To", "Minutes", "Result")
CALLS = (
    ("2019-03-05", "19:10", "Ambassador of Oltavia", "Petra Lindqvist", 6, "thanks for the nurses"),
    ("2019-03-09", "08:05", "Clara Voss", "Ruden Kasimir", 0, "no answer"),
    ("2019-03-11", "17:30", "Office of Tomas Velik", "Office of Ines Corvo", 2, "asks for a call of principals"),
    ("2019-03-15", "07:50", "Daran Velik", "Lucia Ferro", 4, "asks again"),
    ("2019-03-17", "15:00", "Clara Voss", "Ruden Kasimir", 20, "corridor stays open"),
    ("2019-03-23", "18:20", "Oskar Lehn", "Petra Lindqvist", 9, "welcomes statement"),
)

FLIGHTS_CSV = """\
date,carrier,country,passengers,from,to
2019-03-06,Oltavian Air Force,Oltavia,212,Ardesh,Ossen
2019-03-07,Brenland Airways,Brenland,188,Ardesh,Brenstad
2019-03-09,Karvan Air,Karvan,240,Ardesh,Karv
2019-03-10,Sorrel Interisland,Sorrel Islands,96,Ardesh,Port Sorrel
2019-03-10,Istria Minor Navy,Istria Minor,61,Ardesh,Halden
"""

CROSSINGS = (
    ("5 March 2019", 31, 1_204),
    ("6 March 2019", 22, 811),
    ("7 March 2019", 19, 702),
    ("9 March 2019", 12, 433),
    ("11 March 2019", 15, 546),
    ("13 March 2019", 9, 328),
    ("15 March 2019", 6, 217),
    ("16 March 2019", 2, 69),
)
"""Day, buses and people at the Kessel bridge, a sheet each."""

SCANNED_CABLE = (
    "CONFIDENTIAL",
    "",
    "MRN: 19 TARN 118",
    "Date/DTG: Mar 11, 2019 / 111425Z MAR 19",
    "From: MERIDEMB TARN",
    "Action: HALDEN, FOREIGN MINISTRY ROUTINE",
    "E.O.: 13526",
    "TAGS: PREL, MOPS, ZM",
    "Captions: SIPDIS",
    "Subject: A SECOND LANE AT KESSEL",
    "",
    "1. (C) General Kasimir told the Ambassador on March 10",
    "that his engineers will clear a second lane by Friday.",
    "",
    "2. (C) He asked that Meridia send two mine detectors.",
    "",
    "Signature: LINDQVIST",
)

NOTICE = (
    "EMBASSY OF MERIDIA, TARN",
    "NOTICE TO CITIZENS",
    "",
    "Buses to the Kessel bridge leave at 06:00",
    "and 14:00 from the harbour hospital.",
    "Bring one bag and your passport.",
    "",
    "7 March 2019",
)

INTERVIEW = (
    "Interview with General Ruden Kasimir",
    "Northern Wire, Tarn, 26 March 2019",
    "",
    "General Kasimir told Northern Wire that his engineers had cleared 214 mines.",
    "“We did not ask who was on the bus,” he said.",
    "Asked about his journey to Ossen, the general said that he would probably stay at home.",
)
