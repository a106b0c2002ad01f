"""Closed sets of words by which a mention of a source is taken apart."""

from __future__ import annotations

DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your some another one".split()
)
DEFINITE = frozenset("the this that these those his her its their".split())

SINGULAR = frozenset("he him his she her hers himself herself".split())
PLURAL = frozenset("they them their theirs themselves we us our both".split())
NEUTRAL = frozenset("it its itself who which".split())
RELATIVE = frozenset("who which whom".split())
FIRST = frozenset("i me my".split())
PRONOUNS = SINGULAR | PLURAL | NEUTRAL | FIRST

BREAKS = frozenset(
    "from at in on with for to who whom whose which that near by behind under about against over including"
    " based close familiar told speaking writing citing quoting surnamed named representing led".split()
)
"""Words that end the core of a noun phrase."""

JOINERS = frozenset(
    "of for the de del della da di do dos du la le van von der den bin ibn al el and & y ul e".split()
)
"""Words that may stand inside a name, between capitalised ones."""

HONORIFICS = frozenset(
    """mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon gen lt col maj capt sgt cpl
    cmdr adm sen rep gov pres pm msgr fr sheikh imam ayatollah rabbi pope king queen prince princess datuk tan
    tun haji""".split()
)
ROLES = frozenset(
    """
    minister president chancellor premier secretary spokesman spokeswoman spokesperson official officer
    leader head chief chair chairman chairwoman chairperson director manager governor mayor senator
    congressman congresswoman representative lawmaker deputy ambassador envoy diplomat general colonel
    major captain commander lieutenant sergeant admiral judge justice magistrate prosecutor lawyer
    attorney counsel advocate barrister solicitor professor doctor researcher analyst economist expert
    scientist historian author writer journalist reporter editor correspondent columnist activist
    campaigner founder co-founder cofounder owner partner executive ceo cfo coo cto boss coach player
    captain star actor actress singer director producer candidate nominee strategist adviser advisor
    aide assistant coordinator consultant inspector detective sheriff lady amir emir sultan highness
    majesty excellency dean ranger constable superintendent commissioner councillor councilor councilman
    councilwoman member resident neighbour neighbor witness victim survivor suspect defendant driver
    farmer teacher student principal pastor priest bishop archbishop cardinal imam rabbi king queen
    prince princess treasurer speaker whip veteran brother sister mother father son daughter wife
    husband widow uncle aunt cousin friend colleague negotiator trader dealer operator engineer pilot
    nurse physician surgeon psychologist pollster organiser organizer volunteer participant user fan
    critic supporter opponent rival successor predecessor guard soldier fighter militant chief-executive
    vice-president undersecretary interior foreign defence defense finance prime""".split()
)
GROUPS = frozenset(
    """ministry department office agency authority council committee commission court parliament congress
    senate assembly government administration cabinet party union association federation
    confederation league club university college institute school academy hospital company
    corporation firm bank fund group organisation organization foundation society board bureau
    embassy consulate mission police army military navy force forces command service services centre
    center network coalition alliance movement front brigade brigades tribunal taskforce panel house
    media press times post news herald tribune journal daily gazette chronicle television tv radio
    agency airlines airways inc corp co ltd plc llc gmbh international watch initiative project
    campaign chamber exchange observatory trust church synod shura municipality city town county
    state republic kingdom nations procuratorate directorate secretariat inspectorate ombudsman
    regulator watchdog laboratory laboratories studio studios team""".split()
)
FIRMS = frozenset("company firm".split())
CORPORATE = frozenset(
    """inc corp co ltd plc llc gmbh company corporation group holdings airlines airways motors bank energy
    industries technologies pharmaceuticals foods media entertainment electronics systems software
    labs""".split()
)
"""Last words of the names of companies."""

FIRM_NOUNS = frozenset(
    """
    company firm group studio maker manufacturer retailer giant startup start-up bank airline operator
    charity party organisation organization union brand chain agency tank club carmaker automaker broker
    consultancy watchdog association network service provider publisher developer platform website""".split()
)
"""Nouns right before a name that make it a body's: "anime studio Kyoto Animation"."""

