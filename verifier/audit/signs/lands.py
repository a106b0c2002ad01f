"""Lands, capitals, peoples, and parties of wars and of politics: names of no person and no single body."""

from __future__ import annotations

from typing import Final

from claims.words import key

_LANDS: Final = """
afghanistan:kabul albania:tirana algeria:algiers angola:luanda argentina:argentine:argentinian
armenia:yerevan australia:canberra austria:vienna azerbaijan:baku:azeri bahrain:manama
bangladesh:dhaka:bangladeshi belarus:minsk belgium:brussels:belgian benin bolivia bosnia
botswana:gaborone brazil:brasilia britain:british:uk:london bulgaria:sofia burkina burundi
cambodia:phnom cameroon:yaounde canada:ottawa:canadian chad chile:santiago china:beijing:chinese
colombia:bogota congo:kinshasa croatia:zagreb:croat cuba:havana cyprus:nicosia:cypriot
czechia:czech:prague denmark:copenhagen:danish djibouti ecuador:quito egypt:cairo england:english
eritrea:asmara estonia:tallinn eswatini ethiopia:addis europe:european:eu finland:helsinki:finnish
france:paris:french gabon gambia georgia:tbilisi germany:berlin:german ghana:accra greece:athens:greek
guatemala guinea:conakry haiti honduras hungary:budapest iceland:reykjavik:icelandic india:delhi
indonesia:jakarta iran:tehran iraq:baghdad ireland:dublin:irish israel:jerusalem:aviv italy:rome
jamaica:kingston japan:tokyo jordan:amman kazakhstan:astana kenya:nairobi korea:seoul:pyongyang
kosovo:pristina:kosovar kuwait kyrgyzstan:bishkek:kyrgyz laos:vientiane latvia:riga
lebanon:beirut:lebanese lesotho:maseru liberia:monrovia libya:tripoli lithuania:vilnius luxembourg
madagascar:antananarivo:malagasy malawi:lilongwe malaysia mali malta:valletta:maltese mauritania
mauritius mexico moldova:chisinau mongolia montenegro:podgorica morocco:rabat:moroccan mozambique:maputo
myanmar:burma:naypyitaw namibia:windhoek nepal:kathmandu netherlands:dutch:hague:amsterdam
nicaragua:managua niger:niamey nigeria:abuja norway:oslo:norwegian oman:muscat pakistan:islamabad
palestine:palestinian:gaza:ramallah panama paraguay peru:lima philippines:manila:filipino:philippine
poland:warsaw:polish portugal:lisbon:portuguese qatar:doha romania:bucharest russia:moscow:kremlin
rwanda:kigali saudi:riyadh scotland:scottish:edinburgh senegal:dakar serbia:belgrade singapore
slovakia:bratislava:slovak slovenia:ljubljana somalia:mogadishu spain:madrid:spanish sudan:khartoum
sweden:stockholm:swedish switzerland:swiss:bern syria:damascus taiwan:taipei:taiwanese
tajikistan:dushanbe tanzania:dodoma thailand:bangkok:thai tunisia:tunis
turkey:ankara:turkish:turkiye:turk uganda:kampala ukraine:kyiv:kiev
usa:us:washington:american:america:states uruguay:montevideo uzbekistan:tashkent vatican
venezuela:caracas vietnam:hanoi:vietnamese wales:welsh:cardiff yemen:sanaa zambia:lusaka zimbabwe:harare
un:nations nato:alliance
"""

_PARTIES: Final = """
hamas hezbollah hizbollah hizballah taliban isis isil daesh qaeda shabaab boko haram houthi houthis jihad pkk
ira eta fatah wagner rsf m23 farc islamic state democrats republicans liberals conservatives tories muslims
jews christians catholics evangelicals mps lawmakers
"""

LANDS: Final = {word: line.split(":")[0] for line in _LANDS.split() for word in line.split(":")}
"""Words for a land, its capital and its people, by their keys, with the name of the land."""

PARTIES: Final = frozenset(_PARTIES.split())


def land(word: str) -> str | None:
    """Return the land that a word names, or whose people it names ("Iranians"); None for any other word."""
    known = key(word)
    for ending in ("", "s", "n", "ns", "an", "ans", "ian", "ians", "i", "is", "ese"):
        bare = known.removesuffix(ending)
        for whole in (bare, f"{bare}a", f"{bare}y", f"{bare}e"):
            if known.endswith(ending) and whole in LANDS and (ending or whole == bare):
                return LANDS[whole]
    return None
