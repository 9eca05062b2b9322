"""Countries as lists write them: ISO codes and English names, to know a column by its cells."""

from checkin.core.names.folding import fold

_ISO = """
AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH
CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN
GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC
LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP
NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST
SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW EL
UK
"""

_NAMES = """
Albania, Algeria, Andorra, Argentina, Armenia, Australia, Austria, Azerbaijan, Bangladesh,
Belarus, Belgium, Bosnia and Herzegovina, Brazil, Bulgaria, Cameroon, Canada, Chile, China,
Colombia, Croatia, Cyprus, Czech Republic, Czechia, Denmark, Egypt, Estonia, Ethiopia, Finland,
France, Georgia, Germany, Ghana, Greece, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland,
Israel, Italy, Japan, Jordan, Kazakhstan, Kenya, Kosovo, Kuwait, Latvia, Lebanon, Liechtenstein,
Lithuania, Luxembourg, Malaysia, Malta, Mexico, Moldova, Republic of Moldova, Monaco, Montenegro,
Morocco, Netherlands, The Netherlands, New Zealand, Nigeria, North Macedonia, Norway, Pakistan,
Palestine, Peru, Philippines, Poland, Portugal, Qatar, Romania, Russia, San Marino, Saudi Arabia,
Senegal, Serbia, Singapore, Slovakia, Slovak Republic, Slovenia, South Africa, South Korea,
Republic of Korea, Spain, Sweden, Switzerland, Taiwan, Thailand, Tunisia, Turkey, Türkiye,
Turkiye, Uganda, Ukraine, United Arab Emirates, United Kingdom, Great Britain, England, Scotland,
Wales, Northern Ireland, United States, United States of America, USA, Uruguay, Uzbekistan,
Vietnam
"""

_CODES = frozenset(_ISO.split())
_FOLDED = frozenset(fold(name) for name in _NAMES.split(","))


def is_country(text: str) -> bool:
    """Whether `text` is a two-letter code in capitals, or a country's English name."""
    return text in _CODES or fold(text) in _FOLDED
