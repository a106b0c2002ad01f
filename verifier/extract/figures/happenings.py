"""What happens to what is counted: classes of words that say the same of it."""

from __future__ import annotations

from typing import Final

_VERBS: Final = {
    "killed": """kill kills killed killing die dies died dying slain murder murdered murdering massacred
        massacring assassinated executed perished slaughtered drowned dead""",
    "injured": "injure injures injured injuring wound wounds wounded wounding hurt hurting maimed",
    "missing": "missing disappeared vanished unaccounted",
    "kidnapped": "kidnap kidnaps kidnapped kidnapping abduct abducts abducted abducting snatched captured "
        "capturing captive hostage",
    "held": "hold holds held holding imprisoned jailed jailing incarcerated",
    "arrested": "arrest arrests arrested arresting detain detains detained detaining",
    "released": "release releases released releasing freed freeing frees",
    "rescued": "rescue rescues rescued rescuing saved saving",
    "displaced": "displace displaces displaced displacing fled flee fleeing flees evacuated evacuate "
        "evacuating uprooted",
    "fired": "fire fires fired firing launch launches launched launching lobbed",
    "dismissed": "dismissed dismissing sacked sacking laid-off",
    "destroyed": """destroy destroys destroyed destroying demolished demolishing razed eliminated
        eliminating neutralised neutralized""",
    "damaged": "damage damages damaged damaging",
    "seized": "seize seizes seized seizing confiscated confiscating",
    "infected": "infect infects infected infecting tested",
    "affected": """affect affects affected affecting sicken sickened sickening poison poisoned poisoning
        suffocated""",
    "treated": "treat treats treated treating hospitalised hospitalized",
    "vaccinated": "vaccinate vaccinated vaccinating inoculated",
    "hired": "hire hires hired hiring recruited recruiting employs employed employing",
    "sold": "sell sells sold selling",
    "bought": "buy buys bought buying purchased purchasing",
    "built": "build builds built building constructed constructing",
    "charged": "charge charged charging indicted indicting prosecuted",
    "sentenced": "sentence sentenced sentencing",
    "convicted": "convicted convicting",
    "spent": "spend spends spent spending",
    "invested": "invest invests invested investing",
    "fined": "fine fined fining",
    "donated": "donate donated donating",
    "pledged": "pledge pledges pledged pledging",
    "increased": """rise rises rose risen rising increase increases increased increasing jumped climbed
        grew grown growing gained surged soared""",
    "decreased": """fall falls fell fallen falling decrease decreased decreasing dropped declined plunged
        slipped tumbled""",
}  # fmt: skip

_NOUNS: Final = {
    "killed": """death deaths fatality fatalities toll killing killings murder murders massacre dead martyr
        martyrs""",
    "injured": "injury injuries wounding",
    "affected": "poisoning suffocation",
    "kidnapped": "kidnapping kidnappings abduction abductions capture",
    "arrested": "arrest arrests detention detentions",
    "released": "release",
    "rescued": "rescue",
    "displaced": "displacement evacuation",
    "fired": "firing launch",
    "destroyed": "destruction",
    "seized": "seizure",
    "infected": "infections infection",
    "sentenced": "sentence",
    "fined": "fine",
}  # fmt: skip

VERBS: Final = {word: name for name, words in _VERBS.items() for word in words.split()}
"""Verb forms and adjectives, each with its class."""

INTRANSITIVE: Final = frozenset(
    """die dies died dying perished drowned fled flee flees disappeared vanished missing rise rises rose
    risen rising fall falls fell fallen dead grew grown climbed dropped declined""".split()
)
"""Words of these classes whose subject is what the figure counts, whatever stands behind them."""

NOUNS: Final = {word: name for name, words in _NOUNS.items() for word in words.split()}
"""Nouns that say the same of what stands behind their "of"."""

PERSONAL: Final = frozenset(
    {"killed", "injured", "missing", "kidnapped", "arrested", "displaced", "sentenced", "infected"}
)
"""Classes that befall people, so that a number without a noun counts persons."""

WAYS: Final = frozenset({"increased", "decreased"})
"""Classes that a level ("rose to 5 per cent") does not share with a change ("rose 5 per cent")."""
