"""Abbreviations of bodies that documents use without ever saying what they stand for."""

_TABLE = """
adb Asian Development Bank; afl-cio American Federation of Labor and Congress of Industrial Organizations; aipac
American Israel Public Affairs Committee; asean Association of Southeast Asian Nations; au African Union; bbc
British Broadcasting Corporation; bbg Broadcasting Board of Governors; bp British Petroleum; cbs Columbia
Broadcasting System; centcom United States Central Command; cia Central Intelligence Agency; cnn Cable News
Network; dea Drug Enforcement Administration; dhs Department of Homeland Security; dia Defense Intelligence
Agency; dod Department of Defense; doe Department of Energy; doj Department of Justice; dos Department of State;
ecb European Central Bank; ecosoc Economic and Social Council; ecowas Economic Community of West African States;
eec European Economic Community; efta European Free Trade Association; epa Environmental Protection Agency; eu
European Union; fao Food and Agriculture Organization; fbi Federal Bureau of Investigation; fcc Federal
Communications Commission; gao Government Accountability Office; gatt General Agreement on Tariffs and Trade;
gop Republican Party; gcc Gulf Cooperation Council; iaea International Atomic Energy Agency; ibrd International
Bank for Reconstruction and Development; icao International Civil Aviation Organization; icc International
Criminal Court; icj International Court of Justice; icrc International Committee of the Red Cross; idb
Inter-American Development Bank; iadb Inter-American Development Bank; idf Israel Defense Forces; ilo
International Labour Organization; imf International Monetary Fund; iom International Organization for
Migration; iri International Republican Institute; irs Internal Revenue Service; kgb Committee for State
Security; nasa National Aeronautics and Space Administration; nato North Atlantic Treaty Organization; npr
National Public Radio; nrc Nuclear Regulatory Commission; nsa National Security Agency; nsc National Security
Council; nyt New York Times; oapec Organization of Arab Petroleum Exporting Countries; oas Organization of
American States; oau Organization of African Unity; oecd Organization for Economic Cooperation and Development;
omb Office of Management and Budget; opec Organization of Petroleum Exporting Countries; osce Organization for
Security and Cooperation in Europe; plo Palestine Liberation Organization; seato Southeast Asia Treaty
Organization; swapo South West Africa People's Organization; un United Nations; unctad United Nations Conference
on Trade and Development; undp United Nations Development Programme; unesco United Nations Educational,
Scientific and Cultural Organization; unga United Nations General Assembly; unhcr United Nations High
Commissioner for Refugees; unicef United Nations Children's Fund; tnc Transitional National Council; uno United
Nations; unrwa United Nations Relief and Works Agency; unsc United Nations Security Council; usaf United States
Air Force; usaid United States Agency for International Development; usia United States Information Agency; usip
United States Institute of Peace; usun United States Mission to the United Nations; wfp World Food Programme;
who World Health Organization; wto World Trade Organization
"""

ABBREVIATIONS: dict[str, str] = {
    short: name for entry in " ".join(_TABLE.split()).split("; ") for short, _, name in (entry.partition(" "),)
}
"""The names of bodies by their abbreviations in small letters."""