PASSING = frozenset(
    """
    former current new late then acting outgoing incoming interim ex retired now-retired ex- then-
    longtime long-time veteran young old""".split()
)
"""Words before a role that do not change whose it is."""

GENERIC = frozenset(
    """
    group force organisation organization movement company firm faction body militia party agency
    newspaper paper outlet broadcaster channel website""".split()
)
"""Group nouns that name no kind of institution: "the group" is whichever stands nearest."""

TAKEN_UP = frozenset(
    """
    actor actress singer director producer player captain coach star author writer activist campaigner
    candidate nominee farmer teacher student driver politician businessman businesswoman man woman
    athlete musician artist victim survivor suspect defendant veteran pilot nurse priest bishop cleric
    lawmaker senator congressman congresswoman legislator diplomat leader player striker midfielder
    goalkeeper champion model comedian rapper mother father widow widower footballer dictator cleric ex-
    president researcher scientist economist analyst expert academic historian""".split()
)
"""Nouns by which a text takes up somebody whom it named before."""

CROWDS = frozenset("family couple people police troops media staff personnel crew public".split())
"""Nouns that mean several without an s at their end."""

DOCUMENTS = frozenset(
    """report reports statement statements letter letters document documents study studies survey surveys
    poll polls data statistics figures record records filing filings lawsuit complaint indictment
    affidavit memo email emails post tweet tweets paper papers article articles release book law
    bill text transcript case review audit analysis research notice order ruling judgment verdict
    resolution agreement treaty constitution proposal website dictionary dictionaries census index
    findings results evidence""".split()
)
VOICES = frozenset(
    """source sources official officials authorities experts analysts critics observers witnesses insiders
    people person others reports media diplomats investigators prosecutors residents neighbours
    neighbors locals relatives supporters opponents activists lawmakers politicians lawyers doctors
    scientists researchers economists campaigners protesters demonstrators users commentators aides
    advisers spokesmen representatives leaders members families family businesses companies traders
    dealers farmers workers students teachers parents voters rebels fighters militants soldiers
    troops police""".split()
)
OUTLET_HEADS = frozenset(
    """agency newspaper newspapers daily weekly magazine radio television tv channel network broadcaster
    station website outlet outlets media press paper times post news herald tribune journal gazette
    chronicle telegraph guardian observer mail star sun mirror reporters journalists reporting
    bulletin wire portal programme program show podcast blog newsletter""".split()
)
"""Last words of the names and descriptions of those who publish."""

NOT_NAMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december i""".split()
)

OPENERS = frozenset(
    """the a an this that these those his her its their our my your some another one he she it they we i
    you and but or nor so yet for in on at by to from with of as if when while where after before
    since until during although though because despite amid among under over about above against
    between through within without upon like unlike however meanwhile moreover furthermore also then
    now still earlier later today yesterday tomorrow tonight according asked speaking citing there
    here what who why how which whether not no yes all both each every many most more several few
    two three four five six seven eight nine ten last next first second third recently additionally
    instead indeed thus hence therefore nevertheless nonetheless once twice only even just such
    other none everyone nobody somebody everything nothing anything thousands hundreds dozens""".split()
)
"""Words that are capitalised because they begin a sentence."""

PLACES = frozenset(
    "mount mt lake port camp fort cape north south east west central new upper lower great san santa".split()
)
"""First words of the names of places."""

THINGS = frozenset(
    """road street avenue lane loop bridge river lake sea ocean bay gulf strait mountain mount hill valley
    island islands peninsula coast cape beach park forest desert square stadium airport station port
    tower building palace house hall hotel centre center mall plaza memorial museum theatre theater
    cup championship championships games league open act bill treaty agreement accord plan project
    day week month year war crisis festival prize award awards law constitution highway motorway
    railway line district province county region state city town village east west north south
    middle strip bank airlines series season summit conference festival election elections""".split()
)
"""Last words of names that speak for nobody."""
