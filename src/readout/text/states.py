"""States, as documents name them: names, peoples, cities that stand for them, short forms of governments.

States that are gone (`USSR`, `Zaire`) are here as papers of their time name them. A row of the table reads
`name, other names | adjective, peoples | cities | short forms`; the first name is the one that is given back.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Facet(StrEnum):
    """What of a state a word names."""

    NAME = "name"
    PEOPLE = "people"
    CITY = "city"
    GOVERNMENT = "government"


@dataclass(frozen=True, slots=True)
class StateForm:
    """A reading of some words as a state: its name, and what of it they name."""

    state: str
    facet: Facet


_TABLE = """
Afghanistan | Afghan | Kabul, Kandahar | GOA, GIROA, DRA
Albania | Albanian | Tirana | PSRA
Algeria | Algerian | Algiers, Oran | GOA, GDRA
Andorra | Andorran | Andorra la Vella |
Angola | Angolan | Luanda | GOA, GPRA
Antigua and Barbuda, Antigua | Antiguan | |
Argentina, Argentine Republic | Argentine, Argentinian, Argentinean | Buenos Aires | GOA
Armenia | Armenian | Yerevan | GOAM
Australia | Australian, Aussie | Canberra, Sydney, Melbourne | GOA
Austria | Austrian | Vienna | GOA
Azerbaijan | Azerbaijani, Azeri | Baku | GOAJ
Bahamas | Bahamian | Nassau | GCOB
Bahrain | Bahraini | Manama | GOB
Bangladesh | Bangladeshi, Bengali | Dacca, Dhaka | BDG, GOB
Barbados | Barbadian | Bridgetown | GOB
Belarus, Byelorussia | Belarusian, Belarussian | Minsk | GOB
Belgium | Belgian | Brussels, Antwerp | GOB
Belize, British Honduras | Belizean | Belmopan | GOB
Benin, Dahomey | Beninese, Beninois, Dahomean | Cotonou, Porto-Novo | GPRB, GOB, GOD
Bhutan | Bhutanese | Thimphu | GOB
Bolivia | Bolivian | La Paz, Cochabamba | GOB
Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina | Bosnian | Sarajevo | BIH, GOBH
Botswana, Bechuanaland | Botswanan, Batswana | Gaborone | GOB
Brazil | Brazilian | Brasilia, Rio de Janeiro, Sao Paulo | GOB
Brunei | Bruneian | Bandar Seri Begawan | GOB
Bulgaria | Bulgarian | Sofia | GOB, PRB
Burkina Faso, Upper Volta | Burkinabe, Upper Voltan, Voltaic | Ouagadougou | GOBF, GOUV
Burma, Myanmar | Burmese | Rangoon, Yangon, Naypyidaw | GUB, GOB, SLORC
Burundi | Burundian | Bujumbura | GRB, GOB
Cambodia, Khmer Republic, Kampuchea, Democratic Kampuchea | Cambodian, Khmer, Kampuchean | Phnom Penh | \
GKR, FANK, GDK, DK, PRK
Cameroon, Cameroons | Cameroonian, Camerounian | Yaounde, Douala | GOC, GURC
Canada | Canadian | Ottawa, Montreal, Toronto | GOC
Cape Verde | Cape Verdean | Praia | GOCV
Central African Republic, Central African Empire | Central African | Bangui | CAR, CARG, CAE
Chad | Chadian | Ndjamena, Fort Lamy | GOC
Chile | Chilean | Santiago | GOC
China, People's Republic of China, Mainland China, Communist China | Chinese, Chicom | \
Peking, Beijing, Shanghai | PRC, PRCG, GOC, CPR
Colombia | Colombian | Bogota, Cali, Medellin | GOC
Comoros, Comoro Islands | Comoran, Comorian | Moroni | GOC
Congo, People's Republic of the Congo, Republic of the Congo | Congolese | Brazzaville | GOC, PRC
Costa Rica | Costa Rican, Tico | San Jose | GOCR
Croatia | Croatian, Croat | Zagreb | GOC
Cuba | Cuban | Havana | GOC
Cyprus | Cypriot, Cypriote, Greek Cypriot | Nicosia | GOC
Czech Republic, Czechia | Czech | Prague | GOCR
Czechoslovakia | Czechoslovak, Czechoslovakian, Czech | Prague | CSSR, GOC, GOCZ
Democratic Republic of the Congo, Congo-Kinshasa | Congolese | Kinshasa | DRC, GDRC, DROC
Denmark | Danish, Dane, Danes | Copenhagen | GOD
Djibouti, French Territory of the Afars and Issas | Djiboutian | Djibouti | FTAI, GROD
Dominican Republic | Dominican | Santo Domingo | GODR
East Germany, German Democratic Republic | East German | East Berlin, Pankow | GDR
East Timor, Timor-Leste | Timorese, East Timorese | Dili | GOTL
Ecuador | Ecuadorean, Ecuadorian, Ecuadoran | Quito, Guayaquil | GOE
Egypt, Arab Republic of Egypt, United Arab Republic | Egyptian | Cairo, Alexandria | GOE, ARE, UAR
El Salvador | Salvadoran, Salvadorean | San Salvador | GOES
Equatorial Guinea | Equatoguinean | Malabo | GREG, GOEG
Eritrea | Eritrean | Asmara | GSE
Estonia | Estonian | Tallinn | GOE
Ethiopia | Ethiopian | Addis Ababa, Addis | EPMG, PMGSE, GOE, IEG, PMAC
Fiji | Fijian | Suva | GOF
Finland | Finnish, Finn, Finns | Helsinki | GOF
France | French, Frenchman, Frenchmen | Paris, Quai, Quai d'Orsay | GOF
Gabon | Gabonese | Libreville | GOG
Gambia | Gambian | Banjul, Bathurst | GOTG
Georgia | Georgian | Tbilisi | GOG
Germany, Federal Republic of Germany, West Germany | German, West German | Bonn, Berlin | FRG, GOG, BRD
Ghana | Ghanaian | Accra | GOG
Greece | Greek, Hellenic | Athens, Salonika | GOG
Grenada | Grenadian | Saint George's | PRG, GOG
Guatemala | Guatemalan | Guatemala City | GOG
Guinea | Guinean | Conakry | GOG, GRG
Guinea-Bissau, Portuguese Guinea | Bissau-Guinean | Bissau | GOGB
Guyana | Guyanese | Georgetown | GOG
Haiti | Haitian | Port-au-Prince | GOH
Honduras | Honduran | Tegucigalpa | GOH
Hong Kong | Hong Kong | | HKG
Hungary | Hungarian, Magyar | Budapest | GOH
Iceland | Icelandic, Icelander | Reykjavik | GOI
India | Indian | New Delhi, Delhi, Bombay, Calcutta, Madras | GOI
Indonesia | Indonesian | Jakarta, Djakarta | GOI
Iran, Islamic Republic of Iran, Persia | Iranian, Persian | Tehran, Teheran | GOI, IRI, PGOI, IRIG
Iraq | Iraqi | Baghdad, Basra | GOI, ROI
Ireland, Eire, Irish Republic | Irish, Irishmen | Dublin | GOI
Israel | Israeli | Jerusalem, Tel Aviv | GOI, IDF
Italy | Italian | Rome, Milan | GOI
Ivory Coast, Cote d'Ivoire | Ivorian, Ivoirian | Abidjan | GOIC, GRIC
Jamaica | Jamaican | Kingston | GOJ
Japan | Japanese | Tokyo, Osaka | GOJ
Jordan, Hashemite Kingdom of Jordan | Jordanian | Amman | GOJ, HKJ
Kazakhstan | Kazakh, Kazakhstani | Almaty, Astana | GOK
Kenya | Kenyan | Nairobi, Mombasa | GOK
Kosovo | Kosovar | Pristina | GOK
Kuwait | Kuwaiti | Kuwait City | GOK
Kyrgyzstan | Kyrgyz | Bishkek | KYRG
Laos | Laotian, Lao | Vientiane | LPDR, RLG, PGNU, GOL
Latvia | Latvian | Riga | GOL
Lebanon | Lebanese | Beirut | GOL
Lesotho, Basutoland | Basotho, Mosotho | Maseru | GOL
Liberia | Liberian | Monrovia | GOL
Libya, Libyan Arab Republic, Libyan Arab Jamahiriya, Jamahiriya | Libyan | Tripoli, Benghazi | \
LARG, SPLAJ, GOL, TNC
Liechtenstein | Liechtensteiner | Vaduz |
Lithuania | Lithuanian | Vilnius | GOL
Luxembourg, Luxemburg | Luxembourger | Luxembourg City | GOL, GOLUX
Macedonia, North Macedonia | Macedonian | Skopje | FYROM
Madagascar, Malagasy Republic | Malagasy | Antananarivo, Tananarive | GDRM, GMR
Malawi, Nyasaland | Malawian | Blantyre, Lilongwe, Zomba | GOM
Malaysia, Malaya | Malaysian | Kuala Lumpur, KL | GOM
Maldives | Maldivian | | GORM
Mali | Malian | Bamako | GOM
Malta | Maltese | Valletta | GOM
Mauritania | Mauritanian | Nouakchott | GIRM, GOM
Mauritius | Mauritian | Port Louis | GOM
Mexico | Mexican | Mexico City, Los Pinos | GOM
Moldova, Moldavia | Moldovan | Chisinau | GOM
Monaco | Monegasque | Monte Carlo |
Mongolia, Mongolian People's Republic | Mongolian | Ulan Bator, Ulaanbaatar | MPR
Montenegro | Montenegrin | Podgorica | GOM
Morocco | Moroccan | Rabat, Casablanca | GOM
Mozambique | Mozambican | Maputo, Lourenco Marques | GPRM, GOM
Namibia, South West Africa, South-West Africa | Namibian | Windhoek | SWA
Nepal | Nepalese, Nepali | Kathmandu, Katmandu | GON, HMGN
Netherlands, Holland | Dutch, Netherlander, Dutchman | The Hague, Hague, Amsterdam | GON
New Zealand | New Zealander, Kiwi | Wellington, Auckland | GNZ, GONZ, NZ
Nicaragua | Nicaraguan | Managua | GON, GRN
Niger | Nigerien | Niamey | GON
Nigeria | Nigerian | Lagos, Abuja | FMG, FGN, GON
North Korea, Democratic People's Republic of Korea | North Korean | Pyongyang, P'yongyang | DPRK
North Vietnam, Democratic Republic of Vietnam | North Vietnamese | Hanoi | DRV, NVN
Norway | Norwegian | Oslo | GON
Oman | Omani | Muscat | GOO, SULTANATE
Pakistan | Pakistani, Pak | Islamabad, Karachi, Rawalpindi, Lahore | GOP
Palestinian Authority, Palestine | Palestinian | Ramallah |
Panama | Panamanian | Panama City | GOP
Papua New Guinea | Papuan | Port Moresby | PNG, GPNG
Paraguay | Paraguayan | Asuncion | GOP
Peru | Peruvian | Lima | GOP
Philippines, Republic of the Philippines | Philippine, Filipino | Manila | GOP, GRP
Poland | Polish, Pole, Poles | Warsaw | GOP, GPPR
Portugal | Portuguese | Lisbon | GOP
Qatar | Qatari | Doha | GOQ
Rhodesia, Southern Rhodesia | Rhodesian | Salisbury |
Romania, Rumania | Romanian, Rumanian | Bucharest | GOR, SRR
Russia, Russian Federation | Russian | Moscow, Kremlin | GOR
Rwanda | Rwandan, Rwandese | Kigali | GOR
San Marino | Sammarinese | |
Sao Tome and Principe, Sao Tome | Sao Tomean | | GDRSTP
Saudi Arabia, Kingdom of Saudi Arabia | Saudi, Saudi Arabian | Riyadh, Jidda, Jiddah, Jeddah | SAG, KSA, SARG
Senegal | Senegalese | Dakar | GOS
Serbia | Serbian, Serb | Belgrade | GOS
Seychelles | Seychellois | Victoria | GOS
Sierra Leone | Sierra Leonean | Freetown | GOSL
Singapore | Singaporean | Singapore | GOS
Slovakia | Slovak | Bratislava | GOS
Slovenia | Slovenian, Slovene | Ljubljana | GOS
Somalia, Somali Democratic Republic | Somali, Somalian | Mogadishu, Mogadiscio | GSDR, SDR, TFG
South Africa, Republic of South Africa | South African | Pretoria, Cape Town, Johannesburg | SAG, RSA
South Korea, Republic of Korea, Korea | South Korean, Korean | Seoul | ROK, ROKG
South Sudan | South Sudanese | Juba | GOSS, RSS
South Vietnam, Republic of Vietnam | South Vietnamese | Saigon | GVN, RVN, SVN, ARVN
South Yemen, People's Democratic Republic of Yemen | South Yemeni, Adeni | Aden | PDRY, PDRYG
Soviet Union, Soviet Russia | Soviet, Russian, Russki | Moscow, Kremlin | \
USSR, GOUSSR, SOV, Union of Soviet Socialist Republics
Spain | Spanish, Spaniard | Madrid, Barcelona | GOS
Sri Lanka, Ceylon | Sri Lankan, Ceylonese | Colombo | GSL, GOSL, SLG, GOC
Sudan | Sudanese | Khartoum | GOS
Suriname, Surinam | Surinamese | Paramaribo | GOS
Swaziland | Swazi | Mbabane | GOS, GKOS
Sweden | Swedish, Swede | Stockholm | GOS
Switzerland, Swiss Confederation | Swiss | Bern, Berne, Geneva, Zurich | GOS
Syria, Syrian Arab Republic | Syrian | Damascus, Aleppo | SARG, SARG, GOS, SAR
Taiwan, Republic of China, Formosa | Taiwanese | Taipei | ROC, GRC
Tajikistan | Tajik | Dushanbe | GOT
Tanzania, Tanganyika | Tanzanian | Dar es Salaam, Dar | TANGOV, URT, GOT
Thailand | Thai | Bangkok | RTG, GOT
Togo | Togolese | Lome | GOT
Tonga | Tongan | Nuku'alofa | GOT
Trinidad and Tobago, Trinidad | Trinidadian | Port of Spain, Port-of-Spain | GOTT
Tunisia | Tunisian | Tunis | GOT
Turkey | Turkish, Turk | Ankara, Istanbul | GOT
Turkmenistan | Turkmen | Ashgabat | GOTX
Uganda | Ugandan | Kampala | GOU
Ukraine | Ukrainian | Kiev, Kyiv | GOU
United Arab Emirates, Trucial States | Emirati | Abu Dhabi, Dubai | UAE, UAEG
United Kingdom, Great Britain, Britain, England | British, Briton, Brits, Brit, English | London, Whitehall | \
UK, HMG, GOUK, UKG, GB
United States, United States of America, America | American | Washington, White House, New York | \
US, USA, USG, GOUS, WASHDC, WASH
Uruguay | Uruguayan | Montevideo | GOU
Uzbekistan | Uzbek | Tashkent | GOU
Vatican, Holy See | Vatican, Papal | Vatican City |
Venezuela | Venezuelan | Caracas | GOV
Vietnam, Socialist Republic of Vietnam, Viet Nam, Viet-Nam | Vietnamese | Hanoi | SRV
Western Sahara, Spanish Sahara | Saharan, Sahrawi | | SADR
Yemen, Yemen Arab Republic, North Yemen | Yemeni | Sanaa, Sana, San'a | YAR, YARG, ROYG
Yugoslavia | Yugoslav, Yugoslavian | Belgrade | GOY, SFRY
Zaire | Zairian, Zairean, Zairois | Kinshasa, Lubumbashi | GOZ
Zambia, Northern Rhodesia | Zambian | Lusaka | GRZ, GOZ
Zimbabwe, Zimbabwe-Rhodesia | Zimbabwean | Harare | GOZ
"""

_NOT_WORDS = re.compile(r"[^\w]+")
_GOVERNMENT = re.compile(
    r"^(?:(?:THE|ROYAL|FEDERAL) )*"
    r"(?:(?:GOVERNMENTS?|GOVT|GOV|STATE|REPUBLIC|KINGDOM) OF (?:THE )?(?P<rest>.+)"
    r"|(?P<first>.+?) (?:GOVERNMENTS?|GOVT|GOV T|GOV|GOVERMENT|AUTHORITIES|SIDE|REGIME))$"
)


def _key(text: str) -> str:
    upper = text.upper().replace("'S", "").replace("’S", "")
    words = _NOT_WORDS.sub(" ", re.sub(r"(?<=\w)\.(?=\w)", "", upper)).split()
    return " ".join(words[1:] if words[:1] == ["THE"] and len(words) > 1 else words)


def _plural(word: str) -> str:
    return word if word.endswith(("S", "SH", "CH", "SE", "MEN")) else word + "S"


def _read() -> tuple[dict[str, tuple[StateForm, ...]], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    forms: dict[str, dict[StateForm, None]] = {}
    names: list[str] = []
    cities: list[str] = []
    long: list[str] = []
    for row in _TABLE.strip().splitlines():
        cells = [[w.strip() for w in cell.split(",") if w.strip()] for cell in row.split("|")]
        name = cells[0][0]
        names.append(name)
        cities.extend(cells[2])
        long.extend(n for n in cells[0][1:] if " " in n)
        for facet, words in zip((Facet.NAME, Facet.PEOPLE, Facet.CITY, Facet.GOVERNMENT), cells, strict=True):
            for word in words:
                keys = {_key(word), _plural(_key(word))} if facet is Facet.PEOPLE else {_key(word)}
                for key in keys:
                    forms.setdefault(key, {})[StateForm(name, facet)] = None
    return {key: tuple(found) for key, found in forms.items()}, tuple(names), tuple(cities), tuple(long)


_FORMS, STATES, _CITIES, _LONG_NAMES = _read()


@lru_cache(maxsize=16384)
def state_forms(text: str) -> tuple[StateForm, ...]:
    """All readings of the words as a state: `GOI` has many, `Soviet` one, `committee` none.

    `the` before it, a possessive and full stops between letters are overlooked, as is `government of`.
    """
    key = _key(text)
    if found := _FORMS.get(key):
        return found
    if government := _GOVERNMENT.match(key):
        inner = _FORMS.get(government["rest"] or government["first"] or "", ())
        return tuple(StateForm(form.state, Facet.GOVERNMENT) for form in inner if form.facet is not Facet.CITY)
    return ()


def state_of(text: str) -> str | None:
    """The state that the words name, where they can mean one only."""
    found = {form.state for form in state_forms(text)}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1024)
def spelt_out(short: str) -> str | None:
    """The name of a state of which these are the initials, a `G` for its government aside (`ROKG`)."""
    letters = _key(short)
    for name in _LONG_NAMES:
        words = name.upper().split()
        initials = {"".join(w[0] for w in words if small or w not in ("OF", "THE")) for small in (True, False)}
        if len(letters) > 2 and letters in initials | {i + "G" for i in initials} | {"G" + i for i in initials}:
            return name
    return None


@lru_cache(maxsize=1024)
def city_like(short: str) -> str | None:
    """The city of the table whose name, written as one word, begins like this (`SANJO`: `San Jose`)."""
    wanted = re.sub(r"\W", "", short).upper()
    found = [city for city in _CITIES if re.sub(r"\W", "", city).upper().startswith(wanted)]
    return found[0] if found and len(wanted) > 3 else None
