"""A table of expressions in sentences, with what they must come out as.

One a line: the sentence with the expression in ⟦⟧, then kind (C: a count), value (or value..upper), unit, qualifier; - for none.
"""

from __future__ import annotations

import pytest

from extract import Extractor

TABLE = """
전국 ⟦243개⟧ 지방자치단체가 참여했다 | C | 243 | 개
이번 사고로 ⟦3명⟧이 다쳤다 | C | 3 | 명
시민 ⟦1,234명⟧이 모였다 | C | 1234 | 명
주민 ⟦3천805명⟧이 서명했다 | C | 3805 | 명
약 ⟦20만 명⟧이 찾았다 | C | 200000 | 명 | approximately
관광객 ⟦320여만 명⟧이 다녀갔다 | C | 3200000 | 명 | more_than
학생 ⟦20여 명⟧이 함께했다 | C | 20 | 명 | more_than
주민 ⟦수백 명⟧이 대피했다 | C | 100 | 명 | approximately
직원 ⟦수십 명⟧이 나섰다 | C | 10 | 명 | approximately
자원봉사자 ⟦서너 명⟧이 남았다 | C | 3..4 | 명
학생 ⟦두세 명⟧이 손을 들었다 | C | 2..3 | 명
⟦한 명⟧도 오지 않았다 | C | 1 | 명
⟦두 명⟧이 숨졌다 | C | 2 | 명
선수 ⟦스물세 명⟧을 뽑았다 | C | 23 | 명
회원 ⟦서른여섯 명⟧이 가입했다 | C | 36 | 명
아이 ⟦열두 명⟧을 돌본다 | C | 12 | 명
직원 ⟦20~30명⟧을 뽑는다 | C | 20..30 | 명
직원 ⟦20∼30명⟧을 뽑는다 | C | 20..30 | 명
직원 ⟦20-30명⟧을 뽑는다 | C | 20..30 | 명
관객 ⟦3만~4만 명⟧이 몰렸다 | C | 30000..40000 | 명
관객 ⟦3~4만 명⟧이 몰렸다 | C | 30000..40000 | 명
위원은 ⟦2, 3명⟧뿐이다 | C | 2..3 | 명
최소 ⟦50명⟧이 다쳤다 | C | 50 | 명 | at_least
최대 ⟦100명⟧까지 받는다 | C | 100 | 명 | at_most
회원 ⟦100명⟧ 이상이 모였다 | C | 100 | 명 | at_least
회원 ⟦100명⟧ 이하로 줄었다 | C | 100 | 명 | at_most
회원 ⟦100명⟧ 미만이다 | C | 100 | 명 | less_than
회원이 ⟦100명⟧을 넘었다 | C | 100 | 명 | more_than
회원이 ⟦100명⟧을 넘지 못했다 | C | 100 | 명 | at_most
회원이 ⟦100명⟧을 웃돌았다 | C | 100 | 명 | more_than
회원이 ⟦100명⟧에 못 미쳤다 | C | 100 | 명 | less_than
회원 ⟦100명⟧ 안팎이 모였다 | C | 100 | 명 | approximately
회원 ⟦100명⟧가량이 모였다 | C | 100 | 명 | approximately
회원 ⟦100명⟧ 정도가 모였다 | C | 100 | 명 | approximately
회원 ⟦100명⟧ 남짓 모였다 | C | 100 | 명 | approximately
회원이 ⟦100명⟧에 육박했다 | C | 100 | 명 | approximately
거의 ⟦100명⟧이 모였다 | C | 100 | 명 | approximately
⟦두 곳⟧을 새로 열었다 | C | 2 | 곳
시설 ⟦12곳⟧을 점검했다 | C | 12 | 곳
업체 ⟦30여 곳⟧이 참여했다 | C | 30 | 곳 | more_than
민원 ⟦1만2천 건⟧을 처리했다 | C | 12000 | 건
사고가 ⟦7건⟧ 났다 | C | 7 | 건
차량 ⟦15대⟧가 부서졌다 | C | 15 | 대
버스 ⟦한 대⟧가 섰다 | C | 1 | 대
소 ⟦200마리⟧를 키운다 | C | 200 | 마리
책 ⟦3만 권⟧을 모았다 | C | 30000 | 권
주택 ⟦25채⟧가 탔다 | C | 25 | 채
피해 가구는 ⟦120가구⟧다 | C | 120 | 가구
아파트 ⟦1,500세대⟧가 들어선다 | C | 1500 | 세대
후보는 ⟦2만 3,456표⟧를 얻었다 | C | 23456 | 표
회의를 ⟦7차례⟧ 열었다 | C | 7 | 차례
회의를 ⟦세 차례⟧ 열었다 | C | 3 | 차례
영화 ⟦5편⟧을 튼다 | C | 5 | 편
꽃 ⟦10만 송이⟧가 피었다 | C | 100000 | 송이
나무 ⟦3백 그루⟧를 심었다 | C | 300 | 그루
부지 ⟦12필지⟧를 샀다 | C | 12 | 필지
경로당 ⟦45개소⟧를 고쳤다 | C | 45 | 개소
⟦15개국⟧이 참가했다 | C | 15 | 개국
⟦8개사⟧가 협약했다 | C | 8 | 개사
관내 ⟦17개교⟧가 뽑혔다 | C | 17 | 개교
⟦16팀⟧이 겨룬다 | C | 16 | 팀
신발 ⟦3켤레⟧를 기부했다 | C | 3 | 켤레
부부 ⟦다섯 쌍⟧이 결혼했다 | C | 5 | 쌍
김치 ⟦500포기⟧를 담갔다 | C | 500 | 포기
쌀 ⟦60포⟧를 전달했다 | C | 60 | 포
음료 ⟦2천 병⟧을 보냈다 | C | 2000 | 병
커피 ⟦두 잔⟧을 샀다 | C | 2 | 잔
도시락 ⟦300개⟧를 나눴다 | C | 300 | 개
사과 ⟦한 상자⟧를 받았다 | C | 1 | 상자
마스크 ⟦5만 장⟧을 기부했다 | C | 50000 | 장
옷 ⟦열 벌⟧을 만들었다 | C | 10 | 벌
배 ⟦3척⟧이 떠났다 | C | 3 | 척
전투기 ⟦4대⟧가 떴다 | C | 4 | 대
총 ⟦2정⟧을 압수했다 | C | 2 | 정
미사일 ⟦3발⟧을 쐈다 | C | 3 | 발
묘지 ⟦12기⟧를 옮겼다 | C | 12 | 기
⟦3가지⟧ 원칙을 세웠다 | C | 3 | 가지
⟦두 가지⟧ 방법이 있다 | C | 2 | 가지
문항 ⟦20개⟧를 물었다 | C | 20 | 개
그 집안 ⟦5남매⟧가 고발됐다 | C | 5 | 남매
그는 슬하에 ⟦2남⟧ 1녀를 두었다 | C | 2 | 남
병원은 ⟦800병상⟧ 규모로 짓는다 | C | 800 | 병상
시험은 ⟦38문제⟧가 나온다 | C | 38 | 문제
주식 ⟦1,062만 주⟧를 팔았다 | C | 10620000 | 주
여야 ⟦4당⟧이 합의했다 | C | 4 | 당
왕복 ⟦4차로⟧ 도로를 넓힌다 | C | 4 | 차로
⟦두⟧ 회사가 합친다 | C | 2 | -
⟦세⟧ 대회를 잇달아 연다 | C | 3 | -
조회수 ⟦1200만⟧을 기록했다 | C | 12000000 | -
⟦둘⟧이서 만났다 | C | 2 | -
당선자는 7명(남 ⟦3⟧·여 4)이다 | C | 3 | -
당선자는 7명(남 3·여 ⟦4⟧)이다 | C | 4 | -
메달은 금 ⟦3⟧·은 4·동 2개다 | C | 3 | -
취업자가 ⟦-6만8000명⟧으로 줄었다 | C | -68000 | 명
⟦천이백 명⟧이 왔다 | C | 1200 | 명
⟦이백사십삼 개⟧ 단체가 왔다 | C | 243 | 개
⟦삼만오천 명⟧이 왔다 | C | 35000 | 명
⟦이십여 명⟧이 왔다 | C | 20 | 명 | more_than
⟦백스물다섯 명⟧이 왔다 | C | 125 | 명
⟦5백 명⟧이 왔다 | C | 500 | 명
⟦3백21명⟧이 왔다 | C | 321 | 명
⟦5천만 명⟧이 왔다 | C | 50000000 | 명
⟦21억 4748만 3648명⟧이 본다 | C | 2147483648 | 명
⟦12만5천 명⟧이 왔다 | C | 125000 | 명
⟦１２３명⟧이 왔다 | C | 123 | 명
⟦10명⟧ 이상 20명 이하로 뽑는다 | C | 10..20 | 명 | at_least
예산은 ⟦5천만원⟧이다 | money | 50000000 | KRW
예산은 ⟦2억 7,500만 원⟧이다 | money | 275000000 | KRW
예산은 ⟦1조1300억 원⟧이다 | money | 1130000000000 | KRW
예산은 ⟦3.5조 원⟧이다 | money | 3500000000000 | KRW
예산은 ⟦229억원⟧이다 | money | 22900000000 | KRW
예산은 ⟦4억2천776만원⟧이다 | money | 427760000 | KRW
예산은 ⟦23.4억 원⟧이다 | money | 2340000000 | KRW
예산은 ⟦50兆원⟧이다 | money | 50000000000000 | KRW
환율은 ⟦1,069.30원⟧이다 | money | 1069.3 | KRW
환율은 ⟦1069.30원⟧에 마감했다 | money | 1069.3 | KRW
가격은 ⟦만원⟧이다 | money | 10000 | KRW
가격은 ⟦천원⟧이다 | money | 1000 | KRW
가격은 ⟦삼만 원⟧이다 | money | 30000 | KRW
벌금 ⟦300만~600만원⟧을 물린다 | money | 3000000..6000000 | KRW
벌금 ⟦300만원~1억원⟧을 물린다 | money | 3000000..100000000 | KRW
벌금 ⟦5만∼10만원⟧을 물린다 | money | 50000..100000 | KRW
성금 ⟦200여만 원⟧을 모았다 | money | 2000000 | KRW | more_than
성금 ⟦2391억1000여만 원⟧을 모았다 | money | 239110000000 | KRW | more_than
성금 ⟦2391억1000여 만원⟧을 모았다 | money | 239110000000 | KRW | more_than
성금 ⟦수억 원⟧을 모았다 | money | 100000000 | KRW | approximately
성금 ⟦수십억원⟧을 모았다 | money | 1000000000 | KRW | approximately
약 ⟦25만 달러⟧를 썼다 | money | 250000 | USD | approximately
⟦3조4천억 달러⟧에 이른다 | money | 3400000000000 | USD
⟦$1,500⟧를 냈다 | money | 1500 | USD
⟦US$ 300만⟧를 냈다 | money | 3000000 | USD
⟦2000달러⟧를 냈다 | money | 2000 | USD
⟦13달러 45센트⟧를 냈다 | money | 13.45 | USD
⟦26만9,400유로⟧에 팔렸다 | money | 269400 | EUR
⟦€20⟧를 냈다 | money | 20 | EUR
⟦123억엔⟧이다 | money | 12300000000 | JPY
⟦5천 위안⟧을 냈다 | money | 5000 | CNY
⟦100만 파운드⟧를 냈다 | money | 1000000 | GBP
⟦2800만불⟧을 냈다 | money | 28000000 | USD
⟦10만 동⟧을 냈다 | money | 100000 | VND
⟦5천 루피⟧를 냈다 | money | 5000 | INR
⟦300바트⟧를 냈다 | money | 300 | THB
⟦20 홍콩 달러⟧를 냈다 | money | 20 | HKD
⟦50센트⟧를 냈다 | money | 50 | 센트
찬성은 ⟦52.7%⟧였다 | percent | 52.7 | %
찬성은 ⟦52.7퍼센트⟧였다 | percent | 52.7 | %
찬성은 ⟦100%⟧였다 | percent | 100 | %
매출이 ⟦-2.3%⟧ 줄었다 | percent | -2.3 | %
찬성은 ⟦10~20%⟧였다 | percent | 10..20 | %
찬성은 ⟦3.6~4.5%⟧였다 | percent | 3.6..4.5 | %
⟦50%⟧ 미만 가구 | percent | 50 | % | less_than
⟦30%⟧가 넘는 비율 | percent | 30 | % | more_than
비율이 70→⟦95%⟧로 늘었다 | percent | 95 | %
비율이 ⟦70⟧→95%로 늘었다 | percent | 70 | %
전달보다 ⟦0.1%포인트⟧ 올랐다 | percentage_point | 0.1 | %p
전달보다 ⟦0.1% 포인트⟧ 올랐다 | percentage_point | 0.1 | %p
전달보다 ⟦3.8%p⟧ 올랐다 | percentage_point | 3.8 | %p
표본오차는 ⟦±3.1%p⟧다 | percentage_point | 3.1 | %p
지수는 ⟦1000포인트⟧를 넘었다 | points | 1000 | 포인트 | more_than
금리를 ⟦15bp⟧ 내렸다 | points | 15 | bp
코스피 지수는 ⟦2,477.71⟧로 마쳤다 | points | 2477.71 | -
가입자가 ⟦2배⟧로 늘었다 | multiple | 2 | 배
가입자가 ⟦2.5배⟧로 늘었다 | multiple | 2.5 | 배
가입자가 ⟦두 배⟧로 늘었다 | multiple | 2 | 배
가입자가 ⟦세 배⟧ 넘게 늘었다 | multiple | 3 | 배 | more_than
전체의 ⟦3분의 1⟧이 찬성했다 | ratio | 1/3 | -
전체의 ⟦3분의 2⟧ 이상이 찬성했다 | ratio | 2/3 | - | at_least
전체의 ⟦절반⟧이 찬성했다 | ratio | 0.5 | -
경쟁률은 ⟦2.5대 1⟧이다 | ratio | 2.5 | -
경쟁률은 ⟦20 대 1⟧로 높다 | ratio | 20 | -
⟦1대1⟧ 상담을 한다 | ratio | 1 | -
⟦8:2⟧ 비율로 나눈다 | ratio | 4 | -
김 씨는 ⟦32세⟧다 | age | 32 | 세
김모(⟦32⟧)씨가 다쳤다 | age | 32 | -
A(⟦46⟧)씨가 다쳤다 | age | 46 | -
B(여·⟦62⟧)씨가 다쳤다 | age | 62 | -
판사 김호석(⟦41⟧·사법연수원 33기)이 맡았다 | age | 41 | -
코스피 ⟦2,440⟧ 턱걸이 | points | 2440 | -
국비 ⟦120억⟧을 받았다 | money | 12000000000 | KRW
⟦3천여⟧ 관객이 환호했다 | C | 3000 | - | more_than
소주를 ⟦17.2도⟧로 낮췄다 | percent | 17.2 | 도
선두에 ⟦2타⟧ 뒤졌다 | C | 2 | 타
김모(⟦49⟧, 구속기소)씨가 나왔다 | age | 49 | -
홍길동(⟦28⟧·수원시청)이 이겼다 | age | 28 | -
홍길동 검찰총장(⟦57⟧)을 불렀다 | age | 57 | -
아이는 ⟦다섯 살⟧이다 | age | 5 | 살
아이는 ⟦5살⟧이다 | age | 5 | 살
만 ⟦65세⟧ 이상 노인 | age | 65 | 세 | at_least
⟦20대⟧ 남성이 잡혔다 | age | 20 | 대
⟦20~50대⟧ 여성이 찾는다 | age | 20..50 | 대
⟦15~29세⟧ 청년이 줄었다 | age | 15..29 | 세
⟦첫 번째⟧ 경기를 치렀다 | ordinal | 1 | 번째
⟦첫번째⟧ 경기를 치렀다 | ordinal | 1 | 번째
⟦두 번째⟧ 경기를 치렀다 | ordinal | 2 | 번째
⟦3번째⟧ 경기를 치렀다 | ordinal | 3 | 번째
⟦둘째⟧ 아들이 왔다 | ordinal | 2 | -
⟦제5회⟧ 축제가 열린다 | ordinal | 5 | 회
⟦제 12회⟧ 축제가 열린다 | ordinal | 12 | 회
⟦제783호⟧로 지정됐다 | ordinal | 783 | 호
⟦1호⟧ 공약을 냈다 | ordinal | 1 | 호
⟦40주년⟧을 맞았다 | ordinal | 40 | 주년
⟦2차⟧ 공판이 열렸다 | ordinal | 2 | 차
⟦3차전⟧에서 이겼다 | ordinal | 3 | 차전
⟦2라운드⟧에 올랐다 | ordinal | 2 | 라운드
단식 ⟦1회전⟧에서 졌다 | ordinal | 1 | 회전
⟦4쿼터⟧에 뒤집었다 | ordinal | 4 | 쿼터
⟦20대⟧ 국회가 열렸다 | ordinal | 20 | 대
⟦제19대⟧ 대통령 | ordinal | 19 | 대
민선 ⟦8기⟧ 공약이다 | ordinal | 8 | 기
⟦2호선⟧ 신촌역 | ordinal | 2 | 호선
⟦5세대⟧ 이동통신 | ordinal | 5 | 세대
⟦8.5세대⟧ 패널 | ordinal | 8.5 | 세대
⟦3번⟧ 홍길동 후보 | ordinal | 3 | 번
⟦1차로⟧를 달리던 차 | ordinal | 1 | 차로
⟦1, 2권⟧을 함께 냈다 | ordinal | 1..2 | 권
⟦1위⟧에 올랐다 | rank | 1 | 위
⟦15위⟧에 올랐다 | rank | 15 | 위
⟦1, 2위⟧를 차지했다 | rank | 1..2 | 위
⟦8강⟧에 올랐다 | rank | 8 | 강
⟦16강⟧전에서 졌다 | rank | 16 | 강
⟦톱10⟧에 들었다 | rank | 10 | 톱
⟦2등⟧을 했다 | rank | 2 | 등
⟦4학년⟧ 학생 | grade | 4 | 학년
⟦1, 2학년⟧ 학생 | grade | 1..2 | 학년
⟦1등급⟧을 받았다 | grade | 1 | 등급
공무원 ⟦9급⟧ 시험 | grade | 9 | 급
건물 ⟦4층⟧에서 났다 | floor | 4 | 층
지하 ⟦1층⟧에서 났다 | floor | 1 | 층
형법 ⟦11조 2항⟧을 어겼다 | law_article | 11 | 조
헌법 ⟦제10조⟧를 어겼다 | law_article | 10 | 조
한국이 일본을 ⟦3-1⟧로 이겼다 | score | 3-1 | -
한국이 일본을 ⟦2대 0⟧으로 이겼다 | score | 2-0 | -
쌀 ⟦60톤⟧을 보냈다 | measure | 60 | t
쌀 ⟦10kg⟧을 보냈다 | measure | 10 | kg
쌀 ⟦10㎏⟧을 보냈다 | measure | 10 | kg
쌀 ⟦10킬로그램⟧을 보냈다 | measure | 10 | kg
무게 ⟦1.4t⟧짜리 | measure | 1.4 | t
고기 ⟦두 근⟧을 샀다 | measure | 2 | [geun]
금 ⟦세 돈⟧을 샀다 | measure | 3 | [don]
길이 ⟦100m⟧ 다리 | measure | 100 | m
길이 ⟦100미터⟧ 다리 | measure | 100 | m
길이 ⟦1.1㎞⟧ 다리 | measure | 1.1 | km
높이 ⟦20여m⟧를 떨어졌다 | measure | 20 | m | more_than
키 ⟦172cm⟧의 선수 | measure | 172 | cm
비 ⟦20~60㎜⟧가 온다 | measure | 20..60 | mm
⟦5m40⟧을 뛰었다 | measure | 5.4 | m
⟦10나노⟧급 공정 | measure | 10 | nm
⟦6.1인치⟧ 화면 | measure | 6.1 | [in_i]
면적 ⟦1,336㎡⟧를 판다 | measure | 1336 | m2
면적 ⟦33평⟧ 아파트 | measure | 33 | [pyeong]
면적 ⟦347ha⟧에 심었다 | measure | 347 | har
면적 ⟦12만 제곱미터⟧를 판다 | measure | 120000 | m2
물 ⟦2리터⟧를 마셨다 | measure | 2 | L
물 ⟦630㎖⟧를 마셨다 | measure | 630 | mL
흙 ⟦5천㎥⟧를 옮겼다 | measure | 5000 | m3
원유 ⟦50만배럴⟧을 수출한다 | measure | 500000 | [bbl_us]
⟦시속 100㎞⟧로 달렸다 | measure | 100 | km/h
⟦초속 30m⟧ 바람 | measure | 30 | m/s
낮 기온은 ⟦18도⟧다 | measure | 18 | Cel
낮 기온은 ⟦6~14도⟧다 | measure | 6..14 | Cel
아침 기온은 ⟦영하 5도⟧다 | measure | -5 | Cel
⟦31.3℃⟧까지 올랐다 | measure | 31.3 | Cel
⟦500MW⟧ 발전소 | measure | 500 | MW
⟦300㎾h⟧를 쓴다 | measure | 300 | kW.h
⟦256GB⟧ 모델 | measure | 256 | GBy
⟦10기가바이트⟧를 준다 | measure | 10 | GBy
초미세먼지 ⟦35㎍/㎥⟧다 | measure | 35 | ug/m3
혈압 ⟦140mmHg⟧ 이상 | measure | 140 | mm[Hg] | at_least
소음은 ⟦65㏈⟧이다 | measure | 65 | dB
⟦2kcal⟧를 쓴다 | measure | 2 | kcal
규모 ⟦5.4⟧의 지진이 났다 | other | 5.4 | -
타율 ⟦0.289⟧를 기록했다 | other | 0.289 | -
선두와 ⟦반 경기⟧ 차다 | other | 0.5 | 경기
⟦3승⟧ 2패를 했다 | C | 3 | 승
3승 ⟦2패⟧를 했다 | C | 2 | 패
⟦3연승⟧을 했다 | C | 3 | 연승
⟦10리바운드⟧를 잡았다 | C | 10 | 리바운드
⟦2관왕⟧에 올랐다 | C | 2 | 관왕
⟦일반⟧ 시민이 왔다 | -
⟦이사회⟧를 열었다 | -
⟦이상한⟧ 일이다 | -
⟦오히려⟧ 늘었다 | -
⟦사람⟧이 많다 | -
⟦수상⟧ 소감을 말했다 | -
⟦하나로⟧ 뭉쳤다 | -
⟦한번⟧ 해 보자 | -
⟦양국⟧ 정상이 만났다 | -
⟦일부⟧ 주민이 반대했다 | -
⟦이 불⟧로 집이 탔다 | -
⟦이 건⟧은 다르다 | -
⟦이번⟧ 행사는 크다 | -
⟦구속⟧ 영장을 냈다 | -
⟦두산⟧이 이겼다 | -
⟦세종시⟧가 밝혔다 | -
⟦천만다행⟧이었다 | -
⟦만일⟧ 그렇다면 | -
⟦한편⟧ 시는 밝혔다 | -
⟦조사⟧를 마쳤다 | -
⟦서해 5도⟧에 비가 온다 | -
⟦1회용⟧ 컵을 줄인다 | -
⟦1인칭⟧ 시점이다 | -
⟦3차원⟧ 영상이다 | -
⟦2차전지⟧ 공장이다 | -
⟦3점슛⟧을 넣었다 | -
⟦KF94⟧ 마스크를 썼다 | -
⟦G20⟧ 회의가 열렸다 | -
⟦B-52⟧ 폭격기 | -
⟦갤럭시S9⟧ 출시 | -
문의는 ⟦042-123-4567⟧로 하면 된다 | -
문의는 ⟦1588-1234⟧로 하면 된다 | -
문의는 (☎ ⟦061-797-3778⟧)로 하면 된다 | -
⟦www.site2023.kr/1234⟧를 보라 | -
⟦name2@site.kr⟧로 보내라 | -
⟦42번가⟧를 공연한다 | -
⟦24번지⟧에 짓는다 | -
⟦4대강⟧ 사업을 했다 | -
⟦6·13⟧ 지방선거가 끝났다 | -
⟦5·18⟧ 기념식이 열렸다 | -
⟦대법원 3부⟧가 판결했다 | -
⟦국가안보실 2차장⟧이 나왔다 | -
⟦(005930)⟧은 올랐다 | -
군은 산림 단지에 ⟦80억⟧ 투입을 정했다 | money | 8000000000 | KRW
하루 새 시총 ⟦50兆⟧ 증발했다 | money | 50000000000000 | KRW
그는 투자로 ⟦수십억⟧ 날렸다 | money | 1000000000 | KRW | approximately
세 사람이 ⟦100억대⟧ 탈세를 했다 | money | 10000000000 | KRW
치료비 ⟦몇 백 만원⟧이 없었다 | money | 1000000 | KRW | approximately
앱은 조회수 ⟦3억⟧을 넘었다 | C | 300000000 | - | more_than
새 스마트폰은 올해 ⟦3억대⟧ 팔린다 | C | 300000000 | 대
강원에는 ⟦20에서 30㎜⟧의 비가 온다 | measure | 20..30 | mm
철새는 ⟦수천~수만㎞⟧를 난다 | measure | 1000..10000 | km | approximately
건물에는 ⟦수십·수백 명⟧의 주인이 있다 | C | 10..100 | 명 | approximately
놀라서 ⟦300, 400m⟧를 달렸다 | measure | 300..400 | m
체질량지수는 ⟦23㎏/㎡⟧ 미만이다 | measure | 23 | kg/m2 | less_than
코스닥은 장 초반 ⟦820⟧까지 내렸다 | points | 820 | -
코스피는 다시 ⟦2460선⟧을 넘었다 | points | 2460 | - | more_than
그는 나이가 ⟦마흔둘⟧이다 | age | 42 | -
⟦서른다섯⟧의 나이로 은퇴했다 | age | 35 | -
새로운 ⟦2기⟧ 신도시가 들어선다 | ordinal | 2 | 기
궤도에는 위성 ⟦3기⟧가 있다 | C | 3 | 기
올해로 ⟦5회⟧째를 맞는다 | ordinal | 5 | 회
연금은 ⟦2대⟧ 주주다 | ordinal | 2 | 대
위원회는 ⟦10대⟧ 정책과제를 냈다 | C | 10 | 대
차세대 전투기 ⟦50대⟧를 만든다 | C | 50 | 대
새 배우는 ⟦제2⟧의 전성기를 맞았다 | ordinal | 2 | -
두 나라는 ⟦제3국⟧에서 만났다 | ordinal | 3 | 국
가격이 ⟦212⟧정도 된다 | -
그는 ⟦119⟧에 전화했다 | -
윈도 ⟦10⟧을 새로 깔았다 | -
병원은 ⟦9⟧가 백신을 놓는다 | -
어느 ⟦한 쪽⟧은 다칠 것이다 | -
예약자 ⟦400만⟧ 몰린 게임이다 | C | 4000000 | -
⟦제7조⟧ 1 공무원은 봉사자다 | law_article | 7 | 조
예전에 ⟦35도⟧였던 소주가 순해졌다 | percent | 35 | 도
⟦백육⟧은 나에게 특별한 숫자이다 | C | 106 | -
답은 ⟦마이너스 오점 오⟧이다 | C | -5.5 | -
그는 ⟦음수 이십분의 일⟧을 적었다 | ratio | -1/20 | -
연 매출은 ⟦이십일조 삼백⟧에 달한다 | C | 21000000000300 | -
그는 ⟦백육십일 호⟧에 산다 | ordinal | 161 | 호
⟦한 두⟧ 회사가 남았다 | C | 1..2 | -
⟦수 천명⟧의 직원이 모였다 | C | 1000 | 명 | approximately
"""


