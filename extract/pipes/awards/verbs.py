"""Verbs of winning and giving, and the words that stand between them and an award."""

from __future__ import annotations

import re

from extract.pipes.awards import lists

CLOSE = r"['’\"”」』>》〉]?\s?"
RECEIVE = re.compile(lists.verbs("receive"))
GIVE = re.compile(lists.verbs("give"))
PAST = re.compile(r"(?:했|됐|되었|하였|받았|렸|었|았|안은|거뒀|올랐|섰|냈|쳤)")
HOLD = re.compile(r"[^.\n]{0,20}?(?:주관|주최|실시|개최|시행|수여|선정|발표|참석|참여|참가|주는|뽑은|뽑는|여는)(?:하는|한|하고|·|$|을|해| )")
NOMINAL_WIN = re.compile(rf"{CLOSE}(?:\d년 연속 )?(?:수상|선정|쾌거|영예|획득|차지|$)")
# Not won: wished for, within reach, talked of; 후보 and 추천 are told apart later.
IRREALIS = re.compile(
    r"['’\"”]?(?:을|를|에|의|은|이)?\s?(?:수상을? )?(?:\d+개 )?(?:받아야|받으면|받는다면|탄다면|따면|받을 (?:자격|만|수|것)|수상할|수상하길|딸 |따기|따겠|목에 걸기|향해|향한|위해|위한|노[리린려]|도전|전망|기대|다[투툰퉈툴]|염두|언급|가능성|꿈|목표|시동|"
    r"선정을? 취소|시상을? 취소|없다|받고 싶|배출|수상자를? 배출|유력|거론|이 걸린|놓고|확보|공식 추천|후보|추천|자격)"
)
CUT_OFF = re.compile(r"['’\"”]?(?:을|를|으로|에)?\s?(?:\.\.|…)")
SELF = re.compile(r"수행기관 \d+|\d+(?:곳|개소|개 기관)(?:이|은) ")
