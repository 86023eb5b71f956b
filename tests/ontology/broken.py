"""Small ontologies, each with one thing wrong: code → what is added to a sound one, and where the fault must stand."""

from __future__ import annotations

SOUND = """@prefix : <https://w3id.org/suanli/ontology#> .
@prefix id: <https://w3id.org/suanli/id/> .
@prefix code: <https://w3id.org/suanli/id/code/> .
@prefix rule: <https://w3id.org/suanli/rule/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

:Company a owl:Class ; rdfs:label "company"@en , "公司"@zh ; skos:definition "A firm."@en , "企业。"@zh .
:Place a owl:Class ; rdfs:label "place"@en , "地点"@zh ; skos:definition "A site."@en , "地方。"@zh ;
    owl:disjointWith :Company .
:Event a owl:Class ; rdfs:label "event"@en , "事件"@zh ; skos:definition "What happens."@en , "发生之事。"@zh .
:Deal a owl:Class ; rdfs:subClassOf :Event ; rdfs:label "deal"@en , "交易"@zh ;
    skos:definition "A sale."@en , "买卖。"@zh .
:Measure a owl:Class ; rdfs:label "measure"@en , "指标"@zh ; skos:definition "A figure."@en , "数值。"@zh .
:seat a owl:ObjectProperty ; rdfs:label "seat"@en , "所在"@zh ; skos:definition "Is there."@en , "在那里。"@zh .
:sales a :Measure ; :dimension "money" ; rdfs:label "sales"@en , "销售额"@zh ;
    skos:definition "What is sold."@en , "所售。"@zh .
id:norda a :Company ; rdfs:label "Norda"@en , "诺达"@zh ; skos:altLabel "Norda Works"@en ; :seat id:lake .
id:lake a :Place ; rdfs:label "Lake"@en , "大湖"@zh .
"""
"""Without words of the rule language: those are of the real ontology, beside it."""
RULE = 'rule:r a :Frame ; :states :seat ; :verb "sit"@en ; '
TERM = 'rdfs:label "{0}"@en , "{0}词"@zh ; skos:definition "D."@en , "义。"@zh .'
BANK = ":Bank a owl:Class ; " + TERM.format("bank")

BROKEN: dict[str, list[str]] = {
    "syntax": ['id:velox a :Company ¦rdfs:label "V"@en .', 'id:velox a :Company ; rdfs:label ¦"V@en .'],
    "label-missing": ['¦id:velox a :Company ; rdfs:label "Velox"@en .', "¦id:velox a :Company ."],
    "label-twice": ['id:velox a :Company ; ¦rdfs:label "V"@en , "W"@en , "维"@zh .'],
    "label-script": ['id:velox a :Company ; rdfs:label ¦"维洛"@en , "维"@zh .'],
    "language-unknown": ['id:velox a :Company ; ¦rdfs:label "V"@en , "维"@zh , "V"@fr .'],
    "definition-missing": ['¦:Bank a owl:Class ; rdfs:label "bank"@en , "银行"@zh ; skos:definition "B."@en .'],
    "undefined": [
        'id:velox a ¦:Firm ; rdfs:label "V"@en , "维"@zh .',
        'id:velox a :Company ; rdfs:label "V"@en , "维"@zh ; ¦:near id:norda .',
        "id:norda :seat ¦id:nowhere .",
    ],
    "unused": ["¦" + BANK],
    "twice": ["id:norda ¦a :Company ."],
    "two-classes": ['id:velox ¦a :Company , :Event ; rdfs:label "V"@en , "维"@zh .'],
    "name-clash": [
        'id:velox a :Company ; rdfs:label "Velox"@en , ¦"诺达"@zh .',
        'id:velox a :Company ; rdfs:label "V"@en , "维"@zh ; skos:altLabel ¦"ＮＯＲＤＡ works"@en .',
    ],
    "name-twice": ['id:norda skos:hiddenLabel ¦"norda works"@en .'],
    "name-spaces": ['id:norda skos:altLabel ¦" Nor"@en .'],
    "control": [r'id:norda skos:altLabel ¦"Nor\bda"@en .'],
    "label-clash": [
        ':Concern a owl:Class ; rdfs:label ¦"Company"@en , "商行"@zh ; skos:definition "F."@en , "义"@zh .'
    ],
    "cycle": [
        f"{BANK} :Bank rdfs:subClassOf :Fund . :Fund a owl:Class ; rdfs:subClassOf ¦:Bank ; {TERM.format('fund')}",
        ":seat rdfs:subPropertyOf ¦:seat .",
        "id:lake :partOf ¦id:lake .",
    ],
    "class-empty": ["¦:Port a owl:Class ; rdfs:subClassOf :Place , :Company ; " + TERM.format("port")],
    "entity-impossible": ['¦id:velox a :Company , :Place ; rdfs:label "V"@en , "维"@zh .'],
    "profile-construct": [
        ":Deal rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :seat ; owl¦:minCardinality 1 ] .",
        ":seat a ¦owl:ReflexiveProperty .",
    ],
    "profile-position": [
        ":Deal rdfs:subClassOf ¦[ a owl:Restriction ; owl:onProperty :seat ; owl:someValuesFrom :Place ] .",
        "[] a owl:Restriction ; owl:onProperty :seat ; owl:allValuesFrom :Place ; ¦rdfs:subClassOf :Deal .",
        "owl:Thing rdfs:subClassOf ¦:Deal .",
    ],
    "profile-cardinality": [
        ":Deal rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :seat ; owl¦:maxCardinality 2 ] ."
    ],
    "rule-says-nothing": ['¦rule:r a :Frame ; :verb "sit"@en .'],
    "rule-never-set-off": ["¦rule:r a :Frame ; :states :seat ."],
    "slot-form": [RULE + ':slot ¦"subject Company" .'],
    "slot-name": [RULE + ':slot ¦"sitter: Company" .'],
    "slot-type": [RULE + ':slot ¦"subject: Firm" .'],
    "trigger-language": ['rule:r a :Frame ; :states :seat ; :verb ¦"sit" .'],
    "trigger-empty": ['rule:r a :Frame ; :states :seat ; :verb ¦" "@en .'],
    "expression": [RULE + ':unless ¦"a(b" .', RULE + ':needs ¦"[a" .'],
    "two-ways": [RULE + ':unless ¦"(a|b|ab)*c" .', RULE + ':needs ¦"([a-z]+ ?)+!" .'],
    "status": [RULE + ':when ¦"done dunn" .', RULE + ':asStatus ¦"finished" .'],
    "sureness": [RULE + ':sureness ¦"very" .', RULE + ':sureness ¦"1.5" .'],
    "sign": [RULE + ':sign ¦"minus" .'],
    "set-form": [RULE + ':set ¦"nothing" .', RULE + ':set ¦"colour=red" .'],
    "states": ['rule:r a :Frame ; :states ¦:Company ; :verb "sit"@en .'],
    "evokes": ['rule:r a :Frame ; :evokes ¦:Company ; :verb "sit"@en .'],
}
"""Of each, what is added; ¦ stands where the fault must be told."""