def _rows() -> list[tuple[str, list[str]]]:
    rows = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]
    return [(row[0], row[1:]) for row in rows if ("!" not in row and row[1:2] != ["-"]) or row[1:] == ["-"]]


def _number(text: str) -> float | str:
    if "/" in text:
        over, under = text.split("/")
        return int(over) / int(under)
    try:
        return float(text)
    except ValueError:
        return text


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def test_the_table_is_long_enough() -> None:
    assert len(_rows()) >= 300


@pytest.mark.parametrize(("marked", "row"), _rows())
def test_expression(extractor: Extractor, marked: str, row: list[str]) -> None:
    before, _, rest = marked.partition("⟦")
    expression, _, after = rest.partition("⟧")
    article = extractor.extract(before + expression + after + ("" if after.endswith(".") else "."), "2024-05-14")
    start, end = len(before), len(before + expression)
    over = [fact for fact in [*article.counts, *article.quantities] if fact.start < end and start < fact.end]
    if row == ["-"]:
        assert over == []
        return
    assert len(over) == 1, over
    (fact,) = over
    value, _, upper = row[1].partition("..")
    wanted = (expression, "C" if row[0] == "C" else row[0], _number(value), _number(upper) if upper else None, None if row[2] == "-" else row[2], row[3] if len(row) > 3 else None)
    assert (fact.text, getattr(fact, "kind", "C"), fact.value, fact.upper, fact.unit, fact.qualifier) == wanted
