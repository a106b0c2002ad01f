"""Countries, and the adjectives of some: a capitalised word that is a place is no person."""

from __future__ import annotations

COUNTRIES = frozenset(
    """Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas
    Bahrain Bangladesh Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil
    Britain Brunei Bulgaria Burundi Cambodia Cameroon Canada Chad Chile China Colombia Congo Croatia
    Cuba Cyprus Denmark Djibouti Dominica Ecuador Egypt England Eritrea Estonia Eswatini Ethiopia
    Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Grenada Guatemala Guinea Guyana
    Haiti Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy Jamaica Japan
    Jordan Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya
    Lithuania Luxembourg Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico
    Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands
    Nicaragua Niger Nigeria Norway Oman Pakistan Palestine Panama Paraguay Peru Philippines Poland
    Portugal Qatar Romania Russia Rwanda Samoa Scotland Senegal Serbia Seychelles Singapore Slovakia
    Slovenia Somalia Spain Sudan Suriname Sweden Switzerland Syria Taiwan Tajikistan Tanzania
    Thailand Togo Tonga Tunisia Turkey Türkiye Turkmenistan Tuvalu Uganda Ukraine Uruguay Uzbekistan
    Vanuatu Venezuela Vietnam Wales Yemen Zambia Zimbabwe Gaza Crimea Tibet Kashmir Moscow
    Washington Beijing Tehran Kyiv Jerusalem London Paris Berlin Brussels Ankara Tokyo Seoul
    Pyongyang Delhi Islamabad Cairo Riyadh Doha Damascus Beirut Baghdad Kabul Canberra Ottawa Rome
    Madrid Warsaw Taipei Europe Africa Asia America""".split()
) | {
    "United States",
    "U.S.",
    "US",
    "United Kingdom",
    "UK",
    "U.K.",
    "North Korea",
    "South Korea",
    "New Zealand",
    "Saudi Arabia",
    "South Africa",
    "Sri Lanka",
    "Costa Rica",
    "El Salvador",
    "Hong Kong",
    "Ivory Coast",
    "Czech Republic",
    "Tel Aviv",
    "New Delhi",
    "United Arab Emirates",
    "West Bank",
    "Gaza Strip",
    "New York",
}

NATIONALITIES = frozenset(
    """Ecuadorian Omani Emirati Salvadoran Honduran Guatemalan Slovak Kazakh Uzbek Mongolian Burmese Laotian
    Singaporean Zambian Ugandan Tanzanian Rwandan Congolese Ivorian Senegalese Malian Bahraini Welsh
    Afghan African Algerian American Arab Argentine Armenian Asian Australian Austrian Azerbaijani
    Bangladeshi Belarusian Belgian Bolivian Brazilian British Bulgarian Cambodian Canadian Chilean
    Chinese Colombian Croatian Cuban Czech Danish Dutch Egyptian English Ethiopian European Finnish
    French Georgian German Ghanaian Greek Hungarian Indian Indonesian Iranian Iraqi Irish Israeli
    Italian Japanese Jewish Jordanian Kenyan Korean Kurdish Kuwaiti Lebanese Libyan Malaysian
    Mexican Moroccan Muslim Nepali Nigerian Norwegian Pakistani Palestinian Peruvian Philippine
    Polish Portuguese Qatari Romanian Russian Saudi Scottish Serbian Shiite Somali Spanish Sudanese
    Sunni Swedish Swiss Syrian Taiwanese Thai Tunisian Turkish Ukrainian Venezuelan Vietnamese
    Western Yemeni Zimbabwean Christian Catholic Hindu Filipino Rohingya""".split()
)
