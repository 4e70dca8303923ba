"""The syllables that Sino-Korean words are made of. A word with any other is foreign or native: 르, 트, 켈, 빛."""

from __future__ import annotations

from typing import Final

_SINO: Final = frozenset(
    "가각간갈감갑강개객갱거건걸검겁게격견결겸경계고곡곤골공과곽관괄광괘괴교구국군굴궁권궐귀규균귤극근금급긍기긴길김끽"
    "나난날남납낭내냉녀년념녕노농뇌뇨누눈눌뉴능니닉다단달담답당대댁덕도독돈돌동두둔득등라락란람랑래랭략량려력련렬렴렵령례로록론롱뢰료룡루류륙륜률륭"
    "륵름릉리린림립마막만말망매맥맹면멸명메모목몰몽묘무묵문물미민밀박반발방배백번벌범법벽변별병보복본봉부북분불붕비빈빙사삭산살삼삽상새색생서석선설섬섭"
    "성세소속손송쇄쇠수숙순술숭슬습승시식신실심십쌍씨아악안알암압앙애액앵야약양어억언얼엄업여역연열염엽영예오옥온올옹와완왈왕왜외요욕용우욱운울웅원월위"
    "유육윤율융은을음읍응의이익인일임입잉자작잔잠잡장재쟁저적전절점접정제조족존졸종좌죄주죽준줄중즉즐즙증지직진질짐집징차착찬찰참창채책처척천철첨첩청체"
    "초촉촌총촬최추축춘출충췌취측층치칙친칠침칩칭쾌타탁탄탈탐탑탕태택터토톤통퇴투특파판팔패팽퍅편폄평폐포폭표품풍피필핍하학한할함합항해핵행향허헌헐험혁현혈혐협형혜"
    "호혹혼홀홍화확환활황회획횡효후훈훤훼휘휴휼흉흑흔흘흠흡흥희힐석설솔슬찬빛샘별"
)


# Syllables that Korean given names have of their own: 한슬, 보라, 나래, 빛나.
_NATIVE: Final = frozenset("믿음슬라래빛솔샘별늘람늬봄롬온결꽃찬나리아라미루다은새벼름힘들란린혜")


def is_korean_given(syllable: str) -> bool:
    """Whether a Korean given name may have the syllable."""
    return syllable in _SINO or syllable in _NATIVE


def is_sino_korean(syllable: str) -> bool:
    """Whether a Sino-Korean word, or a Korean name, may have the syllable."""
    return syllable in _SINO
