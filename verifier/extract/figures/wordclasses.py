"""Closed classes of English words, and the commonest verbs: what a noun phrase stops at."""

from __future__ import annotations

from typing import Final

AUXILIARIES: Final = frozenset(
    """am is are was were be been being has have had having do does did will would shall should can could
    may might must 's 're 've 'll 'd isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't
    didn't won't wouldn't can't couldn't cannot shouldn't isn’t aren’t wasn’t weren’t hasn’t haven’t don’t
    doesn’t didn’t won’t""".split()
)

PREPOSITIONS: Final = frozenset(
    """of in on at by for with from to into onto over under above below between among amid amongst against
    about around across along through throughout during before after since until till within without
    inside outside near behind beneath beside besides beyond despite toward towards upon via per than as
    like unlike up down off out except including excluding following versus vs aboard worth due
    ahead""".split()
)

CONJUNCTIONS: Final = frozenset(
    """and or but nor yet so if while whilst because although though unless whereas when where whereby once
    whether that which who whom whose what why how""".split()
)

DETERMINERS: Final = frozenset(
    """the a an this that these those his her its their our my your each every either neither both all any
    some no another such many much few several""".split()
)

PRONOUNS: Final = frozenset(
    """i you he she it we they me him us them himself herself itself themselves ourselves one's mine yours
    hers ours theirs who everyone someone anyone everybody somebody anybody nothing something anything
    everything there here he's she's it's we're they're i'm that's there's he’s she’s it’s we’re they’re
    i’m that’s there’s""".split()
)

ADVERBS: Final = frozenset(
    """now then later ago early earlier also only just already still even not never ever again away apart
    together alone too very rather quite soon late today tomorrow yesterday tonight overnight last next
    past this ahead however therefore meanwhile instead perhaps maybe almost nearly respectively straight
    abroad nationwide worldwide altogether overall annually daily weekly monthly yearly online less back
    forward first second third more most least either else long ok""".split()
)

CALENDAR: Final = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)

MONTHS: Final = frozenset(
    """january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec""".split()
)

VERBS: Final = frozenset(
    """said say says told tell tells came come comes went go goes gone got get gets made make makes took
    take takes taken gave give gives given found find finds left leave leaves fell fall falls fallen rose
    rise rises risen saw see sees seen knew know knows known thought think thinks felt feel feels became
    become becomes began begin begins begun brought bring brings bought buy buys built build builds caught
    catch catches chose choose cost costs cut cuts died die dies drew drove fled flee flees flew fought
    fight fights grew grow grows grown heard hear held hold holds hit hits kept keep keeps killed lay led
    lead leads lost lose loses met meet meets paid pay pays put puts ran run runs read sank sat seek seeks
    sought sold sell sells sent send sends set sets shot shook showed show shows shown slept speak spoke
    spent spend spends stood stand stands stayed stole struck swam swept taught threw wait want wants wear
    went win wins won wore work worked works write wrote written need needs use uses used live lives
    believe believes remain remains include includes support supports oppose hope expect expects arrive
    arrives happen start starts appear agree face faces continue try tried join joined vote receive wound
    wounded""".split()
)

STOPS: Final = (AUXILIARIES | PREPOSITIONS | CONJUNCTIONS | DETERMINERS | PRONOUNS | ADVERBS | CALENDAR) - {
    "'s"
}
"""Words that no counted noun phrase goes across."""

CLAUSE_ENDS: Final = frozenset(',;:.—–!?()“”"')
"""Signs at which a clause ends, or may."""

OF_THEM: Final = frozenset({"of them", "of whom", "of which", "of these", "of those"})
"""What points a number back to what an earlier one counts."""
